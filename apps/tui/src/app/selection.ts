/** Which row of a list is selected: by its key, so that it stays selected while the list changes around it. */
export interface Selected {
  readonly key: string | undefined;
  /** Where it was last: when its row is gone, the row in its place is selected. */
  readonly at: number;
}

export const FIRST: Selected = { key: undefined, at: 0 };

/** Where the selected row is now; 0 in an empty list. */
export function positionOf({ key, at }: Selected, keys: readonly string[]): number {
  const found = key === undefined ? -1 : keys.indexOf(key);
  return found >= 0 ? found : Math.max(0, Math.min(at, keys.length - 1));
}

export function select(at: number, keys: readonly string[]): Selected {
  const inside = Math.max(0, Math.min(at, keys.length - 1));
  return { key: keys[inside], at: inside };
}

/** What moves the selection in every list. */
export type Movement = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** @param page how many rows of the list are seen at once. */
export function moved(selected: Selected, movement: Movement, keys: readonly string[], page: number): Selected {
  const at = positionOf(selected, keys);
  switch (movement) {
    case 'up':
      return select(at - 1, keys);
    case 'down':
      return select(at + 1, keys);
    case 'pageUp':
      return select(at - page, keys);
    case 'pageDown':
      return select(at + page, keys);
    case 'first':
      return select(0, keys);
    case 'last':
      return select(keys.length - 1, keys);
  }
}

/** The first row of a window of `height` rows that has `at` in its middle, or as near to it as the ends allow. */
export function windowStart(at: number, height: number, total: number): number {
  return Math.max(0, Math.min(at - Math.floor(height / 2), total - height));
}
