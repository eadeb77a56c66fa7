import type { CallKind } from './coordinator/gateway-call.ts';
import type { Operation } from './contract.ts';

/** By whose answer a number is connected, on one messenger or another (evidence/states#connecting). */
// In lower case: the gateway takes any letters (evidence/addresses#letter-case).
const RECONNECTING: ReadonlySet<string> = new Set(['qr', 'getauthorizationcode', 'startauthorization']);

/** What the state of an instance has to say of an operation. @param waitSeconds for how long the gateway was asked to keep its answer back. */
export function callKindOf({ name, effect, verb, query }: Operation, waitSeconds: number): CallKind {
  const inLower = name.toLowerCase();
  if (inLower === 'clearmessagesqueue') return 'clear';
  if (RECONNECTING.has(inLower)) return 'reconnect';
  if (effect !== 'read') return effect;
  // A notification stays until it is deleted: one that was given out before could be given out again after that.
  const isPoll =
    waitSeconds > 0 || query.some((parameter) => parameter.name === 'receiveTimeout') || name === 'receiveNotification';
  return verb === 'GET' && !isPoll ? 'read' : 'own-read';
}
