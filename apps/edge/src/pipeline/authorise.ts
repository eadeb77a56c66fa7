import type { MiddlewareHandler } from 'hono';
import type { ConfiguredInstance, Upstream } from '../config.ts';
import { findOperations, type Operation } from '../contract.ts';
import { noInstance } from '../no-instance.ts';
import { mayTouch, type Scope } from '../principal.ts';
import { problem } from '../problem.ts';
import { toUpstream } from '../upstream.ts';
import type { EdgeEnv } from './edge-env.ts';
import { scopeOf } from './scope-of.ts';

/** Lets a call pass when its key has the scope of the operation and may touch the instance, and sets `upstream`. */
export function authorise(instances: readonly ConfiguredInstance[]): MiddlewareHandler<EdgeEnv> {
  const known = new Map<string, { readonly upstream: Upstream; readonly isChatApi: boolean; readonly isProtected: boolean }>();
  for (const instance of instances) {
    const upstream = toUpstream(instance);
    known.set(upstream.idInstance, {
      upstream,
      isChatApi: instance.flavor === 'chat-api',
      isProtected: instance.protected === true,
    });
  }
  return async (c, next) => {
    const { principal, operation } = c.var;
    const { idInstance } = c.var.address;
    const instance = known.get(idInstance);
    // An instance has the paths of its own protocol only.
    const isThere = instance !== undefined && instance.isChatApi === (operation.family === 'chat-api');
    if (!isThere || !mayTouch(principal, idInstance)) return noInstance(idInstance);
    const scope = neededScope(operation);
    if (!principal.scopes.has(scope)) {
      const detail = `${operation.name} needs the scope ${scope}, which the key ${principal.name} does not have. Nothing was sent to the gateway; use a key with that scope.`;
      return problem('forbidden', detail);
    }
    c.set('upstream', instance.upstream);
    c.set('isProtected', instance.isProtected);
    return next();
  };
}

/** Of a method that only the other family knows, the scope is the same: another path must not make it cheaper. */
function neededScope(operation: Operation): Scope {
  const { family, method } = operation;
  if (findOperations(family, method).length > 0) return scopeOf(operation);
  const [namesake] = findOperations(family === 'v3' ? 'plain' : 'v3', method);
  return namesake === undefined ? 'gateway:call' : scopeOf(namesake);
}
