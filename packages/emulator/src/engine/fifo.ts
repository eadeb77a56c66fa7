// Below this a copy costs less than keeping the gap.
const SMALLEST_COMPACTION = 1024;

/** First in, first out, each in constant time: a plain array would move everything at every departure. */
export class Fifo<T> {
  #items: T[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  peek(): T | undefined {
    return this.#items[this.#head];
  }

  push(item: T): void {
    this.#items.push(item);
  }

  shift(): T | undefined {
    const item = this.#items[this.#head];
    if (this.size === 0) return undefined;
    this.#head += 1;
    if (this.#head >= SMALLEST_COMPACTION && this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** The first `count` items; nothing is taken out. */
  first(count: number): T[] {
    return this.#items.slice(this.#head, this.#head + count);
  }

  /** Takes everything out. */
  drain(): T[] {
    const items = this.first(this.size);
    this.#items = [];
    this.#head = 0;
    return items;
  }
}
