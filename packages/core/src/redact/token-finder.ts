import { ESCAPING, FOREIGN, isSwappedZero, LAST_SYMBOL, SKIPPED, symbolOf, unescapeAt } from './symbols.ts';
import { gramOf, gramsOf, MIN_PART, slide, WINDOW } from './token-forms.ts';

/** Where a part of a token is in a text. */
interface Found {
  readonly from: number;
  to: number;
  grams: number;
  isWeak: boolean;
}

/**
 * Makes what finds every run of `minPart` or more characters of a token in a text: in either case, split by what is invisible, escaped for an
 * address, JSON or HTML, in UTF-16, hex or base64, and backwards. One pass over the text, however many tokens there are.
 */
export function createTokenFinder(
  tokens: readonly string[],
  minPart: number,
): (text: string) => readonly { readonly from: number; readonly to: number }[] {
  const grams = gramsOf(tokens);
  // A filter: of nearly all places it says that no part of a token ends there. It is large, so that few other places fall on a taken bit.
  const size = 2 ** Math.min(22, Math.ceil(Math.log2(grams.size * 32 + 2)));
  const mayEnd = new Uint8Array(size);
  const slotOf = (window: number): number => (window ^ (window >>> 13)) & (size - 1);
  for (const gram of grams.keys()) mayEnd[slotOf(gram % (WINDOW + 1))] = 1;

  return (text) => {
    const all: Found[] = [];
    // Where each of the last eight symbols begins.
    const starts = new Uint32Array(MIN_PART);
    let count = 0;
    let window = 0;
    let older = 0;
    for (let at = 0, next = 0; at < text.length; at = next) {
      next = at + 1;
      let symbol = symbolOf(text.charCodeAt(at));
      if (symbol === SKIPPED && isSwappedZero(text, at)) symbol = symbolOf(0x30);
      if (symbol === ESCAPING) ({ symbol, end: next } = unescapeAt(text, at));
      if (symbol > LAST_SYMBOL) {
        if (symbol === FOREIGN) window = older = 0;
        continue;
      }
      older = slide(older, window >>> 24);
      window = slide(window, symbol);
      starts[count % MIN_PART] = at;
      count += 1;
      if (mayEnd[slotOf(window)] === 0) continue;
      const evidence = grams.get(gramOf(older, window));
      if (evidence === undefined) continue;
      const from = starts[count % MIN_PART] ?? at;
      let last = all.at(-1);
      if (last === undefined || from > last.to) {
        last = { from, to: next, grams: 0, isWeak: true };
        all.push(last);
      }
      last.to = next;
      last.grams += 1;
      last.isWeak &&= evidence === 'weak';
    }
    // Two digits of hex are one character; of n characters in a row, seven fewer are the last of eight.
    return all.filter(({ isWeak, grams: found }) => found + MIN_PART > (isWeak ? 2 * minPart : minPart));
  };
}
