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

/** The commands that the foot of a screen names, where there is room for the most important only. */
export type HintedCommand = 'up' | 'open' | 'find' | 'sameType' | 'diagnose' | 'clear' | 'back' | 'help' | 'quit';

/** The sentences about the keys. */
export interface KeySentences {
  /** What each does, in a line of the help. */
  readonly does: Readonly<Record<Command, string>>;
  /** The same in as few words as the foot of a screen has room for. */
  readonly hints: Readonly<Record<HintedCommand, string>>;
  readonly anyKey: string;
  readonly anyOtherKey: string;
  readonly leave: string;
  readonly stay: string;
  /** What a clear is, below the help. */
  readonly aboutClear: string;
}
