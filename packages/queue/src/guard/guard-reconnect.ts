import { SluiceError } from '@sluice/core';
import { unseenIn } from '../reading/completeness.ts';
import type { Reading } from '../reading/reading.ts';
import { optionsFor, type ReconnectOption } from './reconnect-options.ts';
import type { OpenJob } from '../job/open-job.ts';
import type { KeptOnPurpose } from './kept-on-purpose.ts';
import { leftoversIn, type Leftovers } from './leftovers.ts';

/** Why nothing can be said for certain, by its name. */
export interface UnknownReasons {
  /** The queue could not be read. */
  readonly unreadable: { readonly why: 'unreadable'; readonly error: SluiceError };
  /** The reading is too old. */
  readonly stale: { readonly why: 'stale'; readonly idInstance: string; readonly ageMs: number };
  /** Nothing is listed, and so many are counted. */
  readonly hidden: { readonly why: 'hidden'; readonly idInstance: string; readonly counted: number };
  /** The journal cannot be read, so it is not known whether a job is open. */
  readonly 'journal-unreadable': { readonly why: 'journal-unreadable'; readonly idInstance: string; readonly error: SluiceError };
}

export type UnknownReason = keyof UnknownReasons;

/** Whether a number that is connected now would send what was meant for the one before, by the verdict. */
export interface ReconnectGuards {
  readonly safe: { readonly verdict: 'safe'; readonly idInstance: string; readonly isSending: boolean };
  readonly leftovers: {
    readonly verdict: 'leftovers';
    readonly idInstance: string;
    /** Whether it is too late to ask: the instance is sending already. */
    readonly isSending: boolean;
    readonly leftovers: Leftovers;
    /** One of these has to be decided first. */
    readonly options: readonly ReconnectOption[];
  };
  readonly kept: {
    /** All that waits is what an operator has decided to keep. */
    readonly verdict: 'kept';
    readonly idInstance: string;
    readonly isSending: boolean;
    readonly leftovers: Leftovers;
    readonly decision: KeptOnPurpose;
  };
  readonly unfinished: {
    /** A clearing or a restore is not at its end: what it captured may still have to be restored. */
    readonly verdict: 'unfinished';
    readonly job: OpenJob;
    readonly isSending: boolean | undefined;
    /** What waited when it was read, where it was. */
    readonly leftovers: Leftovers | undefined;
  };
  readonly unknown: {
    readonly verdict: 'unknown';
    readonly isSending: boolean | undefined;
    /** What waited when it was read, where it was. */
    readonly leftovers: Leftovers | undefined;
  } & UnknownReasons[UnknownReason];
}

/** The verdict, and what it rests on: `guardSentence` says it. */
export type ReconnectGuard = ReconnectGuards[keyof ReconnectGuards];

/**
 * How old a reading may be that says that it is safe, in milliseconds. By choice, as old as a gateway's own count can be: what others put
 * into the queue after that is in neither.
 *
 * @example
 * ```ts
 * if (Date.now() - reading.since > GUARD_MAX_AGE_MS) reading = await queue.read();
 * ```
 */
export const GUARD_MAX_AGE_MS: number = 10_000;

/**
 * Says whether a number can be connected: what waits is sent from it, and can get it blocked as the one before
 * (evidence/queue#clear-before-a-new-number).
 * `safe` says that nothing waited when the queue was read; messages sent afterwards are not known.
 *
 * @param reading or why there is none.
 * @param now milliseconds since the epoch.
 * @param job the open job of the instance, if it has one: while it is not at its end, an empty queue is not what will be sent.
 * @param decision that all that waits is kept on purpose, as `keptOnPurpose` finds it.
 *
 * @example
 * ```ts
 * const guard = guardReconnect(reading, Date.now(), undefined);
 * console.log(guardSentence(guard, en));
 * ```
 */
export function guardReconnect(
  reading: Reading | SluiceError,
  now: number,
  job: OpenJob | undefined,
  decision?: KeptOnPurpose,
): ReconnectGuard {
  if (job !== undefined) return unfinished(reading, job);
  const verdict = 'unknown';
  if (reading instanceof SluiceError) {
    return { verdict, why: 'unreadable', isSending: undefined, leftovers: undefined, error: reading };
  }
  const { idInstance, isSending, rows, completeness } = reading;
  const leftovers = rows.length > 0 ? leftoversIn(reading) : undefined;
  // The list may be as old as the beginning of the reading.
  const ageMs = now - reading.since;
  if (ageMs > GUARD_MAX_AGE_MS) return { verdict, why: 'stale', isSending, leftovers, idInstance, ageMs };
  if (leftovers !== undefined && decision !== undefined) return { verdict: 'kept', idInstance, isSending, leftovers, decision };
  if (leftovers !== undefined) {
    return { verdict: 'leftovers', idInstance, isSending, leftovers, options: optionsFor(reading, leftovers) };
  }
  // After a clear a count stays for up to its lag (evidence/queue#count-lag), and a list has been seen to hide the message at the head
  // (evidence/queue#hidden-head).
  const counted = Math.max(unseenIn(completeness), reading.count);
  if (counted > 0) return { verdict, why: 'hidden', isSending, leftovers: undefined, idInstance, counted };
  return { verdict: 'safe', idInstance, isSending };
}

function unfinished(reading: Reading | SluiceError, job: OpenJob): ReconnectGuard {
  const known = reading instanceof SluiceError ? undefined : reading;
  return {
    verdict: 'unfinished',
    job,
    isSending: known?.isSending,
    leftovers: known !== undefined && known.rows.length > 0 ? leftoversIn(known) : undefined,
  };
}
