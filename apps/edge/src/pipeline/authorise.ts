import type { MiddlewareHandler } from 'hono';
import type { Awaitable } from '../awaitable.ts';
import type { Upstream } from '../config.ts';
import { findOperations, type Operation } from '../contract.ts';
import type { InstanceDirectory } from '../instances/instance-directory.ts';
import type { KnownInstance } from '../instances/known-instance.ts';
import { noInstance } from '../no-instance.ts';
import { mayTouch, type Principal, type Scope } from '../principal.ts';
import { problem } from '../problem.ts';
import type { EdgeEnv } from './edge-env.ts';
import { scopeOf } from './scope-of.ts';

export const INSTANCES_UNREADABLE =
  'The edge cannot read its stored instances. Nothing was sent to the gateway; call again, and on Node look at the folder that the edge was given.';

/** The instance that a call has been let to. */
interface Access {
  readonly upstream: Upstream;
  readonly isProtected: boolean;
}

/** @returns the refusal of a call whose key lacks the scope of the operation, or may not touch the instance. At once where the instance is found at once. */
export type Authoriser = (principal: Principal, operation: Operation, idInstance: string) => Awaitable<Access | Response>;

export function createAuthoriser(instances: Pick<InstanceDirectory, 'find'>): Authoriser {
  return (principal, operation, idInstance) => {
    let found: Awaitable<KnownInstance | undefined>;
    try {
      found = instances.find(idInstance);
    } catch {
      return problem('journal-unavailable', INSTANCES_UNREADABLE);
    }
    if (!(found instanceof Promise)) return accessTo(found, principal, operation, idInstance);
    return found.then(
      (instance) => accessTo(instance, principal, operation, idInstance),
      () => problem('journal-unavailable', INSTANCES_UNREADABLE),
    );
  };
}

function accessTo(
  instance: KnownInstance | undefined,
  principal: Principal,
  operation: Operation,
  idInstance: string,
): Access | Response {
  // An instance has the paths of its own protocol only.
  const isOfOther = (instance?.flavor === 'chat-api') !== (operation.family === 'chat-api');
  if (instance === undefined || isOfOther || !mayTouch(principal, idInstance)) return noInstance();
  const scope = neededScope(operation);
  if (!principal.scopes.has(scope)) {
    const detail = `${operation.name} needs the scope ${scope}, which the key ${principal.name} does not have. Nothing was sent to the gateway; use a key with that scope.`;
    return problem('forbidden', detail);
  }
  if ('unusable' in instance.access) return problem('invalid-configuration', instance.access.unusable);
  return { upstream: instance.access.upstream, isProtected: instance.isProtected };
}

/** Lets a call pass when its key has the scope of the operation and may touch the instance, and sets `upstream`. */
export function authorise(check: Authoriser): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const access = await check(c.var.principal, c.var.operation, c.var.address.idInstance);
    if (access instanceof Response) return access;
    c.set('upstream', access.upstream);
    c.set('isProtected', access.isProtected);
    return next();
  };
}

/**
 * Of a method that only the other family knows, the scope is the same: another path must not make it cheaper. What a read does that is asked for
 * by another verb is not known.
 */
function neededScope(operation: Operation): Scope {
  const { family, method } = operation;
  if (findOperations(family, method).length > 0) return scopeOf(operation);
  const namesakes = findOperations(family === 'v3' ? 'plain' : 'v3', method);
  const namesake = namesakes.find((one) => one.verb === operation.verb || one.effect !== 'read');
  return namesake === undefined ? 'gateway:call' : scopeOf(namesake);
}
