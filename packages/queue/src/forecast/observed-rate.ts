import { capabilities } from '../capabilities.ts';
import type { Overview, Reading } from '../reading/reading.ts';
import type { EntryKey } from '../reading/entry-key.ts';

/** At what rate messages were seen to leave. */
export type ObservedRate =
  | {
      readonly kind: 'moving';
      /** How many left. */
      readonly sent: number;
      /** Within how many milliseconds. */
      readonly overMs: number;
      /** On average, in milliseconds. */
      readonly msPerMessage: number;
      /** The average lies between these two, in milliseconds per message. */
      readonly fastestMs: number;
      readonly slowestMs: number;
      /** `certain` when each of them was seen to be gone, `inferred` from counts: what joined meanwhile hides as many that have left. */
      readonly certainty: 'certain' | 'inferred';
    }
  /** What waited first, all of it, waits still. */
  | { readonly kind: 'still'; readonly overMs: number };

/**
 * Compares two readings of an instance, or two overviews.
 *
 * @returns `undefined` where they show nothing: too near to each other, too few messages left, or the queue was changed by other means meanwhile.
 *
 * @example
 * ```ts
 * const earlier = await queue.read();
 * const later = await queue.read();
 * const expected = forecast(later, observeRate(earlier, later));
 * ```
 */
export function observeRate(earlier: Overview | Reading, later: Overview | Reading): ObservedRate | undefined {
  const isSame =
    earlier.idInstance === later.idInstance &&
    earlier.flavor === later.flavor &&
    earlier.settings.delayMs === later.settings.delayMs;
  if (!isSame || !earlier.isSending || !later.isSending) return undefined;
  const missing = 'rows' in earlier && 'rows' in later ? missingFrom(earlier, later) : undefined;
  return missing ?? fromCounts(earlier, later);
}

// By choice: an uncertainty of more than a quarter of the time between the readings says more of itself than of the rate.
const MIN_SPAN_FACTOR = 4;

/** By the entries that were listed first and are no longer: they left, unless they were old enough to expire. */
function missingFrom(earlier: Reading, later: Reading): ObservedRate | undefined {
  // Which part of its queue a list of Chat-API shows is not documented: a message that is no longer in it may wait behind its end.
  const isComplete = earlier.completeness.kind === 'complete' && later.completeness.kind === 'complete';
  if (earlier.rows.length === 0 || (earlier.flavor === 'chat-api' && !isComplete)) return undefined;
  const overMs = later.at - earlier.at;
  // When in the course of a reading the list was made is not known.
  const slackMs = later.at - later.since + (earlier.at - earlier.since);
  if (overMs <= 0 || overMs < MIN_SPAN_FACTOR * slackMs) return undefined;
  const sent = sentBetween(earlier, later);
  if (sent === 0) return { kind: 'still', overMs: overMs - slackMs };
  return moving({ sent, overMs, slackMs, certainty: 'certain' });
}

function sentBetween(earlier: Reading, later: Reading): number {
  // Two alike without an id have the same key: they are counted.
  const still = new Map<EntryKey, number>();
  for (const { key } of later.rows) still.set(key, (still.get(key) ?? 0) + 1);
  const keptMs = capabilities[later.flavor].retentionMs ?? Infinity;
  let sent = 0;
  for (const { key, acceptedAt } of earlier.rows) {
    const waiting = still.get(key) ?? 0;
    if (waiting > 0) still.set(key, waiting - 1);
    else if ((acceptedAt?.at ?? Infinity) + keptMs > later.at) sent += 1;
  }
  return sent;
}

/** By how much the count fell. */
function fromCounts(earlier: Overview, later: Overview): ObservedRate | undefined {
  const overMs = later.at - earlier.at;
  // Either count can be as old as its lag, so that the time between them is that much shorter or longer.
  const slackMs = capabilities[later.flavor].countLagMs;
  if (overMs <= 0 || overMs < MIN_SPAN_FACTOR * slackMs) return undefined;
  return moving({ sent: earlier.count - later.count, overMs, slackMs, certainty: 'inferred' });
}

interface RateSample {
  readonly sent: number;
  readonly overMs: number;
  readonly slackMs: number;
  readonly certainty: 'certain' | 'inferred';
}

/** Between so many that left lies one pause less; the watching began and ended somewhere in two others. */
function moving({ sent, overMs, slackMs, certainty }: RateSample): ObservedRate | undefined {
  // A single message may have left at any rate.
  if (sent < 2) return undefined;
  return {
    kind: 'moving',
    sent,
    overMs,
    msPerMessage: overMs / sent,
    fastestMs: (overMs - slackMs) / (sent + 1),
    slowestMs: (overMs + slackMs) / (sent - 1),
    certainty,
  };
}
