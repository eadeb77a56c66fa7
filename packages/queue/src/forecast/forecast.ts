import { capabilities } from '../capabilities.ts';
import { type Overview, type Reading, waitingIn } from '../reading/reading.ts';
import { expiryOf, type Expiry } from './expiry.ts';
import type { ObservedRate } from './observed-rate.ts';
import { expectDrainRate, type DrainRate } from './drain-rate.ts';

/** When a queue will be empty, and which messages are dropped before their turn comes. A message that joins the queue later is in none of it. */
export type Forecast =
  /** Nothing waits. */
  | { readonly kind: 'empty' }
  /** Messages leave one by one. */
  | {
      readonly kind: 'draining';
      /** How many wait. */
      readonly waiting: number;
      /** Until the turn of the last one, in milliseconds, as if nothing were dropped before: it can be longer than the gateway keeps a message. */
      readonly emptyInMs: number;
      readonly drainRate: DrainRate;
      readonly expiry: Expiry;
    }
  /** Nothing leaves. */
  | {
      readonly kind: 'stalled';
      readonly waiting: number;
      /** `state`: nothing leaves in this state. `stuck`: it should, and for longer than the pace explains it was seen not to. */
      readonly why: 'state' | 'stuck';
      /** The messages that are dropped if it stays so. */
      readonly expiry: Expiry;
    }
  /** Messages leave, and their pace is not known. */
  | { readonly kind: 'unknown'; readonly waiting: number; readonly expiry: Expiry };

/**
 * Says what becomes of what waits. Nothing is asked for: it follows from the count, the state and the delay; from the entries and their ages
 * where a reading has them; and from the rate at which messages were seen to leave, where there is one.
 *
 * @param observed of the same instance; see `observeRate`.
 *
 * @example
 * ```ts
 * const expected = forecast(reading);
 * if (expected.kind === 'draining') console.log(expected.emptyInMs, expected.expiry);
 * ```
 */
export function forecast(known: Overview | Reading, observed?: ObservedRate): Forecast {
  const waiting = waitingIn(known);
  if (waiting === 0) return { kind: 'empty' };
  if (!known.isSending) return { kind: 'stalled', waiting, why: 'state', expiry: expiryOf(known, 'none-leaves') };
  const expected = expectDrainRate(known, observed);
  if (expected === 'stuck') return { kind: 'stalled', waiting, why: 'stuck', expiry: expiryOf(known, 'none-leaves') };
  const { drainRate, between } = expected;
  const expiry = expiryOf(known, between);
  if (drainRate === undefined) return { kind: 'unknown', waiting, expiry };
  return { kind: 'draining', waiting, emptyInMs: turnOfLast(known, waiting, drainRate), drainRate, expiry };
}

function turnOfLast({ flavor }: Overview, waiting: number, { by, msPerMessage }: DrainRate): number {
  const { slowStart } = capabilities[flavor];
  // Whole windows: how much of the current one remains is not known.
  if (by === 'slow-start' && slowStart !== undefined) return Math.ceil(waiting / slowStart.messages) * slowStart.perMs;
  return waiting * msPerMessage;
}
