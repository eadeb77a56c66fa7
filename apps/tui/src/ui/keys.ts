import type { Key } from 'ink';
import type { Command, HintedCommand, KeySentences } from '../sentences/key-sentences.ts';

export type Screen = 'instances' | 'queue' | 'diagnosis' | 'clear';

interface Binding {
  /** Names as {@link namesOf} gives them. */
  readonly keys: readonly string[];
  /** How the key is written on the screen. */
  readonly shown: string;
}

/** A key and what it does, in as few words as the foot of a screen has room for. */
export type Hint = readonly [shown: string, does: string];

/** Every key: the screens, the line at their foot and the help are made from this. */
export const bindings: Readonly<Record<Command, Binding>> = {
  up: { keys: ['up', 'k'], shown: '↑ k' },
  down: { keys: ['down', 'j'], shown: '↓ j' },
  pageUp: { keys: ['pageUp', 'ctrl+u'], shown: 'PgUp' },
  pageDown: { keys: ['pageDown', 'ctrl+d', ' '], shown: 'PgDn' },
  first: { keys: ['home', 'g'], shown: 'Home g' },
  last: { keys: ['end', 'G'], shown: 'End G' },
  open: { keys: ['enter', 'right', 'l'], shown: 'Enter' },
  find: { keys: ['/'], shown: '/' },
  sameType: { keys: ['t'], shown: 't' },
  sameChat: { keys: ['s'], shown: 's' },
  diagnose: { keys: ['d'], shown: 'd' },
  clear: { keys: ['c'], shown: 'c' },
  back: { keys: ['escape', 'left', 'h', 'backspace'], shown: 'Esc' },
  help: { keys: ['?'], shown: '?' },
  quit: { keys: ['q'], shown: 'q' },
};

/** How the foot of a screen writes the keys of the most important commands: `↑↓` are two keys. */
const HINTED: Readonly<Record<HintedCommand, string>> = {
  up: '↑↓',
  open: 'Enter',
  find: '/',
  sameType: 't',
  diagnose: 'd',
  clear: 'c',
  back: 'Esc',
  help: '?',
  quit: 'q',
};

/** What each screen obeys, in the order of its help. */
export const screenCommands: Readonly<Record<Screen, readonly Command[]>> = {
  instances: ['up', 'down', 'first', 'last', 'open', 'diagnose', 'clear', 'help', 'quit'],
  queue: [
    'up',
    'down',
    'pageUp',
    'pageDown',
    'first',
    'last',
    'find',
    'sameType',
    'sameChat',
    'diagnose',
    'clear',
    'back',
    'help',
    'quit',
  ],
  diagnosis: ['up', 'down', 'first', 'last', 'clear', 'back', 'help', 'quit'],
  // Typed text is asked for there: it says itself what its keys do.
  clear: [],
};

/** What the foot of a screen shows. */
export function hintsOf(screen: Screen, { hints }: KeySentences): readonly Hint[] {
  return screenCommands[screen].flatMap((command) => (isHinted(command) ? [[HINTED[command], hints[command]] as const] : []));
}

function isHinted(command: Command): command is HintedCommand {
  return Object.hasOwn(HINTED, command);
}

/** The foot of the help. */
export function helpHints({ anyKey, hints }: KeySentences): readonly Hint[] {
  return [[anyKey, hints.back]];
}

/** The foot of the question whether to leave what is unfinished. */
export function leavingHints({ anyOtherKey, leave, stay }: KeySentences): readonly Hint[] {
  return [
    [HINTED.quit, leave],
    [anyOtherKey, stay],
  ];
}

export function commandOf(screen: Screen, key: string): Command | undefined {
  return screenCommands[screen].find((command) => bindings[command].keys.includes(key));
}

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
  backspace: 'backspace',
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

/** The keys in one event of the terminal. Typed fast, several arrive as one text. */
export function namesOf(input: string, key: Key): readonly string[] {
  for (const [field, name] of Object.entries(NAMED)) {
    if (Reflect.get(key, field) === true) return [name];
  }
  if (key.ctrl) return [`ctrl+${input}`];
  return Array.from(input, (character) => (character === '\r' || character === '\n' ? 'enter' : character));
}

/** What a line of text is after a key: a character is added, the last one taken away. Keys with a name, such as `up`, change nothing. */
export function editText(text: string, key: string, { accepts, maxLength }: TextRules): string {
  if (key === 'backspace') return Array.from(text).slice(0, -1).join('');
  if (Array.from(key).length !== 1 || !accepts.test(key) || Array.from(text).length >= maxLength) return text;
  return text + key;
}

export interface TextRules {
  /** What one character must be like. */
  readonly accepts: RegExp;
  /** How many characters there can be. */
  readonly maxLength: number;
}

/** Everything that can be seen, and the space. */
export const VISIBLE: RegExp = /[^\p{C}\p{Zl}\p{Zp}]/u;
