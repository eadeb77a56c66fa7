import type { Key } from 'ink';

const NAMED = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageUp',
  pageDown: 'pageDown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
} as const satisfies Partial<Record<keyof Key, string>>;

/** What a terminal sends besides keys: a sequence that is no key must not be taken for typed letters. */
const SEQUENCE = /^\[[\d;<=>?]*[ -/]*[@-~]$/;

/** @param input an event of the terminal without its Escape. */
export function isSequence(input: string): boolean {
  return input.length > 1 && SEQUENCE.test(input);
}

/**
 * Whether a text was pasted into a terminal that does not mark what is pasted: Enter is pressed by itself, so that a line break beside other
 * characters confirms nothing.
 */
export function isPasted(input: string): boolean {
  return /[\r\n]/.test(input) && /[^\r\n]/.test(input);
}

/** The keys in one event of the terminal. Typed fast, several arrive as one text. */
export function keyNames(input: string, key: Key): readonly string[] {
  for (const [field, name] of Object.entries(NAMED)) {
    if (Reflect.get(key, field) === true) return [name === 'tab' && key.shift ? 'shift+tab' : name];
  }
  if (key.ctrl) return [`ctrl+${input}`];
  // Alt and a letter is no command here, and must not be taken for the letter.
  if (key.meta || key.super || key.hyper) return [];
  if (/^[\r\n]+$/.test(input)) return ['enter'];
  return Array.from(input);
}
