import type { Language } from '../sentences/languages.ts';
import type { ScreenText } from '../present/safe-text.ts';
import type { App } from './app.ts';
import type { Field, FieldRules } from './field.ts';
import type { Line } from './line.ts';

export type { Language };

/** How much room a screen has between the head and the foot. */
export interface Box {
  readonly columns: number;
  readonly rows: number;
}

/** A key and what it does, as data: the screens, their feet, the help, the palette and the docs are made from it. */
export interface CommandDefinition<Id extends string = string> {
  readonly id: Id;
  /** Names as `keyNames` gives them, the first one first. */
  readonly keys: readonly string[];
  /** How the keys are written on the screen, such as `↑↓`. */
  readonly shown: string;
}

export interface CommandWords {
  /** What it does, in a line of the help and of the palette. */
  readonly does: string;
  /** The same in one word or two, where the foot of the screen names it. */
  readonly hint?: string;
  /** Other words for it, by which the palette finds it. */
  readonly also?: string;
}

/** What every screen says in each language. */
export interface ScreenWords<Id extends string = string> {
  /** The name of the screen, in the help and the docs. */
  readonly name: string;
  readonly commands: Readonly<Record<Id, CommandWords>>;
}

/** A line that is typed: while there is one, every key goes to it before it is a command. */
export interface TypedField {
  readonly field: Field;
  readonly rules: FieldRules;
  readonly change: (field: Field) => void;
  readonly submit: () => void;
  readonly cancel: () => void;
}

/** What a key leads to now; nothing where the command has no sense now. A command that is not available has no hint and no effect. */
export type Handlers<Id extends string = string> = { readonly [Command in Id]?: (() => void) | undefined };

/** A screen, or a dialog over one, that is open. Its state is its own, outside React; it says what is on it as rows. */
export interface Screen<Id extends string = string> {
  readonly title: () => ScreenText;
  /** At most as many rows as the box has, none wider than it. */
  readonly view: (box: Box) => readonly Line[];
  readonly handlers: () => Handlers<Id>;
  /** The line that is typed, meanwhile. */
  readonly typed?: (() => TypedField | undefined) | undefined;
  /** The instance that it is about, for the marks in the head of the screen. */
  readonly idInstance?: string | undefined;
  /** The instance that is selected in its list, where it is about several: the brake is that one's. */
  readonly selectedInstance?: (() => string | undefined) | undefined;
  /** Called when it is on top, and when it is no longer: what it reads for the operator's eyes it reads only then. */
  readonly shown?: (() => () => void) | undefined;
  /** It was clicked, in the row of its view. */
  readonly clicked?: ((row: number) => void) | undefined;
}

/**
 * A kind of screen. `screens/registry.ts` lists them all.
 *
 * @typeParam Params what it is opened with, such as the instance.
 */
export interface ScreenDefinition<Params, Id extends string, Words extends ScreenWords<Id>> {
  readonly commands: readonly CommandDefinition<Id>[];
  readonly words: Readonly<Record<Language, Words>>;
  /** As a method: the registry opens a screen with its own words, and knows them only as those of any screen. */
  open(app: App, params: Params, words: Words): Screen<Id>;
}
