const MASK = '***';

// The token follows the method's name in every address of the gateway.
const TOKEN_IN_PATH = /(waInstance\d+\/[a-z]+\/)[^/?#\s"'<>\\]+/gi;

/**
 * Makes a function that takes a gateway's token out of a text: as it is or in the other case, percent-encoded or escaped as in JSON, in
 * whole or in part; and whatever stands in its place in an address, also when that address is cut or belongs to another instance.
 *
 * @param token The token to hide.
 */
export function createRedactor(token: string): (text: string) => string {
  // An empty token hides nothing: the pattern that never matches.
  const anyForm = new RegExp(Array.from(token, forms).join('') || '(?!)', 'gi');
  return (text) => text.replace(anyForm, MASK).replace(TOKEN_IN_PATH, `$1${MASK}`);
}

/** A pattern of the forms in which a character may appear. */
function forms(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => `\\\\u${hex(character.charCodeAt(at), 4)}`).join('');
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte, 2)}`).join('');
  return `(?:${literal(character)}|${literal(JSON.stringify(character).slice(1, -1))}|${units}|${bytes})`;
}

/** A pattern that matches `text` itself, whatever its characters mean in a pattern. */
function literal(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\u${hex(text.charCodeAt(at), 4)}`).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
