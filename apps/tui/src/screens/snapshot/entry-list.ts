/** Positions of a snapshot in their order: all, or those that were found. It may have 200,000, so none is made a text for its sake. */
export interface EntryList {
  readonly length: number;
  /** The position in a place of the list, from 0. */
  readonly at: (index: number) => number | undefined;
  /** The place of a position; where it is not in the list, of the next one behind it, or of the last. */
  readonly indexOf: (position: number) => number;
}

export function everyEntry(count: number): EntryList {
  return {
    length: count,
    at: (index) => (index >= 0 && index < count ? index + 1 : undefined),
    indexOf: (position) => Math.max(0, Math.min(position, count) - 1),
  };
}

/** @param positions ascending. */
export function foundEntries(positions: readonly number[]): EntryList {
  return {
    length: positions.length,
    at: (index) => positions[index],
    indexOf(position) {
      let low = 0;
      let high = positions.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((positions[middle] ?? Infinity) < position) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, Math.min(low, positions.length - 1));
    },
  };
}
