import type { SluiceError } from '@sluice/core';
import type { Capabilities } from '../capabilities.ts';

/** What a listener needs: only state, count and settings, or the entries too. */
export type WatchScope = 'overview' | 'entries';

/**
 * The pause between two readings of a queue in which something happens. The gateway counts the calls of all callers of an instance together
 * (evidence/limits#window), one in a second per method (evidence/limits#list-and-clear): every reading takes a second that the owner's own
 * programs then cannot use. Every fifth is a choice; the reader still sees the queue move.
 */
const ACTIVE_INTERVAL_MS = 5000;
/**
 * The pause between two readings of a queue in which nothing happens: a choice. With the shortest delay at which messages leave, 60 of them
 * can have left before anybody sees that an instance sends again.
 */
const MAX_INTERVAL_MS = 30_000;
const BACKOFF_FACTOR = 1.5;

/** The first pause after a failure; each further one is twice as long. Both bounds are choices. */
const FIRST_RETRY_MS = 10_000;
const MAX_RETRY_MS = 5 * 60_000;
/** A gateway may ask for a longer rest than that, but not for one that would seem endless. */
const MAX_REQUESTED_PAUSE_MS = 60 * 60_000;

/** The pause after a reading in which something had changed, in milliseconds. */
export function activeIntervalMs({ countLagMs }: Capabilities, scope: WatchScope): number {
  // A count without its list says nothing new until it is refreshed; a list is of its moment.
  return scope === 'entries' ? ACTIVE_INTERVAL_MS : Math.max(ACTIVE_INTERVAL_MS, countLagMs);
}

/** The pause after a reading in which nothing had changed, by the pause before it; in milliseconds. */
export function idleIntervalMs(before: number, activeMs: number): number {
  return Math.min(Math.max(before * BACKOFF_FACTOR, activeMs), MAX_INTERVAL_MS);
}

/** The least pause between two readings, in milliseconds: no method may be called more often. */
export function minIntervalMs({ callsPerSecond: { list, count } }: Capabilities): number {
  return 1000 / Math.min(list, count);
}

/** How long the gateway has asked to wait, in milliseconds, as far as that is obeyed. */
export function requestedPauseMs({ retryAfterMs = 0 }: SluiceError): number {
  return Math.min(retryAfterMs, MAX_REQUESTED_PAUSE_MS);
}

/** The pause after so many failures, one after the other, in milliseconds. */
export function retryDelayMs(error: SluiceError, failures: number): number {
  const pause = isPermanent(error) ? MAX_RETRY_MS : FIRST_RETRY_MS * 2 ** (failures - 1);
  // What starts sends as soon as it has started, and that is to be seen.
  const maxMs = error.code === 'instance-not-ready' ? MAX_INTERVAL_MS : MAX_RETRY_MS;
  return Math.max(Math.min(pause, maxMs), requestedPauseMs(error));
}

/** Whether only a person can end it: the token, the address or the payment is wrong. */
function isPermanent({ code }: SluiceError): boolean {
  return code === 'unauthorized' || code === 'forbidden' || code === 'not-found';
}
