// What follows the year 9999 cannot be written in an answer (RFC 3339, section 1).
const MAX_YEAR = Date.UTC(9999, 0);
// More is taken for nothing (Node, setTimeout).
const MAX_TIMER_MS = 2 ** 31 - 1;

export type ClockKind = 'real' | 'fast' | 'stepped';

/** The emulator's time, in milliseconds since the epoch: a time that passes by itself, or none, moved forward as far as one likes. */
export class Clock {
  readonly kind: ClockKind;
  /** How many times faster than the real one it runs; 0 when it moves only by a call. */
  readonly speed: number;
  readonly #base: () => number;
  #ahead = 0;
  #latest = -Infinity;
  /** Those who wait and until when, to be woken when the clock is moved. */
  readonly #waiting = new Map<() => void, number>();

  private constructor(kind: ClockKind, speed: number, base: () => number) {
    this.kind = kind;
    this.speed = speed;
    this.#base = base;
  }

  /** The time of the system. */
  static real(): Clock {
    return new Clock('real', 1, () => Date.now());
  }

  /** Begins now and runs `speed` times as fast. @throws {RangeError} unless `speed` is above 0, and 100,000 at most. */
  static fast(speed: number): Clock {
    if (!(speed > 0 && speed <= 100_000))
      throw new RangeError(`A clock runs up to 100,000 times as fast: ${speed} is not allowed.`);
    const start = Date.now();
    return new Clock('fast', speed, () => Math.floor(start + (Date.now() - start) * speed));
  }

  /** Stays at `start` until it is moved. @throws {RangeError} unless `start` is a whole number, before the year 9999. */
  static stepped(start: number): Clock {
    if (!Number.isInteger(start) || start > MAX_YEAR)
      throw new RangeError(
        `A clock starts at a whole number of milliseconds since 1970, before the year 9999, and not at ${start}.`,
      );
    return new Clock('stepped', 0, () => start);
  }

  now(): number {
    // The system's time can be set back; a message that has left the queue cannot return.
    this.#latest = Math.max(this.#latest, this.#base() + this.#ahead);
    return this.#latest;
  }

  /** @throws {RangeError} when `ms` is not a whole number, would go back, or beyond the year 9999. */
  advance(ms: number): void {
    const target = this.now() + ms;
    if (!Number.isInteger(ms) || ms < 0 || target > MAX_YEAR) {
      throw new RangeError(`The clock moves forward by whole milliseconds, until the year 9999: ${ms} is not allowed.`);
    }
    // From the time that was last given out, which the base can be behind.
    this.#ahead = target - this.#base();
    for (const wake of this.#waiting.keys()) wake();
  }

  /** The next moment for which a caller waits; `Infinity` where all callers wait for ever, and where none waits. */
  get nextWakeAt(): number {
    return Math.min(...this.#waiting.values());
  }

  /** Whether a caller waits for a moment, or for ever. */
  get isAwaited(): boolean {
    return this.#waiting.size > 0;
  }

  /** Resolves when the time has come, and at once when it has passed; never for `Infinity`. @throws the reason of the signal when that comes first. */
  async until(at: number, signal: AbortSignal): Promise<void> {
    while (this.now() < at) {
      signal.throwIfAborted();
      await this.#move(at, signal);
    }
  }

  /** Resolves when the clock was moved, when by itself it may have come as far, or when the signal is given. */
  async #move(at: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve: wake } = Promise.withResolvers<void>();
    const stop = (): void => wake();
    const realMs =
      this.speed > 0 && at < Infinity ? Math.min(Math.max(0, at - this.now()) / this.speed, MAX_TIMER_MS) : undefined;
    const timer = realMs === undefined ? undefined : setTimeout(wake, Math.ceil(realMs));
    signal.addEventListener('abort', stop);
    this.#waiting.set(wake, at);
    await promise;
    this.#waiting.delete(wake);
    signal.removeEventListener('abort', stop);
    clearTimeout(timer);
  }
}
