import { SluiceError } from '@sluice/core';
import { unseenIn } from '../reading/completeness.ts';
import type { Reading } from '../reading/reading.ts';
import { optionsFor, type ReconnectOption } from './reconnect-options.ts';
import { jobInWords, jobNextInWords, jobProgressInWords, type OpenJob } from '../job/open-job.ts';
import { leftoversIn, formatWaiting, type Leftovers } from './leftovers.ts';
import { formatCount } from '../format.ts';

/** Why nothing can be said for certain. */
export type UnknownReason =
  /** The queue could not be read. */
  | 'unreadable'
  /** The reading is too old. */
  | 'stale'
  /** Nothing is listed, and something is counted. */
  | 'hidden';

/** Whether a number that is connected now would send what was meant for the one before. */
export type ReconnectGuard = {
  /** In one sentence for people, with what to do next. */
  readonly sentence: string;
} & (
  | { readonly verdict: 'safe'; readonly isSending: boolean }
  | {
      readonly verdict: 'leftovers';
      /** Whether it is too late to ask: the instance is sending already. */
      readonly isSending: boolean;
      readonly leftovers: Leftovers;
      /** One of these has to be decided first. */
      readonly options: readonly ReconnectOption[];
    }
  | {
      /** A clearing or a restore is not at its end: what it captured may still have to be put back. */
      readonly verdict: 'unfinished';
      readonly job: OpenJob;
      readonly isSending: boolean | undefined;
      /** What waited when it was read, where it was. */
      readonly leftovers: Leftovers | undefined;
    }
  | {
      readonly verdict: 'unknown';
      readonly why: UnknownReason;
      readonly isSending: boolean | undefined;
      /** What waited when it was read, where it was. */
      readonly leftovers: Leftovers | undefined;
    }
);

/**
 * How old a reading may be that says that it is safe, in milliseconds. By choice, as old as a gateway's own count can be: what others put
 * into the queue after that is in neither.
 */
export const GUARD_MAX_AGE_MS: number = 10_000;

/**
 * Says whether a number can be connected: what waits is sent from it, and can get it blocked as the one before
 * (evidence/queue#clear-before-a-new-number).
 * `safe` says that nothing waited when the queue was read; what is sent afterwards is not known.
 *
 * @param reading or why there is none.
 * @param now milliseconds since the epoch.
 * @param job the open job of the instance, if it has one: while it is not at its end, an empty queue is not what will be sent.
 */
export function guardReconnect(reading: Reading | SluiceError, now: number, job: OpenJob | undefined): ReconnectGuard {
  if (job !== undefined) return unfinished(reading, job);
  if (reading instanceof SluiceError) {
    return {
      verdict: 'unknown',
      why: 'unreadable',
      isSending: undefined,
      leftovers: undefined,
      sentence: `The queue could not be read, so it is not known what a number would send. Connect none until it can be. ${reading.message}`,
    };
  }
  const { idInstance, isSending, rows, completeness } = reading;
  const unseen = unseenIn(completeness);
  const leftovers = rows.length > 0 ? leftoversIn(reading) : undefined;
  // The list may be as old as the beginning of the reading.
  const ageMs = now - reading.since;
  if (ageMs > GUARD_MAX_AGE_MS) {
    const sentence = `This is what instance ${idInstance} had waiting ${Math.round(ageMs / 1000)} s ago. Read the queue again before you connect a number.`;
    return { verdict: 'unknown', why: 'stale', isSending, leftovers, sentence };
  }
  if (leftovers !== undefined) {
    return {
      verdict: 'leftovers',
      isSending,
      leftovers,
      options: optionsFor(reading, leftovers),
      sentence: warning(reading, leftovers),
    };
  }
  // After a clear a count stays for up to its lag (evidence/queue#count-lag), and a list has been seen to hide the message at the head
  // (evidence/queue#hidden-head).
  const counted = Math.max(unseen, reading.count);
  if (counted > 0) {
    const sentence = `Nothing of instance ${idInstance} is listed, and ${formatCount(counted)} counted: either the count is old, or something is hidden. Read the queue again in 10 seconds, before you connect a number.`;
    return { verdict: 'unknown', why: 'hidden', isSending, leftovers: undefined, sentence };
  }
  const sentence = isSending
    ? `Instance ${idInstance} is sending already, and nothing waits; what is on its way out is in no list.`
    : `Nothing waits in instance ${idInstance}: a number can be connected now. Read the queue again if you do so later.`;
  return { verdict: 'safe', isSending, sentence };
}

function unfinished(reading: Reading | SluiceError, job: OpenJob): ReconnectGuard {
  const known = reading instanceof SluiceError ? undefined : reading;
  return {
    verdict: 'unfinished',
    job,
    isSending: known?.isSending,
    leftovers: known !== undefined && known.rows.length > 0 ? leftoversIn(known) : undefined,
    sentence: `Connect no number to instance ${job.idInstance} yet: ${jobInWords(job)} is not at its end. ${jobProgressInWords(job)} ${jobNextInWords(job)}`,
  };
}

function warning({ idInstance, isSending }: Reading, leftovers: Leftovers): string {
  const many = `${formatWaiting(leftovers)} ${formatRecipients(leftovers)}`;
  return isSending
    ? `Instance ${idInstance} is sending already: it has ${many} waiting. Decide now what becomes of them.`
    : `A number that is connected to instance ${idInstance} now would send ${many}, and can get blocked for it. Decide first what becomes of them.`;
}

function formatRecipients({ chats, unseen, withoutRecipient, isExact }: Leftovers): string {
  if (chats === 0) return 'to chats that the gateway does not name';
  const known = chats === 1 ? 'to 1 chat' : `to ${formatCount(chats)} chats`;
  return unseen + withoutRecipient === 0 && isExact ? known : `${known} and perhaps others`;
}
