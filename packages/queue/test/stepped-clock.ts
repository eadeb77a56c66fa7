import type { JobClock } from '../src/clock.ts';
import { START } from './reading.ts';

/** A clock on which time passes only by sleeping. */
export interface SteppedClock extends JobClock {
  /** How long each sleep was, in milliseconds. */
  readonly slept: readonly number[];
  readonly advance: (ms: number) => void;
}

/** @param oversleep how much longer than asked a sleep lasts, in milliseconds. */
export function steppedClock(oversleep = 0): SteppedClock {
  let time = START;
  const slept: number[] = [];
  return {
    now: () => time,
    monotonic: () => time,
    origin: 'the test',
    sleep: async (ms) => {
      slept.push(ms);
      time += ms + oversleep;
    },
    slept,
    advance: (ms) => {
      time += ms;
    },
  };
}
