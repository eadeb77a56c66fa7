import { SluiceError } from '@sluice/core';
import { edgeOperations, type EdgeOperation } from '@sluice/openapi/edge-operations';
import { Hono, type Handler, type MiddlewareHandler } from 'hono';
import type { Coordination } from '../coordination.ts';
import type { InstanceDirectory } from '../instances/instance-directory.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { noInstance } from '../no-instance.ts';
import { authenticate, keyOfHeaders } from '../pipeline/authenticate.ts';
import { INSTANCES_UNREADABLE } from '../pipeline/authorise.ts';
import { createCallRate, limitCallRate } from '../pipeline/call-rate.ts';
import type { EdgeEnv } from '../pipeline/edge-env.ts';
import { nameActor } from '../pipeline/name-actor.ts';
import { mayTouch } from '../principal.ts';
import { problem } from '../problem.ts';
import { checkRequest } from './check-request.ts';
import { handleForInstance } from './call-instance-control.ts';
import { createContractHandlers } from './contract-handlers.ts';
import { createInstanceHandlers } from './instance-handlers.ts';
import { createKeyHandlers } from './key-handlers.ts';
import type { StreamLimits } from './stream-slots.ts';

export interface ControlRoutesOptions {
  readonly instances: InstanceDirectory;
  readonly keys: KeyStore;
  readonly now: () => number;
  readonly coordination: Coordination;
  readonly streams: StreamLimits;
}

const REFUSAL = 'The key does not open this edge. Put a Sluice key into the header Authorization: Bearer ….';

/** The control API: a route for each operation of its contract, and no other. */
export function createControlRoutes(options: ControlRoutesOptions): Hono<EdgeEnv> {
  const { instances, keys, now } = options;
  const app = new Hono<EdgeEnv>();
  const entrance = [
    authenticate({ keys, now, keyOf: (c) => keyOfHeaders(c.req.raw.headers), refusal: REFUSAL }),
    limitCallRate(createCallRate(now)),
    nameActor,
  ];
  const others: Readonly<Record<string, Handler<EdgeEnv>>> = {
    ...createContractHandlers(),
    ...createInstanceHandlers(options),
    ...createKeyHandlers(options),
  };
  const ofInstance = handleForInstance(options);
  for (const operation of edgeOperations) {
    const { operationId, method, path, scope } = operation;
    const own = others[operationId];
    const route = routeOf(path);
    const steps = scope === null ? [] : [...entrance, allow(operation, instances), checkRequest(operation)];
    app.on([method], [route], ...steps, own ?? ofInstance);
  }
  for (const [route, verbs] of verbsOfRoutes()) {
    app.all(route, () => {
      const detail = `This address takes only ${verbs.join(' and ')}. Nothing was changed.`;
      return problem('method-not-allowed', detail, { headers: { allow: verbs.join(', ') } });
    });
  }
  app.all('/api/v1/*', () =>
    problem('not-found', 'There is nothing at this address. /api/v1/openapi.json lists what there is of the control API.'),
  );
  // What a store or a coordinator refuses says what it is.
  app.onError((thrown) => {
    const { code, message } = SluiceError.from(thrown, { during: 'a call of the control API' });
    return problem(code, message);
  });
  return app;
}

function routeOf(path: string): string {
  return `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

function verbsOfRoutes(): readonly (readonly [string, readonly string[]])[] {
  const paths = new Set(edgeOperations.map(({ path }) => path));
  return Array.from(paths, (path) => [
    routeOf(path),
    edgeOperations.filter((operation) => operation.path === path).map(({ method }) => method),
  ]);
}

/** Lets a call pass when its key has the scope of the operation and may touch the instance. */
function allow({ operationId, scope }: EdgeOperation, instances: InstanceDirectory): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const { principal } = c.var;
    const idInstance = c.req.param('idInstance');
    // A caller may have written a key in the place of the number: only a number that the edge has gets into the log.
    c.set('controlled', { operationId, idInstance: undefined });
    if (idInstance !== undefined) {
      let instance;
      try {
        instance = await instances.find(idInstance);
      } catch {
        return problem('journal-unavailable', INSTANCES_UNREADABLE);
      }
      if (instance !== undefined) c.set('controlled', { operationId, idInstance });
      if (instance === undefined || !mayTouch(principal, idInstance)) return noInstance();
      c.set('isProtected', instance.isProtected);
    }
    if (scope !== null && !principal.scopes.has(scope)) {
      const detail = `${operationId} needs the scope ${scope}, which the key ${principal.name} does not have. Nothing was changed; use a key with that scope.`;
      return problem('forbidden', detail);
    }
    return next();
  };
}
