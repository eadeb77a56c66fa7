import * as v from 'valibot';
import type { WritePoint } from '../crash/point.ts';

/** The variable in which the program finds its first order. */
export const START_VARIABLE = 'SLUICE_CRASH_START';

/** An order to a program that is to be killed. */
export interface Order {
  /** Where the time is kept. */
  readonly clockUrl: string;
  /** What time it is, in milliseconds since the epoch. */
  readonly now: number;
  /** Which question this is: the program answers when nothing is under way in it. */
  readonly asked: number;
  /** Whether `point` takes the place of the one before; writes are then counted from here. */
  readonly arms: boolean;
  /** The write at which it kills itself. */
  readonly point?: WritePoint | undefined;
}

/** Nothing is under way in the program, and it waits for no time. */
export interface Quiet {
  readonly asked: number;
  /** How many writes there were since they are counted. */
  readonly writes: number;
}

const order: v.GenericSchema<unknown, Order> = v.object({
  clockUrl: v.string(),
  now: v.number(),
  asked: v.number(),
  arms: v.boolean(),
  point: v.optional(v.object({ at: v.literal('write'), nth: v.number(), side: v.picklist(['before', 'inside', 'after']) })),
});
const quiet: v.GenericSchema<unknown, Quiet> = v.object({ asked: v.number(), writes: v.number() });

export function isOrder(value: unknown): value is Order {
  return v.is(order, value);
}

export function isQuiet(value: unknown): value is Quiet {
  return v.is(quiet, value);
}
