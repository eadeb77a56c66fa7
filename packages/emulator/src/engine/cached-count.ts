export interface Counts {
  readonly messages: number;
  readonly notifications: number;
}

/**
 * The sizes of both queues as a gateway says them: as they were when they were last taken, at full multiples of the interval
 * (evidence/queue#count-lag). Nothing runs in the background: the code that changes a queue says so first.
 */
export class CachedCount {
  readonly #sizes: (at: number) => Counts;
  #counts: Counts = { messages: 0, notifications: 0 };
  #takenAt: number;

  constructor(sizes: (at: number) => Counts, at: number) {
    this.#sizes = sizes;
    this.#takenAt = at;
  }

  /** Takes the counts if they were due since they were last taken. To be called before a queue changes at `at`. */
  refresh(at: number, intervalMs: number): void {
    const due = Math.floor(at / intervalMs) * intervalMs;
    if (due <= this.#takenAt) return;
    this.#counts = this.#sizes(due);
    this.#takenAt = due;
  }

  read(at: number, intervalMs: number): Counts {
    if (intervalMs === 0) return this.#sizes(at);
    this.refresh(at, intervalMs);
    return this.#counts;
  }
}
