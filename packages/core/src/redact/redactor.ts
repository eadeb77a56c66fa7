import { createTokenFinder } from './token-finder.ts';
import { createTokenScreen } from './token-screen.ts';
import { MIN_PART } from './token-forms.ts';

const MASK = '***';
/** So much of a secret is looked for as a whole: a quotation shows less, and the patterns of a runtime have a largest size. */
const MAX_WHOLE = 500;

// The token follows the method's name in every address of the gateway; Chat-API has it in the query.
const TOKEN_IN_ADDRESS = /(waInstance\d+\/[a-z]+\/|instance\d+\/[a-z]+\?(?:\S*&)?token=)[^/?#\s"'<>\\]+/gi;

/** The beginning of such an address. Between it and the token there may be quotation marks. */
const ADDRESS = /instance\d+\/[a-z]+[/?]/i;

/**
 * Makes a function that takes gateways' tokens out of a text: as they are or in the other case, percent-encoded or escaped as in JSON or HTML,
 * split by white space, in hex or base64, in whole or eight characters of them; and whatever is in the place of a token in an address,
 * also when that address is cut or belongs to another instance.
 *
 * @param tokens The tokens to hide, any number of them: a text is passed through once.
 */
export function createRedactor(...tokens: readonly string[]): (text: string) => string {
  return redactorOf(tokens, MIN_PART);
}

/** So much of a token is not found in anything else by chance, whatever a customer writes and however many tokens there are. */
const MIN_PART_OF_ANSWER = 20;

/** Takes tokens out of answers of a gateway. */
export interface AnswerRedactor {
  (text: string): string;
  /**
   * The same for the bytes of a text in UTF-8, in the pieces in which they came. They are given back as they are where there is nothing to be taken out:
   * then they are neither copied nor decoded.
   */
  readonly bytes: (pieces: readonly Uint8Array[]) => readonly Uint8Array[];
}

/**
 * The same for whole answers, which are passed on to be worked with: ids in them are hexadecimal as tokens are, so that eight equal characters
 * mean nothing, and an id that was hidden would be lost. Here a part of a token has twenty characters, or all of a token that has fewer.
 */
export function createAnswerRedactor(...tokens: readonly string[]): AnswerRedactor {
  const minPart = Math.min(MIN_PART_OF_ANSWER, ...tokens.filter(isSearchable).map(({ length }) => length));
  const redact = redactorOf(tokens, minPart);
  // A secret that is hidden as a whole may have any characters, also quotation marks.
  const isClean = tokens.some(isHiddenWhole)
    ? () => false
    : createTokenScreen(searchableRuns(tokens), minPart, (piece) => !ADDRESS.test(piece) && redact(piece) === piece);
  const bytes: AnswerRedactor['bytes'] = (pieces) => {
    if (isClean(pieces)) return pieces;
    const decoder = new TextDecoder();
    const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
    return [new TextEncoder().encode(redact(text))];
  };
  return Object.assign(redact, { bytes });
}

function redactorOf(tokens: readonly string[], minPart: number): (text: string) => string {
  const find = createTokenFinder(searchableRuns(tokens), minPart);
  const patterns = tokens.filter(isHiddenWhole).map((token) => Array.from(token.slice(0, MAX_WHOLE), forms).join(''));
  const anyOther = new RegExp(patterns.join('|') || '(?!)', 'gi');
  return (given) => {
    const text = given.replace(anyOther, MASK);
    let clean = '';
    let end = 0;
    for (const { from, to } of find(text)) {
      clean += text.slice(end, from) + MASK;
      end = to;
    }
    return (clean + text.slice(end)).replace(TOKEN_IN_ADDRESS, `$1${MASK}`);
  };
}

/** A password may have any characters: each run of those that tokens have can be recognised by a part. */
function searchableRuns(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token) => token.split(/[^\w.~-]+/)).filter(isSearchable);
}

/** A secret that is too short to be recognised by a part, a number, or what no gateway would give. An empty one hides nothing. */
function isHiddenWhole(token: string): boolean {
  return token !== '' && !(isSearchable(token) && /\D/.test(token));
}

function isSearchable(token: string): boolean {
  return token.length >= MIN_PART && /^[\w.~-]+$/.test(token);
}

/** A pattern of the forms in which a character may appear: as it is, escaped for JSON or an address, or in hex. */
function forms(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => `\\\\+u${hex(character.charCodeAt(at), 4)}`).join('');
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%?${hex(byte, 2)}`).join('');
  return `(?:${literal(character)}|${literal(JSON.stringify(character).slice(1, -1))}|${units}|${bytes})`;
}

/** A pattern that matches `text` itself, whatever its characters mean in a pattern. */
function literal(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\u${hex(text.charCodeAt(at), 4)}`).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
