import { Fifo } from './fifo.ts';

/** What a log keeps has its place in it, counted from 1. */
export type Numbered<T> = T & { readonly n: number };

export interface LogPage<T> {
  readonly items: readonly Numbered<T>[];
  /** What to ask for with `after` to go on; `null` at the end. */
  readonly next: number | null;
  /** How many of the oldest are no longer kept. */
  readonly dropped: number;
}

/** Keeps so many lines and drops the oldest beyond: a caller that never reads does not fill the memory. */
export class BoundedLog<T extends object> {
  readonly #lines = new Fifo<Numbered<T>>();
  readonly #kept: number;
  #dropped = 0;

  constructor(kept: number) {
    this.#kept = kept;
  }

  append(line: T): void {
    this.#lines.push({ n: this.#dropped + this.#lines.size + 1, ...line });
    if (this.#lines.size > this.#kept) {
      this.#lines.shift();
      this.#dropped += 1;
    }
  }

  /** Everything that is kept, oldest first. */
  all(): readonly Numbered<T>[] {
    return this.#lines.slice(0, this.#lines.size);
  }

  /** The first lines after a place that fit, as many as `limit`. */
  page(after: number, limit: number, fits: (line: T) => boolean): LogPage<T> {
    const items: Numbered<T>[] = [];
    const rest = this.#lines.slice(after - this.#dropped, this.#lines.size);
    for (const line of rest) {
      if (!fits(line)) continue;
      if (items.length === limit) return { items, next: items.at(-1)?.n ?? after, dropped: this.#dropped };
      items.push(line);
    }
    return { items, next: null, dropped: this.#dropped };
  }

  /** Lines that are appended from now on begin at 1 again. */
  clear(): void {
    this.#lines.drain();
    this.#dropped = 0;
  }
}
