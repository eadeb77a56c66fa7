interface FakeTimer {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly run: () => void;
}

/** Timers of a time that is stopped until it is moved. */
export class FakeTimers {
  /** Milliseconds since the epoch. */
  now: number;
  readonly #onSet: () => void;
  readonly #waiting = new Set<FakeTimer>();

  /** @param onSet called whenever a timer is set. */
  constructor(now: number, onSet: () => void) {
    this.now = now;
    this.#onSet = onSet;
  }

  /** @returns what takes the timer away. */
  set(run: () => void, ms = 0): () => void {
    // The emulator's time is one of whole milliseconds.
    const timer = { at: this.now + Math.max(1, Math.ceil(ms)), run };
    this.#waiting.add(timer);
    this.#onSet();
    return () => this.#waiting.delete(timer);
  }

  /** When the next timer is due. */
  next(): number | undefined {
    const due = [...this.#waiting].map(({ at }) => at);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  /** Moves the time, and runs what is due by then, in its order. */
  moveTo(now: number): void {
    this.now = now;
    const due = [...this.#waiting].filter(({ at }) => at <= now).toSorted((one, other) => one.at - other.at);
    // One that runs can take another away.
    for (const timer of due) if (this.#waiting.delete(timer)) timer.run();
  }
}
