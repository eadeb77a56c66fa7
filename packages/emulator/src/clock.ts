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

  /** @throws {RangeError} when told to go back. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`A clock moves forward only: ${ms} ms is not allowed.`);
    this.#ahead += ms;
  }
}
