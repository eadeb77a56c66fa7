// Below this a copy costs less than keeping the gap.
const MIN_COMPACTION = 1024;

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
    if (this.#head >= MIN_COMPACTION && this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Puts in front of all what was there. */
  unshift(item: T): void {
    if (this.#head === 0) this.#items.unshift(item);
    else this.#items[(this.#head -= 1)] = item;
  }

  /** The first that fits; nothing is taken out. */
  find(fits: (item: T) => boolean): T | undefined {
    for (let index = this.#head; index < this.#items.length; index += 1) {
      const item = this.#items[index];
      if (item !== undefined && fits(item)) return item;
    }
    return undefined;
  }

  /** Puts another item in the place of one. @returns whether that was there. */
  replace(item: T, by: T): boolean {
    const index = this.#items.indexOf(item, this.#head);
    if (index < 0) return false;
    this.#items[index] = by;
    return true;
  }

  /** Takes one out, wherever it is. @returns whether it was there. */
  remove(item: T): boolean {
    const index = this.#items.indexOf(item, this.#head);
    if (index < 0) return false;
    this.#items.splice(index, 1);
    return true;
  }

  /** The items from one index to before another, the head being 0; nothing is taken out. */
  slice(start: number, end: number): T[] {
    return this.#items.slice(this.#head + Math.max(0, start), this.#head + Math.max(0, end));
  }

  /** Takes everything out. */
  drain(): T[] {
    const items = this.slice(0, this.size);
    this.#items = [];
    this.#head = 0;
    return items;
  }
}
