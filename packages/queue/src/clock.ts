/** What waiting takes from the runtime. */
export interface Clock {
  /** Milliseconds since the epoch. It can be set, and then jumps in either direction. */
  now(): number;
  /** Resolves after `ms`, however the clock is set meanwhile; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The same, with a clock that measures how long something has taken, whatever becomes of the time of day. */
export interface JobClock extends Clock {
  /** Milliseconds since a moment of no meaning. It is never set; it may stand still while the machine is suspended. */
  monotonic(): number;
}

/** A moment by both clocks. */
export interface Moment {
  readonly now: number;
  readonly monotonic: number;
}

export function momentOf(clock: JobClock): Moment {
  return { now: clock.now(), monotonic: clock.monotonic() };
}

/** At most so many milliseconds have passed since: one clock misses what the machine slept through, the other may have been set back. */
export function maxElapsed(clock: JobClock, moment: Moment): number {
  return Math.max(clock.monotonic() - moment.monotonic, clock.now() - moment.now);
}
