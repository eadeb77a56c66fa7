import { textOf } from '@sluice/queue/reading';
import { chatsOf, MIN_BROADCAST_CHATS } from './queue-groups.ts';
import type { NamedRow } from './queue-items.ts';

/** A part that many texts have which are not the same, as those of a broadcast with the name of each recipient. */
export interface SharedPart {
  /** As the first of them writes it, with single spaces: to find them by it. */
  readonly part: string;
  readonly items: readonly NamedRow[];
  /** To how many chats they go, as far as the gateway says. */
  readonly chats: number;
}

/** Fewer words in common are in any two texts. */
const MIN_WORDS = 3;
/** Words behind them are not compared: a queue has 500 texts, and it is read every few seconds. */
const MAX_WORDS = 40;
const MAX_COMPARED = 800;
const MAX_LENGTH = 120;
/** So many texts are taken apart: what most of them share is in many of any sample. */
const SAMPLE = 32;

interface Text {
  /** With single spaces, also before and after it. */
  readonly spaced: string;
  readonly items: readonly NamedRow[];
}

/** What the most texts share that are not the same; `undefined` where that is not more than a broadcast of one wording. */
export function sharedPart(
  items: readonly NamedRow[],
  broadcast: { readonly items: readonly NamedRow[] } | undefined,
): SharedPart | undefined {
  const texts = textsOf(items);
  const common = commonPart(texts);
  if (common === undefined) return undefined;
  const having = texts.filter(({ spaced }) => spaced.includes(` ${common} `));
  const found = having.flatMap((one) => one.items);
  const chats = chatsOf(found);
  if (having.length < 2 || chats < MIN_BROADCAST_CHATS || found.length <= (broadcast?.items.length ?? 0)) return undefined;
  return { part: widened(common, having), items: found, chats };
}

/** The different texts, those of the most messages first. */
function textsOf(items: readonly NamedRow[]): readonly Text[] {
  const same = Map.groupBy(items, ({ row }) => textOf(row.entry).slice(0, MAX_COMPARED));
  return [...same]
    .map(([text, having]) => ({ spaced: ` ${withSingleSpaces(text)} `, items: having }))
    .toSorted((one, other) => other.items.length - one.items.length);
}

function withSingleSpaces(text: string): string {
  // Nearly all texts have no others, which is found out faster.
  return (/  |[^\S ]/u.test(text) ? text.replaceAll(/\s+/gu, ' ') : text).trim();
}

/** Words beside each other that the most messages of a sample have. */
function commonPart(texts: readonly Text[]): string | undefined {
  const others = texts.slice(SAMPLE);
  const step = Math.max(1, Math.floor(others.length / SAMPLE));
  const counts = new Map<string, number>();
  for (const { spaced, items } of [...texts.slice(0, SAMPLE), ...others.filter((_, at) => at % step === 0)]) {
    const words = spaced.trim().split(' ').slice(0, MAX_WORDS);
    const parts = words.flatMap((_, at) => (at + MIN_WORDS > words.length ? [] : [words.slice(at, at + MIN_WORDS).join(' ')]));
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + items.length);
  }
  let common: string | undefined;
  for (const [part, count] of counts) {
    if (part.length <= MAX_LENGTH && count > (counts.get(common ?? '') ?? 0)) common = part;
  }
  return common;
}

/** A part with the words after and before it that all the texts have there. */
function widened(part: string, texts: readonly Text[]): string {
  const [first] = texts;
  const start = first?.spaced.indexOf(` ${part} `) ?? -1;
  if (first === undefined || start === -1) return part;
  const before = first.spaced.slice(0, start).trim().split(' ').toReversed();
  const after = first.spaced
    .slice(start + part.length + 2)
    .trim()
    .split(' ');
  const isShared = (longer: string): boolean =>
    longer.length <= MAX_LENGTH && texts.every(({ spaced }) => spaced.includes(` ${longer} `));
  const grown = (from: string, words: readonly string[], join: (so: string, word: string) => string): string => {
    let so = from;
    for (const word of words) {
      const longer = join(so, word);
      if (word === '' || !isShared(longer)) break;
      so = longer;
    }
    return so;
  };
  const behind = grown(part, after, (so, word) => `${so} ${word}`);
  return grown(behind, before, (so, word) => `${word} ${so}`);
}
