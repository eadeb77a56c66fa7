/** Such as `1 message`, `1,240 messages`. */
export function formatMessageCount(count: number): string {
  return count === 1 ? '1 message' : `${formatCount(count)} messages`;
}

/** Such as `1,240`, the same on every machine. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

const UNITS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const;

/** Such as `24 hours`, or `about 3 hours` where it is rounded: to the largest unit of which there are at least two. */
export function formatSpan(ms: number): string {
  const [name, size] = UNITS.find(([, unit]) => ms >= 2 * unit) ?? ['second', 1000];
  const count = Math.round(ms / size);
  const words = `${count} ${name}${count === 1 ? '' : 's'}`;
  return count * size === ms ? words : `about ${words}`;
}

const MAX_QUOTED_LENGTH = 50;

/** A word of a gateway as it may be in a sentence: on one line, without what could move the cursor of a terminal. */
export function quote(word: string): string {
  return `“${word.replace(/[\p{C}\s]+/gu, ' ').slice(0, MAX_QUOTED_LENGTH)}”`;
}
