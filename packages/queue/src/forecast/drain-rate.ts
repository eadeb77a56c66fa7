import { capabilities, type Capabilities } from '../capabilities.ts';
import type { Overview } from '../reading/reading.ts';
import type { ObservedRate } from './observed-rate.ts';
import type { Turns } from './simulate-drain.ts';

/** How fast messages leave, and what that rests on. */
export interface DrainRate {
  /**
   * `delay`: the instance's own setting. `slow-start`: so many messages per window, as documented for a phone that has come back; whether it
   * has is not known. `observed`: messages were seen to leave at this pace.
   */
  readonly by: 'delay' | 'slow-start' | 'observed';
  /** On average, in milliseconds. */
  readonly msPerMessage: number;
  readonly certainty: 'certain' | 'inferred';
}

/** Between what messages leave: no sooner than at the fastest, no later than at the slowest; `never` where nothing bounds it. */
export interface DrainRateBounds {
  readonly fastest: Turns;
  readonly slowest: Turns | 'never';
}

export interface ExpectedDrainRate {
  readonly drainRate: DrainRate | undefined;
  readonly between: DrainRateBounds;
}

type Moving = Extract<ObservedRate, { readonly kind: 'moving' }>;
type SlowStart = NonNullable<Capabilities['slowStart']>;

/** For an instance that sends. @returns `stuck` when it was seen not to for longer than its pace explains. */
export function expectDrainRate(
  { flavor, settings: { delayMs } }: Overview,
  observed?: ObservedRate,
): ExpectedDrainRate | 'stuck' {
  const limits = capabilities[flavor];
  const known = delayMs === undefined ? undefined : Math.max(delayMs, limits.minDelayMs, 1);
  if (observed?.kind === 'still') {
    const tolerance = toleranceMs(known, limits);
    if (tolerance !== undefined && observed.overMs > tolerance) return 'stuck';
  }
  const drainRate = drainRateOf(known, limits, observed);
  return { drainRate, between: boundsOf(known ?? Math.max(limits.minDelayMs, 1), drainRate, observed) };
}

// One pause may have just begun when the watching did, one message may be on its way unseen, and one more may be late: by choice, no alarm
// before a third is over.
const PAUSES = 3;

function toleranceMs(delayMs: number | undefined, { slowStart }: Capabilities): number | undefined {
  const maxMs = Math.max(delayMs ?? 0, slowStart?.perMs ?? 0);
  return maxMs === 0 ? undefined : PAUSES * maxMs;
}

/** A pause is the shortest that is kept: a slower observed rate is believed, a faster one is not. */
function drainRateOf(
  delayMs: number | undefined,
  { slowStart }: Capabilities,
  observed: ObservedRate | undefined,
): DrainRate | undefined {
  const rate = observed?.kind === 'moving' ? observed : undefined;
  const seen: DrainRate | undefined = rate && { by: 'observed', msPerMessage: rate.msPerMessage, certainty: rate.certainty };
  if (slowStart !== undefined) {
    const msPerMessage = slowStart.perMs / slowStart.messages;
    const isSlower = msPerMessage > (delayMs ?? 0);
    if (isSlower && (rate === undefined || fits(rate, slowStart)))
      return { by: 'slow-start', msPerMessage, certainty: 'inferred' };
  }
  if (delayMs === undefined) return seen;
  const isSlower = rate !== undefined && rate.fastestMs > delayMs;
  return isSlower ? seen : { by: 'delay', msPerMessage: delayMs, certainty: 'certain' };
}

/** Whether so many can have left in a slow start: the observed span began and ended in the middle of a window each. */
function fits({ sent, overMs }: Moving, { messages, perMs }: SlowStart): boolean {
  const windows = Math.floor(overMs / perMs);
  return sent >= (windows - 1) * messages && sent <= (windows + 2) * messages;
}

function boundsOf(minMs: number, drainRate: DrainRate | undefined, observed: ObservedRate | undefined): DrainRateBounds {
  const seenMs = observed?.kind === 'moving' ? observed.slowestMs : 0;
  // The documented slow start has no documented end and may not be under way: nothing bounds how slowly messages leave then.
  const slowest = drainRate === undefined || drainRate.by === 'slow-start' ? undefined : Math.max(drainRate.msPerMessage, seenMs);
  return {
    // Messages that left slowly while they were watched may leave at the full pace afterwards.
    fastest: { firstMs: 0, eachMs: minMs },
    // The pause may have just begun, and before the first that is listed one may be on its way that is not.
    slowest: slowest === undefined ? 'never' : { firstMs: 2 * slowest, eachMs: slowest },
  };
}

/** At most how many of those that wait leave within `ms`; all, where the pause between two is not known. */
export function maxSentWithin(ms: number, delayMs: number | null | undefined, waiting: number): number {
  if (delayMs === undefined || delayMs === null || delayMs <= 0) return waiting;
  return Math.min(waiting, Math.floor(Math.max(0, ms) / delayMs) + 1);
}
