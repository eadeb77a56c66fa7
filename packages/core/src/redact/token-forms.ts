import { symbolOf } from './symbols.ts';

/** So many characters of a token in a row are a part of it that must not be seen. */
export const MIN_PART = 8;

/** So many bits has a symbol. */
const BITS = 6;
const NEWEST = 5;
/** The bits of the five symbols that were read last. */
export const WINDOW: number = 2 ** (BITS * NEWEST) - 1;
const OLDER: number = 2 ** (BITS * (MIN_PART - NEWEST)) - 1;

/** The window when another symbol has been read. */
export function slide(window: number, symbol: number): number {
  return ((window << BITS) | symbol) & WINDOW;
}

/** Eight symbols in a row as one number: the last five of them, and the three before, which are the last of an older window. */
export function gramOf(older: number, window: number): number {
  return (older & OLDER) * (WINDOW + 1) + window;
}

/** Eight symbols are weak evidence where two of them are one character, in hex, and where they are digits only, as in any number. */
export type Evidence = 'strong' | 'weak';

/** Every eight symbols in a row that encode a part of one of the tokens: as it is, backwards, in hex and in base64. */
export function gramsOf(tokens: readonly string[]): ReadonlyMap<number, Evidence> {
  const grams = new Map<number, Evidence>();
  for (const token of tokens) {
    const cases = [token, token.toLowerCase(), token.toUpperCase()];
    for (const cased of cases) add(grams, hexOf(cased), 'weak');
    for (const cased of cases) {
      for (const shift of [0, 1, 2]) {
        const base64 = base64Of(cased, shift);
        add(grams, base64, 'strong');
        // The alphabet for addresses. Were the two one, the `/` before a token in an address could be taken for a `_` of the token.
        add(grams, base64.replaceAll('+', '-').replaceAll('/', '_'), 'strong');
      }
    }
    add(grams, token, 'strong');
    add(grams, Array.from(token).toReversed().join(''), 'strong');
  }
  return grams;
}

function add(grams: Map<number, Evidence>, form: string, evidence: Evidence): void {
  const windows: number[] = [];
  for (let at = 0; at < form.length; at += 1) {
    windows.push(slide(windows[at - 1] ?? 0, symbolOf(form.charCodeAt(at))));
    if (at + 1 < MIN_PART) continue;
    const gram = gramOf(windows[at - NEWEST] ?? 0, windows[at] ?? 0);
    const isNumber = /^\d+$/.test(form.slice(at + 1 - MIN_PART, at + 1));
    if (grams.get(gram) !== 'strong') grams.set(gram, isNumber ? 'weak' : evidence);
  }
}

/** The characters of base64 that depend on the token only, when `shift` bytes of a group are before it. */
function base64Of(token: string, shift: number): string {
  const bits = 8 * (shift + token.length);
  return btoa('\0'.repeat(shift) + token).slice(Math.ceil((8 * shift) / 6), Math.floor(bits / 6));
}

function hexOf(token: string): string {
  return Array.from(token, (character) => character.charCodeAt(0).toString(16)).join('');
}
