import type { Key } from 'ink';

/** What a key can ask for. */
export type Command =
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'open'
  | 'find'
  | 'sameType'
  | 'sameChat'
  | 'diagnose'
  | 'clear'
  | 'back'
  | 'help'
  | 'quit';

export type Screen = 'instances' | 'queue' | 'diagnosis' | 'clear';

interface Binding {
  /** Names as {@link namesOf} gives them. */
  readonly keys: readonly string[];
  /** How the key is written on the screen. */
  readonly shown: string;
  readonly does: string;
  /** How the foot of a screen shows it, where there is room only for the most important. */
  readonly hint?: Hint;
}

/** A key and what it does, in as few words as the foot of a screen has room for. */
export type Hint = readonly [shown: string, does: string];

/** Every key and what it does: the screens, the line at their foot and the help are made from this. */
export const bindings: Readonly<Record<Command, Binding>> = {
  up: { keys: ['up', 'k'], shown: '↑ k', does: 'one up', hint: ['↑↓', 'move'] },
  down: { keys: ['down', 'j'], shown: '↓ j', does: 'one down' },
  pageUp: { keys: ['pageUp', 'ctrl+u'], shown: 'PgUp', does: 'one page up' },
  pageDown: { keys: ['pageDown', 'ctrl+d', ' '], shown: 'PgDn', does: 'one page down' },
  first: { keys: ['home', 'g'], shown: 'Home g', does: 'to the first' },
  last: { keys: ['end', 'G'], shown: 'End G', does: 'to the last' },
  open: { keys: ['enter', 'right', 'l'], shown: 'Enter', does: 'open the queue', hint: ['Enter', 'open'] },
  find: { keys: ['/'], shown: '/', does: 'show only messages that say what you type next', hint: ['/', 'find'] },
  sameType: { keys: ['t'], shown: 't', does: 'show only messages of the type of the selected one', hint: ['t', 'its type'] },
  sameChat: { keys: ['s'], shown: 's', does: 'show only messages to the chat of the selected one' },
  diagnose: { keys: ['d'], shown: 'd', does: 'why it does not move, and whether a number can be connected', hint: ['d', 'why'] },
  clear: { keys: ['c'], shown: 'c', does: 'plan a clear, of what the filter shows; nothing is sent yet', hint: ['c', 'clear'] },
  back: {
    keys: ['escape', 'left', 'h', 'backspace'],
    shown: 'Esc',
    does: 'back; from what the filter shows, to all',
    hint: ['Esc', 'back'],
  },
  help: { keys: ['?'], shown: '?', does: 'help', hint: ['?', 'help'] },
  quit: { keys: ['q'], shown: 'q', does: 'quit', hint: ['q', 'quit'] },
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
export function hintsOf(screen: Screen): readonly Hint[] {
  return screenCommands[screen].flatMap((command) => (bindings[command].hint === undefined ? [] : [bindings[command].hint]));
}

/** The foot of the help. */
export const HELP_HINTS: readonly Hint[] = [['Any key', 'back']];

/** The foot of the question whether to leave what is unfinished. */
export const LEAVING_HINTS: readonly Hint[] = [
  ['q', 'leave'],
  ['Any other key', 'stay'],
];

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
