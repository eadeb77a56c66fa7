import { Fzf } from 'fzf';
import { textOf } from '@sluice/queue/reading';
import type { NamedRow } from './queue-items.ts';

/** Whether an entry has what was typed, or only something like it: a word with letters of it left out, as `ordr` is like `order`. */
export type Likeness = 'exact' | 'similar';

/** Finds entries by what they say, their chat, its number and their ids. */
export interface QueueSearch {
  /** By the ids of the items; `undefined` where nothing is searched for. */
  readonly find: (query: string) => ReadonlyMap<string, Likeness> | undefined;
}

/** Fewer letters are like too much. */
const MIN_SIMILAR_LENGTH = 3;
/** The letters of a word that is similar lie in at most so many times as many. */
const MAX_SPREAD = 2;
const MIN_PHONE_DIGITS = 4;

/** Takes the texts apart when something is searched for, and not before. */
export function createSearch(items: readonly NamedRow[]): QueueSearch {
  let index: Index | undefined;
  return {
    find(query) {
      const terms = fold(query)
        .split(/\s+/u)
        .filter((term) => term !== '');
      if (terms.length === 0) return undefined;
      index ??= createIndex(items);
      const { texts, digits, similarTo } = index;
      const phone = phoneIn(query);
      const similar = terms.map(similarTo);
      const found = new Map<string, Likeness>();
      for (const [at, { id }] of items.entries()) {
        const text = texts[at] ?? '';
        if ((phone !== undefined && digits[at]?.includes(phone) === true) || terms.every((term) => text.includes(term))) {
          found.set(id, 'exact');
        } else if (terms.every((term, nth) => text.includes(term) || similar[nth]?.has(at) === true)) {
          found.set(id, 'similar');
        }
      }
      return found;
    },
  };
}

interface Index {
  /** All that is searched of each item. */
  readonly texts: readonly string[];
  /** The digits of the chat of each. */
  readonly digits: readonly string[];
  /** Which items have a word like this one, by their positions. */
  readonly similarTo: (term: string) => ReadonlySet<number>;
}

function createIndex(items: readonly NamedRow[]): Index {
  const positions = new Map<string, number[]>();
  const texts = items.map(({ row: { entry } }, at) => {
    const text = fold(textOf(entry));
    for (const word of new Set(text.match(/[\p{L}\p{M}]{3,}/gu))) {
      const known = positions.get(word);
      if (known === undefined) positions.set(word, [at]);
      else known.push(at);
    }
    return [text, fold(entry.chatId ?? ''), ...entry.messageIds.map(fold)].join('\n');
  });
  const words = new Fzf([...positions.keys()], { casing: 'case-sensitive', normalize: false, sort: false });
  return {
    texts,
    digits: items.map(({ row: { entry } }) => (entry.chatId ?? '').replaceAll(/\D/g, '')),
    similarTo(term) {
      // A number is the right one or another: none is similar.
      if (Array.from(term).length < MIN_SIMILAR_LENGTH || !/^[\p{L}\p{M}]+$/u.test(term)) return new Set();
      const like = words.find(term).filter(({ start, end }) => end - start <= MAX_SPREAD * term.length);
      return new Set(like.flatMap(({ item }) => positions.get(item) ?? []));
    },
  };
}

/** The digits of a phone number, as people write one. */
function phoneIn(query: string): string | undefined {
  if (!/^[\d\s()+.-]+$/.test(query)) return undefined;
  const digits = query.replaceAll(/\D/g, '');
  return digits.length < MIN_PHONE_DIGITS ? undefined : digits;
}

/** As the conditions of a plan compare texts. */
function fold(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
