/** The values that were used last: at least as many as `size`, and at most twice as many. */
export class RecentMap<Key, Value> {
  readonly #size: number;
  #latest = new Map<Key, Value>();
  #before = new Map<Key, Value>();

  constructor(size: number) {
    this.#size = size;
  }

  get(key: Key): Value | undefined {
    const latest = this.#latest.get(key);
    if (latest !== undefined) return latest;
    const before = this.#before.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: Key, value: Value): void {
    if (this.#latest.size >= this.#size) {
      this.#before = this.#latest;
      this.#latest = new Map();
    }
    this.#latest.set(key, value);
  }
}

/** The same function, which keeps its latest results. The built program gives it to Ink: see scripts/bundle-plugins.ts. */
export function recalled<Key, Value extends {}>(size: number, compute: (key: Key) => Value): (key: Key) => Value {
  const recent = new RecentMap<Key, Value>(size);
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    recent.set(key, value);
    return value;
  };
}
