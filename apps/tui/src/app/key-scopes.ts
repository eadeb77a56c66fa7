import type { OpenDialog } from './app.ts';
import { editField, insert } from './field.ts';
import type { GlobalCommand } from './global-commands.ts';
import type { CommandDefinition, Handlers } from './screen.ts';

/** Who is asked what a key means, in this order: the line that is typed, the dialog, the screen, the app. */
export interface Scopes {
  readonly top: () => OpenDialog;
  readonly isDialog: () => boolean;
  readonly global: () => Handlers<GlobalCommand>;
  /** The commands that work everywhere, with the keys that the operator has chosen. */
  readonly globalCommands: readonly CommandDefinition<GlobalCommand>[];
  readonly quit: () => void;
}

/** What leaves the app, also where text is typed. */
export const INTERRUPT = 'ctrl+c';

/** Hands a key to the first scope that has a use for it. */
export function handleKey(scopes: Scopes, key: string): void {
  if (key === INTERRUPT) return scopes.quit();
  const { screen, commands } = scopes.top();
  const typed = screen.typed?.();
  if (typed !== undefined) {
    if (key === 'enter') return typed.submit();
    if (key === 'escape') return typed.cancel();
    const field = editField(typed.field, key, typed.rules);
    if (field !== undefined) return typed.change(field);
    // Keys that no text has, such as those of a list above the line, are commands all the same.
    return void runKey(commands, screen.handlers(), key);
  }
  if (runKey(commands, screen.handlers(), key) || scopes.isDialog()) return;
  runKey(scopes.globalCommands, scopes.global(), key);
}

const LAST_BREAKS = /[\r\n]+$/;

/**
 * Hands a pasted text to the line that is typed. Elsewhere it means nothing: a text is no series of commands.
 *
 * @returns whether it ends as if Enter were pressed, which confirms nothing.
 */
export function handlePaste(scopes: Scopes, text: string): boolean {
  const typed = scopes.top().screen.typed?.();
  typed?.change(insert(typed.field, text.replace(LAST_BREAKS, ''), typed.rules));
  return typed !== undefined && LAST_BREAKS.test(text);
}

/** Gives the command of a key: two commands can have one key where never both make sense. @returns whether there is one. */
function runKey<Id extends string>(commands: readonly CommandDefinition<Id>[], handlers: Handlers<Id>, key: string): boolean {
  const available = commands.filter(({ id }) => handlers[id] !== undefined);
  const command = commandOf(available, key);
  if (command === undefined) return false;
  handlers[command]?.();
  return true;
}

/** The command of a key, on a Russian keyboard too. */
function commandOf<Id extends string>(commands: readonly CommandDefinition<Id>[], key: string): Id | undefined {
  const of = (wanted: string): Id | undefined => commands.find(({ keys }) => keys.includes(wanted))?.id;
  return of(key) ?? of(onLatinLayout(key));
}

const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';
const LATIN = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';

/** The key in the same place of a Latin keyboard: an operator need not change the layout for a command. */
function onLatinLayout(key: string): string {
  return LATIN[CYRILLIC.indexOf(key)] ?? key;
}
