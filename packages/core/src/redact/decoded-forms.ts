const ESCAPE = /(?:%|=|\\+x|\\+u(?:00|\{0*)|&#x0*)([\da-f]{2})[;}]?|&#0*(\d{2,3});?|&amp;?/gi;
const ROUNDS = 4;

/** The forms that a short text can be decoded to: without its escapes, without what is no letter, and read as base64, twice over. */
export function decodedForms(text: string): readonly string[] {
  const once = decodings(text);
  return [text, ...once, ...once.flatMap(decodings)];
}

function decodings(text: string): readonly string[] {
  let plain = text.normalize('NFKC');
  for (let round = 0; round < ROUNDS; round += 1) plain = plain.replace(ESCAPE, unescape);
  return [plain, text].flatMap((one) => {
    const dense = one.replace(/[^\w.~+/-]/g, '');
    const base64 = dense.replaceAll('-', '+').replaceAll('_', '/').replace(/[.~]/g, '');
    const bytes = [0, 1, 2, 3].map((from) => atob(base64.slice(from, base64.length - ((base64.length - from) % 4))));
    return bytes.concat(one, dense, dense.replace(/0x|[+/]/gi, ''));
  });
}

function unescape(_escape: string, hex: string | undefined, decimal: string | undefined): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return decimal === undefined ? '&' : String.fromCharCode(Number(decimal));
}
