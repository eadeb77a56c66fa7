import type { SluiceError } from '@sluice/core';
import type { Capabilities } from '../capabilities.ts';
import type { Wanted } from './watched.ts';

/**
 * The pause between two readings of a queue in which something happens. The gateway counts the calls of all callers of an instance together
 * (evidence/limits#window), one in a second per method (evidence/limits#list-and-clear): every reading takes a second that the owner's own
 * programs then cannot use. Every fifth is a choice; to somebody who looks on, the queue still moves.
 */
const LIVELY_MS = 5000;
/**
 * The pause between two readings of a queue in which nothing happens: a choice. With the shortest delay at which messages leave, 60 of them
 * can have left before anybody sees that an instance sends again.
 */
const QUIETEST_MS = 30_000;
const SLOWING = 1.5;

/** The first pause after a failure; each further one is twice as long. Both bounds are choices. */
const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** A gateway may ask for a longer rest than that, but not for one that nobody would see the end of. */
const LONGEST_REST_MS = 60 * 60_000;

/** The pause after a reading in which something had changed, in milliseconds. */
export function livelyMs({ countLagMs }: Capabilities, wanted: Wanted): number {
  // A count alone tells nothing new until it is refreshed; a list is of its moment.
  return wanted === 'entries' ? LIVELY_MS : Math.max(LIVELY_MS, countLagMs);
}

/** The pause after a reading in which nothing had changed, by the pause before it; in milliseconds. */
export function slowerMs(before: number, lively: number): number {
  return Math.min(Math.max(before * SLOWING, lively), QUIETEST_MS);
}

/** The least pause between two readings, in milliseconds: no method may be called more often. */
export function closestMs({ callsPerSecond: { list, count } }: Capabilities): number {
  return 1000 / Math.min(list, count);
}

/** How long the gateway has asked to wait, in milliseconds, as far as that is obeyed. */
export function restMs({ retryAfterMs = 0 }: SluiceError): number {
  return Math.min(retryAfterMs, LONGEST_REST_MS);
}

/** The pause after so many failures, one after the other, in milliseconds. */
export function retryMs(error: SluiceError, failures: number): number {
  const pause = isLasting(error) ? LONGEST_RETRY_MS : FIRST_RETRY_MS * 2 ** (failures - 1);
  // What starts sends as soon as it has started, and that is to be seen.
  const longest = error.code === 'instance-not-ready' ? QUIETEST_MS : LONGEST_RETRY_MS;
  return Math.max(Math.min(pause, longest), restMs(error));
}

/** Whether only a person can end it: the token, the address or the payment is wrong. */
function isLasting({ code }: SluiceError): boolean {
  return code === 'unauthorized' || code === 'forbidden' || code === 'not-found';
}
