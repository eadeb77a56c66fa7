import { textOf } from '@sluice/queue/reading';
import { MIN_BROADCAST_CHATS } from './queue-groups.ts';
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
/** What is behind them is not compared: a queue has 500 texts, and it is read every few seconds. */
const MAX_WORDS = 40;
const MAX_LENGTH = 120;

interface Words {
  readonly words: readonly string[];
  readonly items: readonly NamedRow[];
  readonly chats: ReadonlySet<string>;
}

/** What the most texts share that are not the same; `undefined` where that is not more than a broadcast of one wording. */
export function sharedPart(
  items: readonly NamedRow[],
  broadcast: { readonly items: readonly NamedRow[] } | undefined,
): SharedPart | undefined {
  const texts = textsOf(items);
  const best = [...byParts(texts).values()].reduce<readonly Words[]>(
    (most, having) => (countOf(having) > countOf(most) ? having : most),
    [],
  );
  const [first] = best;
  const found = best.flatMap((one) => one.items);
  const chats = new Set(best.flatMap((one) => [...one.chats])).size;
  if (first === undefined || best.length < 2 || chats < MIN_BROADCAST_CHATS || found.length <= (broadcast?.items.length ?? 0)) {
    return undefined;
  }
  const part = longestIn(first, best.slice(1));
  return part === undefined ? undefined : { part, items: found, chats };
}

function textsOf(items: readonly NamedRow[]): readonly Words[] {
  const same = Map.groupBy(items, ({ row }) => textOf(row.entry));
  return [...same].map(([text, having]) => ({
    // The start is enough of a text that is very long.
    words: text
      .slice(0, MAX_WORDS * 20)
      .split(/\s+/u)
      .filter((word) => word !== '')
      .slice(0, MAX_WORDS),
    items: having,
    chats: new Set(having.flatMap(({ row }) => row.entry.chatId ?? [])),
  }));
}

/** The texts that have the same words beside each other. */
function byParts(texts: readonly Words[]): ReadonlyMap<string, readonly Words[]> {
  const parts = new Map<string, Words[]>();
  for (const text of texts) {
    for (const part of new Set(text.words.map((_, at) => partAt(text, at, MIN_WORDS)))) {
      if (part === undefined) continue;
      const known = parts.get(part);
      if (known === undefined) parts.set(part, [text]);
      else known.push(text);
    }
  }
  return parts;
}

function partAt({ words }: Words, at: number, length: number): string | undefined {
  return at + length > words.length ? undefined : words.slice(at, at + length).join(' ');
}

function countOf(texts: readonly Words[]): number {
  return texts.reduce((sum, { items }) => sum + items.length, 0);
}

/** The longest part of a text that all others have too. */
function longestIn(text: Words, others: readonly Words[]): string | undefined {
  const whole = others.map(({ words }) => ` ${words.join(' ')} `);
  const areIn = (part: string): boolean => whole.every((other) => other.includes(` ${part} `));
  let longest: string | undefined;
  for (const at of text.words.keys()) {
    for (let length = MIN_WORDS; ; length += 1) {
      const part = partAt(text, at, length);
      if (part === undefined || part.length > MAX_LENGTH || !areIn(part)) break;
      if (part.length > (longest?.length ?? 0)) longest = part;
    }
  }
  return longest;
}
