const MASK = '***';

// The token follows the method's name in every address of the gateway.
const TOKEN_IN_PATH = /(waInstance\d+\/[a-z]+\/)[^/?#\s"'<>\\]+/gi;

/**
 * Makes a function that takes a gateway's token out of a text: raw, percent-encoded, and at its place in an address, also
 * when that address is cut or belongs to another instance.
 *
 * @param token The token to hide.
 */
export function createRedactor(token: string): (text: string) => string {
  const forms = new Set([token, encodeURIComponent(token), encodeURI(token), JSON.stringify(token).slice(1, -1)]);
  const longestFirst = [...forms].toSorted((a, b) => b.length - a.length);
  return (text) => {
    let clean = text.replace(TOKEN_IN_PATH, `$1${MASK}`);
    for (const form of longestFirst) clean = clean.replaceAll(form, MASK);
    return clean;
  };
}
