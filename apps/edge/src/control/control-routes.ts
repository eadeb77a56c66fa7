import { edgeOperations, type EdgeOperation } from '@sluice/openapi/edge-operations';
import { Hono, type Handler, type MiddlewareHandler } from 'hono';
import type { EdgeConfig } from '../config.ts';
import { askElsewhere, type Coordination } from '../coordination.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { noInstance } from '../no-instance.ts';
import { authenticate, keyOfHeaders } from '../pipeline/authenticate.ts';
import { limitCallRate } from '../pipeline/call-rate.ts';
import type { EdgeEnv } from '../pipeline/edge-env.ts';
import { nameActor } from '../pipeline/name-actor.ts';
import { mayTouch } from '../principal.ts';
import { problem } from '../problem.ts';
import { toUpstream } from '../upstream.ts';
import { checkRequest } from './check-request.ts';
import { createInstanceControl } from './instance-control.ts';
import { createEdgeHandlers } from './edge-handlers.ts';

export interface ControlRoutesOptions {
  readonly config: EdgeConfig;
  readonly keys: KeyStore;
  readonly now: () => number;
  readonly coordination: Coordination;
}

const REFUSAL = 'The key does not open this edge. Put a Sluice key into the header Authorization: Bearer ….';

/** The control API: a route for each operation of its contract, and no other. */
export function createControlRoutes(options: ControlRoutesOptions): Hono<EdgeEnv> {
  const { config, keys, now } = options;
  const app = new Hono<EdgeEnv>();
  const entrance = [
    authenticate({ keys, now, keyOf: (c) => keyOfHeaders(c.req.raw.headers), refusal: REFUSAL }),
    limitCallRate(now),
    nameActor,
  ];
  const instances = new Map(config.instances.map((instance) => [toUpstream(instance).idInstance, instance.protected === true]));
  const others = createEdgeHandlers(options);
  const ofInstance = handleForInstance(options, instances);
  for (const operation of edgeOperations) {
    const { operationId, method, path, scope } = operation;
    const own = others[operationId];
    const route = `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    const steps = scope === null ? [] : [...entrance, allow(operation, instances), checkRequest(operation)];
    app.on([method], [route], ...steps, own ?? ofInstance);
  }
  return app;
}

/** Lets a call pass when its key has the scope of the operation and may touch the instance. */
function allow({ operationId, scope }: EdgeOperation, instances: ReadonlyMap<string, boolean>): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const { principal } = c.var;
    const idInstance = c.req.param('idInstance');
    c.set('controlled', { operationId, idInstance });
    if (idInstance !== undefined && (!instances.has(idInstance) || !mayTouch(principal, idInstance)))
      return noInstance(idInstance);
    if (scope !== null && !principal.scopes.has(scope)) {
      const detail = `${operationId} needs the scope ${scope}, which the key ${principal.name} does not have. Nothing was changed; use a key with that scope.`;
      return problem('forbidden', detail);
    }
    return next();
  };
}

/** Hands a call over to the control API of its instance. */
function handleForInstance(
  { coordination, now }: ControlRoutesOptions,
  instances: ReadonlyMap<string, boolean>,
): Handler<EdgeEnv> {
  const controls = new Map<string, ReturnType<typeof createInstanceControl>>();
  return async (c) => {
    const idInstance = c.req.param('idInstance') ?? '';
    const { method, headers, signal } = c.req.raw;
    const body = method === 'GET' ? null : JSON.stringify(c.var.body);
    if (coordination.kind === 'elsewhere') {
      return askElsewhere(coordination, idInstance, new Request(c.req.url, { method, headers, body, signal }));
    }
    const isProtected = instances.get(idInstance) === true;
    const known = controls.get(idInstance);
    const control = known ?? createInstanceControl({ coordinator: coordination.coordinatorOf(idInstance), isProtected, now });
    controls.set(idInstance, control);
    const url = new URL(c.req.url);
    url.pathname = url.pathname.replace(/^\/api\/v1\/instances\/[^/]+/, '');
    return control.fetch(new Request(url, { method, headers, body, signal }), { actor: c.var.actor });
  };
}
