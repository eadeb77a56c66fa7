// What follows the year 9999 cannot be written in an answer (RFC 3339, section 1).
const LAST_YEAR = Date.UTC(9999, 0);

/** The emulator's time, in milliseconds since the epoch: that of `base`, moved forward by hand as far as one likes. */
export class Clock {
  readonly #base: () => number;
  #ahead = 0;
  #latest = -Infinity;

  /** @param base `Date.now`, or `() => start` for a clock that only moves when told. */
  constructor(base: () => number) {
    this.#base = base;
  }

  now(): number {
    // The system's time can be set back; what has left the queue cannot return.
    this.#latest = Math.max(this.#latest, this.#base() + this.#ahead);
    return this.#latest;
  }

  /** @throws {RangeError} when `ms` is not a whole number, would go back, or beyond the year 9999. */
  advance(ms: number): void {
    const target = this.now() + ms;
    if (!Number.isInteger(ms) || ms < 0 || target > LAST_YEAR) {
      throw new RangeError(`The clock moves forward by whole milliseconds, until the year 9999: ${ms} is not allowed.`);
    }
    // From the time that was last told, which the base can be behind.
    this.#ahead = target - this.#base();
  }
}
