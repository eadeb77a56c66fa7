/** Something that is to happen at its time, such as an event of a scenario. */
export interface Scheduled {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Gets the time at which it is called: a little later than `at` where that was in the past already. */
  readonly run: (at: number) => void;
}

/** The scheduled events, in the order of time; of one moment, the one that was added first comes first. */
export class Timeline {
  /** The next is at the end, where it costs nothing to take it. */
  #things: Scheduled[] = [];

  /** When the next is due; `Infinity` when there is none. */
  get nextAt(): number {
    return this.#things.at(-1)?.at ?? Infinity;
  }

  add(thing: Scheduled): void {
    let low = 0;
    let high = this.#things.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#things[middle]?.at ?? -Infinity) > thing.at) low = middle + 1;
      else high = middle;
    }
    this.#things.splice(low, 0, thing);
  }

  /** Takes the next out when it is due at `to`. */
  take(to: number): Scheduled | undefined {
    return this.nextAt <= to ? this.#things.pop() : undefined;
  }

  clear(): void {
    this.#things = [];
  }
}
