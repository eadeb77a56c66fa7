import { type ScreenName, screens } from '../screens/registry.ts';
import type { SettingMistake } from '../sentences/mistake-sentences.ts';
import { oneLine } from '../present/safe-text.ts';
import { usageError } from '../sentences/refusal.ts';
import { globalCommands } from './global-commands.ts';
import type { CommandDefinition } from './screen.ts';

/** Keys that the operator has chosen, by the ids of their commands, such as `queue.mark` and `global.quit`. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>;

export const NO_CHOSEN_KEYS: ChosenKeys = {};

export type CommandScope = ScreenName | 'global';

/** The commands of a screen, or those that work everywhere, with the keys that the operator has chosen in the place of the usual ones. */
export function withChosenKeys<Id extends string>(
  scope: CommandScope,
  commands: readonly CommandDefinition<Id>[],
  chosen: ChosenKeys,
): readonly CommandDefinition<Id>[] {
  return commands.map((command) => {
    const keys = chosen[`${scope}.${command.id}`];
    return keys === undefined ? command : { ...command, keys, shown: keys.map(shownKey).join(' ') };
  });
}

/** @param file where they are configured. @throws {UsageError} naming every mistake in the chosen keys. */
export function refuseWrongKeys(chosen: ChosenKeys, file: string): void {
  const mistakes = mistakesOf(chosen);
  if (mistakes.length > 0) throw usageError('config-wrong', { file: oneLine(file), mistakes, more: 0 });
}

/** An id that there is not, or a key that another command of the same screen has. */
export function mistakesOf(chosen: ChosenKeys): readonly SettingMistake[] {
  const all: readonly (readonly [CommandScope, readonly CommandDefinition[]])[] = [
    ['global', globalCommands],
    ...namesOf(screens).map((name) => [name, screens[name].commands] as const),
  ];
  const known = new Set(all.flatMap(([scope, commands]) => commands.map(({ id }) => `${scope}.${id}`)));
  const unknown = Object.keys(chosen).filter((id) => !known.has(id));
  const taken = all.flatMap(([scope, commands]) => takenIn(scope, withChosenKeys(scope, commands, chosen), chosen));
  return [
    ...unknown.map((id): SettingMistake => ({ path: pathOf(id), fault: 'command-unknown', figure: 0 })),
    ...taken.map((id): SettingMistake => ({ path: pathOf(id), fault: 'key-taken', figure: 0 })),
  ];
}

/** The chosen commands that have a key which another one of the same scope has too. */
function takenIn(scope: CommandScope, commands: readonly CommandDefinition[], chosen: ChosenKeys): readonly string[] {
  return commands.flatMap(({ id, keys }) => {
    const isChosen = Object.hasOwn(chosen, `${scope}.${id}`);
    const isTaken = commands.some((other) => other.id !== id && other.keys.some((key) => keys.includes(key)));
    return isChosen && isTaken ? [`${scope}.${id}`] : [];
  });
}

const pathOf = (id: string): string => `keys."${id}"`;

function namesOf(all: typeof screens): readonly ScreenName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The registry has no other keys.
  return Object.keys(all) as ScreenName[];
}

const SHOWN: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['enter', 'Enter'],
  ['escape', 'Esc'],
  ['tab', 'Tab'],
  ['up', '↑'],
  ['down', '↓'],
  ['left', '←'],
  ['right', '→'],
  ['pageUp', 'PgUp'],
  ['pageDown', 'PgDn'],
  ['home', 'Home'],
  ['end', 'End'],
]);

function shownKey(key: string): string {
  return SHOWN.get(key) ?? key.replace(/^ctrl\+/, '^');
}
