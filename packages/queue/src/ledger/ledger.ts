import type { QueueEntry } from '@sluice/core';
import type { QueueRow } from '../reading/queue-row.ts';

/** A send that was accepted, and may still be waiting. */
export interface LedgerEntry extends Pick<QueueRow, 'key' | 'entry'> {
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
  /** Which of the accepted sends of its instance it is, by the order of their answers: a later one has a larger number. */
  readonly ordinal: number;
  /**
   * The last ordinal there was when its own request began. Those up to it are ahead of it in the queue. A request that was answered while its own was under
   * way may be on either side.
   */
  readonly aheadUpTo: number;
  /** Whether something else may have become of it than to wait as it was accepted. */
  readonly isUncertain: boolean;
}

/**
 * The messages that were accepted through a place that remembers them, such as the edge. It makes a reading complete where the gateway's list is cut off,
 * and says how long a message has waited, which no gateway does.
 */
export interface Ledger {
  /** The messages that may still wait, in the order in which they were accepted. One that is known to have left, expired or been cleared is not in it. */
  waiting(idInstance: string): Promise<readonly LedgerEntry[]>;
  /**
   * When a send was last accepted, or may have been, that is not in it; in milliseconds since the epoch. Until the count of the gateway must know of it, a
   * reading of what is behind the list is not complete.
   */
  lastMissedAt?(idInstance: string): number | undefined;
  /** The last ordinal there is: for `recordAccepted`, to be asked for before the request begins. */
  lastOrdinal?(idInstance: string): number;
  /** A send was accepted. @param at milliseconds since the epoch. @param aheadUpTo the last ordinal when its request began; the last of all unless given. */
  recordAccepted?(idInstance: string, entry: QueueEntry, at: number, aheadUpTo?: number): void;
  /** These no longer wait, whatever became of them. */
  recordGone?(idInstance: string, entries: readonly QueueEntry[]): void;
}

/**
 * Where a send is among the others. A gateway gives no id twice: where it has, such as by an answer to an earlier call that something between gave
 * again, the message may be where it was or at the end, and with the one text or the other.
 *
 * @param before what the ledger had under the same id.
 */
export function ranked(
  ordinal: number,
  aheadUpTo: number,
  before: LedgerEntry | undefined,
): Pick<LedgerEntry, 'ordinal' | 'aheadUpTo' | 'isUncertain'> {
  return { ordinal, aheadUpTo: Math.min(aheadUpTo, before?.aheadUpTo ?? aheadUpTo), isUncertain: before !== undefined };
}

/** What a ledger knows to wait behind the end of a list. */
export interface Unlisted {
  readonly entries: readonly LedgerEntry[];
  /** How many of them may wait no longer, or not as they were accepted. */
  readonly uncertainCount: number;
}

const NOTHING: Unlisted = { entries: [], uncertainCount: 0 };

/**
 * The messages that wait, by the ledger, behind the end of a list that is cut off. A queue is first in, first out (evidence/queue#order): one that is
 * ahead of a listed one and not listed has left; one that is behind a listed one, and not ahead of any, waits. Of one that is neither, because
 * its request was under way together with theirs, it is not known. A list that is not cut off shows all there is: what it lacks is
 * gone, whatever the ledger believes. Where nothing that is listed is in the ledger, nothing shows where the list ends, and nothing is added.
 */
export function unlistedEntries(
  listed: readonly Pick<QueueRow, 'key' | 'entry'>[],
  ledger: readonly LedgerEntry[],
  { showCap }: { readonly showCap: number },
): Unlisted {
  if (listed.length < showCap) return NOTHING;
  const keys = new Set(listed.map(({ key }) => key));
  const known = ledger.filter(({ key }) => keys.has(key));
  if (known.length === 0) return NOTHING;
  const hasLeftUpTo = Math.max(...known.map(({ aheadUpTo }) => aheadUpTo));
  const firstListed = Math.min(...known.map(({ ordinal }) => ordinal));
  const hasListedId = idMatcher(listed);
  const others = ledger.filter(({ key, ordinal }) => !keys.has(key) && ordinal > hasLeftUpTo);
  const entries = others.filter(({ entry }) => !hasListedId(entry));
  // One that is listed with another chat than it was sent to shows that the gateway writes chats in another way: it is not counted
  // twice, and where the list ends is not certain.
  const isCertain = entries.length === others.length;
  const uncertain = isCertain ? entries.filter((one) => one.isUncertain || one.aheadUpTo < firstListed) : entries;
  return { entries, uncertainCount: uncertain.length };
}

/** Whether an entry has an id that one of these has, in whatever chat. */
export function idMatcher(listed: readonly Pick<QueueRow, 'entry'>[]): (entry: QueueEntry) => boolean {
  const ids = new Set<string>(listed.flatMap(({ entry }) => entry.messageIds));
  return ({ messageIds }) => messageIds.some((id) => ids.has(id));
}
