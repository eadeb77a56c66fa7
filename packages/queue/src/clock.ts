/** What waiting takes from the runtime. */
export interface Clock {
  /** Milliseconds since the epoch. It can be set, and then jumps in either direction. */
  now(): number;
  /** Resolves after `ms`, however the clock is set meanwhile; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clocks of a job: the time of day, and how long something has taken. */
export interface JobTime {
  /** Milliseconds since the epoch. It can be set, and then jumps in either direction. */
  now(): number;
  /** Milliseconds since a moment of no meaning. It is never set; it may stop while the machine is suspended. */
  monotonic(): number;
  /**
   * Names the moment that `monotonic` counts from. Two readings with the same origin can be compared, also where two processes took them. An
   * origin that was used once is never used for another moment.
   */
  readonly origin: string;
}

export interface JobClock extends Clock, JobTime {}

/** A moment by both clocks. It can be stored and compared by another process. */
export interface Moment {
  readonly now: number;
  readonly monotonic: number;
  readonly origin: string;
}

export function momentOf(clock: JobTime): Moment {
  return { now: clock.now(), monotonic: clock.monotonic(), origin: clock.origin };
}

/**
 * At most so many milliseconds have passed since: one clock misses what the machine slept through, the other may have been set back. Negative
 * where only the time of day is known, and it was set back.
 */
export function maxElapsed(clock: JobTime, moment: Moment): number {
  const byDay = clock.now() - moment.now;
  return moment.origin === clock.origin ? Math.max(clock.monotonic() - moment.monotonic, byDay) : byDay;
}

/** At least so many milliseconds have passed since, however the clock was set; by the time of day where nothing else can be compared. */
export function minElapsed(clock: JobTime, moment: Moment): number {
  return moment.origin === clock.origin ? clock.monotonic() - moment.monotonic : Math.max(0, clock.now() - moment.now);
}

/** A moment as sentences and JSON name it, by ISO 8601. @param at milliseconds since the epoch. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/**
 * The clocks of this process. What one clock measured is compared with its own readings only: each has its own origin.
 *
 * @example
 * ```ts
 * const clock = createSystemClock();
 * console.log(clock.now());
 * ```
 */
export function createSystemClock(): JobClock {
  return { now: () => Date.now(), monotonic: () => performance.now(), origin: crypto.randomUUID(), sleep };
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // The moment to wait for may have passed since it was reckoned, and Node warns of a negative time, on the screen of the operator.
  const timer = setTimeout(resolve, Math.max(0, ms));
  const abort = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
