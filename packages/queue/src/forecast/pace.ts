import { capabilities, type Capabilities } from '../capabilities.ts';
import type { Overview } from '../reading/reading.ts';
import type { ObservedRate } from './observed-rate.ts';
import type { Turns } from './play-forward.ts';

/** How fast messages leave, and what that rests on. */
export interface Pace {
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
export interface PaceBounds {
  readonly fastest: Turns;
  readonly slowest: Turns | 'never';
}

export interface ExpectedPace {
  readonly pace: Pace | undefined;
  readonly between: PaceBounds;
}

type Moving = Extract<ObservedRate, { readonly kind: 'moving' }>;
type SlowStart = NonNullable<Capabilities['slowStart']>;

/** For an instance that sends. @returns `stuck` when it was seen not to for longer than its pace explains. */
export function expectPace({ flavor, settings: { delayMs } }: Overview, observed?: ObservedRate): ExpectedPace | 'stuck' {
  const limits = capabilities[flavor];
  const known = delayMs === undefined ? undefined : Math.max(delayMs, limits.shortestDelayMs, 1);
  if (observed?.kind === 'still') {
    const patience = patienceMs(known, limits);
    if (patience !== undefined && observed.overMs > patience) return 'stuck';
  }
  const pace = paceOf(known, limits, observed);
  return { pace, between: boundsOf(known ?? Math.max(limits.shortestDelayMs, 1), pace, observed) };
}

// One pause may have just begun when the watching did, one message may be on its way unseen, and one more may be late: by choice, no alarm
// before a third is over.
const PAUSES = 3;

function patienceMs(delayMs: number | undefined, { slowStart }: Capabilities): number | undefined {
  const longest = Math.max(delayMs ?? 0, slowStart?.perMs ?? 0);
  return longest === 0 ? undefined : PAUSES * longest;
}

/** A pause is the shortest that is kept: what is seen to leave more slowly is believed, what seems to leave faster is not. */
function paceOf(delayMs: number | undefined, { slowStart }: Capabilities, observed: ObservedRate | undefined): Pace | undefined {
  const rate = observed?.kind === 'moving' ? observed : undefined;
  const seen: Pace | undefined = rate && { by: 'observed', msPerMessage: rate.msPerMessage, certainty: rate.certainty };
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

/** Whether so many can have left in a slow start: what was watched began and ended in the middle of a window each. */
function fits({ sent: left, overMs }: Moving, { messages, perMs }: SlowStart): boolean {
  const windows = Math.floor(overMs / perMs);
  return left >= (windows - 1) * messages && left <= (windows + 2) * messages;
}

function boundsOf(shortestMs: number, pace: Pace | undefined, observed: ObservedRate | undefined): PaceBounds {
  const seenMs = observed?.kind === 'moving' ? observed.slowestMs : 0;
  // The documented slow start has no documented end and may not be under way: nothing bounds how slowly messages leave then.
  const slowest = pace === undefined || pace.by === 'slow-start' ? undefined : Math.max(pace.msPerMessage, seenMs);
  return {
    // What left slowly while somebody watched may leave at the full pace afterwards.
    fastest: { firstMs: 0, eachMs: shortestMs },
    // The pause may have just begun, and before the first that is listed one may be on its way that is not.
    slowest: slowest === undefined ? 'never' : { firstMs: 2 * slowest, eachMs: slowest },
  };
}
