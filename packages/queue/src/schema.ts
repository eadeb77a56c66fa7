// What comes from outside is read by valibot: small, and only what is used of it is bundled. `core` reads answers by hand, as its budget of
// 8 kB has no room for a library.
import * as v from 'valibot';

/** An object that is no list: to valibot a list is one, too. */
export function plainObject(words: string): v.GenericSchema<unknown, Readonly<Record<string, unknown>>> {
  return v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    words,
  );
}

/** A list of so many at most: a longer one is refused before its items are read. */
export function limitedList<Item>(
  item: v.GenericSchema<unknown, Item>,
  { min = 0, max, words }: { readonly min?: number; readonly max: number; readonly words?: string },
): v.GenericSchema<unknown, readonly Item[]> {
  return v.pipe(
    v.custom<unknown[]>((value) => Array.isArray(value) && value.length >= min && value.length <= max, words),
    v.array(item, words),
  );
}
