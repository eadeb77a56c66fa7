import type { Operation } from '../contract.ts';
import type { Scope } from '../principal.ts';

/** By their names in the contracts. What sends or uploads needs no line here; everything else needs `gateway:call`. */
const SCOPE_OF: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ['clearMessagesQueue', 'queue:clear'],
  // What Sluice itself reads to show and to explain a queue.
  ['showMessagesQueue', 'queue:read'],
  ['getMessagesCount', 'queue:read'],
  ['getStateInstance', 'queue:read'],
  ['getStatusInstance', 'queue:read'],
  ['lastOutgoingMessages', 'queue:read'],
  // Without their credentials, unless the key may call everything: see `maskSettings`.
  ['getSettings', 'queue:read'],
  // The same of Chat-API.
  ['showActionsQueue', 'queue:read'],
  ['status', 'queue:read'],
]);

/**
 * What a key needs for an operation of a contract. Notifications need `gateway:call`, also to read them: they hold what customers wrote, and of a
 * queue they say nothing.
 */
export function scopeOf({ name, effect, upload }: Pick<Operation, 'name' | 'effect' | 'upload'>): Scope {
  if (effect === 'send' || upload) return 'message:send';
  return SCOPE_OF.get(name) ?? 'gateway:call';
}
