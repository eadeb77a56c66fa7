/** How many symbols there are; they are the numbers from 1 on. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789_-.~+/';
/** Up to here a number is a symbol. */
export const LAST_SYMBOL: number = ALPHABET.length;
/** Characters that are in no token, and in no encoding of one. */
export const FOREIGN = 61;
/** Characters that are skipped, as if they were not there: white space, control characters, marks, characters without width. */
export const SKIPPED = 62;
/** What may begin the escape of a symbol. */
export const ESCAPING = 63;

/** How a character is written in an address, in JSON or a program, and in HTML, also when that has been escaped again. */
const ESCAPES: Readonly<Record<string, RegExp>> = {
  '%': /%(?:25){0,8}([\da-f]{2})/iy,
  '&': /&(?:amp;){0,8}#(?:x0{0,8}([\da-f]{2})|0{0,8}(\d{2,3}));?/iy,
  '\\': /\\{1,16}(?:u00|x|u\{0{0,6})([\da-f]{2})\}?/iy,
};

const known = new Uint8Array(0x1_0000);

/** What a code unit is: a symbol, of either case and whatever its width, or one of the three constants above. */
export function symbolOf(code: number): number {
  return known[code] || (known[code] = classify(code));
}

function classify(code: number): number {
  const character = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  if (character in ESCAPES) return ESCAPING;
  if (/^[\s\p{Cc}\p{Cf}\p{M}]*$/u.test(character)) return SKIPPED;
  const symbol = character.length === 1 ? ALPHABET.indexOf(character) + 1 : 0;
  // ASCII as UTF-16 whose bytes were read in the wrong order.
  return symbol || (code & 0xff ? FOREIGN : classify(code >> 8));
}

/** Whether an ideographic space is a zero as UTF-16 whose bytes were read in the wrong order: then its neighbour is such a character too. */
export function isSwappedZero(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 0x3000 &&
    [at - 1, at + 1].some((beside) => /[^\0]/.test(text.charAt(beside)) && !(text.charCodeAt(beside) & 0xff))
  );
}

/** The symbol that is escaped at a place, and where its escape ends. */
export function unescapeAt(text: string, at: number): { readonly symbol: number; readonly end: number } {
  const escape = ESCAPES[text.charAt(at)];
  if (escape) escape.lastIndex = at;
  const found = escape?.exec(text);
  if (!escape || !found) return { symbol: FOREIGN, end: at + 1 };
  const symbol = symbolOf(found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16));
  return { symbol: symbol === ESCAPING ? FOREIGN : symbol, end: escape.lastIndex };
}
