import type { AppSentences } from '../sentences/sentences.ts';
import type { ScreenText } from '../present/safe-text.ts';
import type { ParamsOf, ScreenName } from '../screens/registry.ts';
import type { Services } from '../services/services.ts';
import type { ChosenKeys } from './chosen-keys.ts';
import type { GlobalCommand } from './global-commands.ts';
import type { Tone } from './line.ts';
import type { CommandDefinition, Language, Screen } from './screen.ts';

/** Something to be read, until the next key. */
export interface Notice {
  readonly text: ScreenText;
  readonly tone: Tone;
}

/** A screen in the stack, and which one it is. */
export interface OpenScreen {
  readonly name: ScreenName;
  readonly screen: Screen;
  readonly commands: readonly CommandDefinition[];
}

/** What a screen can do with the app around it. */
export interface App {
  readonly services: Services;
  readonly language: Language;
  readonly sentences: AppSentences;
  readonly chosenKeys: ChosenKeys;
  /** The commands that work everywhere, with the keys that the operator has chosen. */
  readonly globalCommands: readonly CommandDefinition<GlobalCommand>[];
  /** Whether phone numbers and texts are shown; masked unless the operator has asked for them. */
  readonly isRevealed: () => boolean;
  /** Opens a screen above the one that is shown. */
  readonly open: <Name extends ScreenName>(name: Name, params: ParamsOf<Name>) => void;
  /** Opens one in the place of the one that is shown. */
  readonly replace: <Name extends ScreenName>(name: Name, params: ParamsOf<Name>) => void;
  /** To the screen below; the first one stays. */
  readonly back: () => void;
  /** Opens a dialog over the screen; it takes every key. */
  readonly ask: (dialog: OpenDialog) => void;
  readonly closeDialog: () => void;
  readonly notify: (text: ScreenText, tone: Tone) => void;
  /** Hands a text to the terminal for its clipboard: only when the operator asks for it. */
  readonly copy: (text: string) => void;
  /** The rows of the screen have changed: they are drawn again, once for all changes of a moment. */
  readonly changed: () => void;
  /** Leaves, or asks first where something is unfinished. */
  readonly quit: () => void;
}

/** A dialog: a screen that is not in the stack, with its own keys. */
export interface OpenDialog {
  readonly screen: Screen;
  readonly commands: readonly CommandDefinition[];
  /** What a window that is too small for it says in its place. */
  readonly unseen?: string;
}
