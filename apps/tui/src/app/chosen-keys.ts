import { type ScreenName, screens } from '../screens/registry.ts';
import type { SettingMistake } from '../sentences/mistake-sentences.ts';
import { oneLine } from '../present/safe-text.ts';
import { usageError } from '../sentences/refusal.ts';
import { globalCommands } from './global-commands.ts';
import { INTERRUPT } from './key-scopes.ts';
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

/** An id that there is not, or a key that can do nothing, or that takes another command its own. */
export function mistakesOf(chosen: ChosenKeys): readonly SettingMistake[] {
  const all: readonly (readonly [CommandScope, readonly CommandDefinition[]])[] = [
    ['global', globalCommands],
    ...namesOf(screens).map((name) => [name, screens[name].commands] as const),
  ];
  const known = new Set(all.flatMap(([scope, commands]) => commands.map(({ id }) => `${scope}.${id}`)));
  const ids = Object.keys(chosen);
  return [
    ...having(
      'command-unknown',
      ids.filter((id) => !known.has(id)),
    ),
    ...having(
      'key-twice',
      ids.filter((id) => new Set(chosen[id]).size < (chosen[id]?.length ?? 0)),
    ),
    ...having(
      'key-reserved',
      ids.filter((id) => chosen[id]?.some((key) => RESERVED.has(key)) === true),
    ),
    ...having(
      'key-taken',
      all.flatMap(([scope, commands]) => takenIn(scope, commands, all, chosen)),
    ),
  ];
}

function having(fault: SettingMistake['fault'], wrong: readonly string[]): readonly SettingMistake[] {
  return wrong.map((id) => ({ path: pathOf(id), fault, figure: 0 }));
}

/** They are heard before any command. */
const RESERVED: ReadonlySet<string> = new Set([INTERRUPT, 'ctrl+z']);

/**
 * The chosen commands of a scope that have a key of another command, as it is then: of the same screen, or of those that work everywhere, which have no
 * effect where a screen has their key. Such as Escape is of both by itself; what a command has by itself it may keep.
 */
function takenIn(
  scope: CommandScope,
  commands: readonly CommandDefinition[],
  all: readonly (readonly [CommandScope, readonly CommandDefinition[]])[],
  chosen: ChosenKeys,
): readonly string[] {
  return commands.flatMap(({ id, keys: usual }) => {
    const own = chosen[`${scope}.${id}`];
    // Most operators choose none, and the first frame waits for this.
    if (own === undefined) return [];
    const others = all
      .filter(([other]) => other === scope || other === 'global' || scope === 'global')
      .flatMap(([other, ofOther]) => withChosenKeys(other, ofOther, chosen).filter((one) => other !== scope || one.id !== id));
    const isTaken = own.some((key) => !usual.includes(key) && others.some(({ keys }) => keys.includes(key)));
    return isTaken ? [`${scope}.${id}`] : [];
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
