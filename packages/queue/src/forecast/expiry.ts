import { capabilities } from '../capabilities.ts';
import { unseenIn } from '../reading/completeness.ts';
import { type Overview, type Reading, waitingIn } from '../reading/reading.ts';
import { agesOf, type Ages } from './ages.ts';
import type { DrainRateBounds } from './drain-rate.ts';
import { simulateDrain, type Batch } from './simulate-drain.ts';

/** What a gateway drops because it has waited too long. */
export type Expiry =
  /** No document says how long the gateway keeps a message. */
  | { readonly kind: 'undocumented' }
  | {
      readonly kind: 'bounded';
      /** So many expire even if nothing is older than can be proved and messages leave as fast as they may. */
      readonly atLeast: number;
      /**
       * No more expire even if everything is as old as it can be, as long as messages go on leaving at the pace that is expected. Near to
       * `atLeast` only where the ages are known.
       */
      readonly atMost: number;
      /** When the first expires, in milliseconds since the epoch; `undefined` when none can. */
      readonly first: FirstExpiry | undefined;
      /** By then nothing of what waits now is left, gone out or expired, in milliseconds since the epoch. */
      readonly emptyBy: number;
      /** How many ages this rests on. */
      readonly ages: Ages;
    };

export interface FirstExpiry {
  readonly earliest: number;
  /** `undefined` when perhaps none expires. */
  readonly latest: number | undefined;
}

/** @param drainRate `none-leaves` when nothing leaves at all. */
export function expiryOf(known: Overview | Reading, drainRate: DrainRateBounds | 'none-leaves'): Expiry {
  const { retentionMs } = capabilities[known.flavor];
  if (retentionMs === undefined) return { kind: 'undocumented' };
  const { oldest, newest } = joinedBetween(known, retentionMs);
  const { fastest, slowest } = drainRate === 'none-leaves' ? ({ fastest: 'never', slowest: 'never' } as const) : drainRate;
  // Later expiries and earlier turns never make more of them expire: those that expire first are first.
  const least = simulateDrain(expiring(newest, retentionMs), fastest, known.at);
  const most = simulateDrain(expiring(oldest, retentionMs), slowest, known.at);
  const unseen = 'rows' in known ? unseenIn(known.completeness) : known.count;
  return {
    kind: 'bounded',
    atLeast: least.expired,
    atMost: most.expired,
    first: most.firstExpiresAt === undefined ? undefined : { earliest: most.firstExpiresAt, latest: least.firstExpiresAt },
    emptyBy: Math.max(known.at, unseen > 0 ? known.at + retentionMs : 0, (newest.at(-1)?.at ?? 0) + retentionMs),
    ages: agesOf('rows' in known ? known.rows : [], unseen),
  };
}

/** Messages that joined the queue at the same moment, as far as is known. */
interface Joined {
  readonly size: number;
  readonly at: number;
}

/**
 * Between which moments messages joined the queue, oldest first. A queue is first in, first out: one whose age is not known is no older than
 * those before it and no younger than those behind it. None is older than the gateway keeps them, and none is younger than the reading.
 */
function joinedBetween(
  known: Overview | Reading,
  retentionMs: number,
): { readonly oldest: readonly Joined[]; readonly newest: readonly Joined[] } {
  const oldestAt = known.at - retentionMs;
  if (!('rows' in known)) {
    return { oldest: [{ size: waitingIn(known), at: oldestAt }], newest: [{ size: waitingIn(known), at: known.at }] };
  }
  const times = known.rows.map(({ acceptedAt }) => acceptedAt?.at);
  const notBefore = running(times, oldestAt, Math.max);
  const notAfter = running(times.toReversed(), known.at, Math.min).toReversed();
  const unseen = unseenIn(known.completeness);
  // Behind a list that is cut off are younger ones. Where list and count disagree, it is not known where the others are, nor whether.
  const isCutOff = known.completeness.kind === 'truncated';
  const lastListed = isCutOff ? (notBefore.at(-1) ?? oldestAt) : oldestAt;
  return {
    oldest: inOrder(
      notBefore.map((at, index) => times[index] ?? Math.min(at, notAfter[index] ?? at)),
      { size: unseen, at: lastListed },
    ),
    newest: inOrder(
      notAfter.map((at, index) => times[index] ?? Math.max(at, notBefore[index] ?? at)),
      { size: isCutOff ? unseen : 0, at: known.at },
    ),
  };
}

/** The facts known so far, at each position. */
function running(
  times: readonly (number | undefined)[],
  start: number,
  join: (one: number, other: number) => number,
): readonly number[] {
  let soFar = start;
  return times.map((time) => {
    if (time !== undefined) soFar = join(soFar, time);
    return soFar;
  });
}

/** An age that was inferred can be a little off: the order in which they expire is that of their times. */
function inOrder(times: readonly number[], unseen: Joined): readonly Joined[] {
  const joined = times.map((at) => ({ size: 1, at }));
  return (unseen.size > 0 ? [...joined, unseen] : joined).toSorted((one, other) => one.at - other.at);
}

function expiring(joined: readonly Joined[], retentionMs: number): readonly Batch[] {
  return joined.map(({ size, at }) => ({ size, expiresAt: at + retentionMs }));
}
