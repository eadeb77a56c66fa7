import { ordered } from '../screens/fleet/fleet-order.ts';
import { createFleetRows } from '../screens/fleet/fleet-rows.ts';
import { fleetWords } from '../screens/fleet/fleet-words.ts';
import { screens } from '../screens/registry.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenScreen } from './app.ts';
import { type GlobalCommand, globalWords } from './global-commands.ts';
import { movementCommands } from './movement.ts';
import type { CommandWords, Handlers } from './screen.ts';
import { appWords } from './words.ts';

/** What can be done or opened by its name. */
export interface Choice {
  readonly key: string;
  readonly text: string;
  /** Other words for it, by which it is found. */
  readonly also?: string | undefined;
  /** Its key, or what it is. */
  readonly shown: string;
  /** It has a key that is known: it is only in the list when something is typed. */
  readonly isOnlyFound?: boolean;
  readonly run: () => void;
}

const MOVEMENTS: ReadonlySet<string> = new Set(movementCommands.map(({ id }) => id));

/** The screens that are opened with nothing but the instance. */
const OF_INSTANCE = ['queue', 'diagnosis', 'guard', 'snapshots', 'journal', 'brake'] as const;

/**
 * Everything that can be done now: the screens of the instance, what the screen does, what works everywhere, the instances as the fleet has them,
 * those in trouble first, and what moves in a list.
 */
export function choicesOf(app: App, open: OpenScreen, global: Handlers<GlobalCommand>): readonly Choice[] {
  const { palette } = appWords[app.language];
  const { idInstance, selectedInstance } = open.screen;
  const rows = ordered(createFleetRows(app, fleetWords[app.language])(), 'trouble', 'none');
  const instances = rows.map(({ idInstance: id, name }) => ({
    key: `instance.${id}`,
    text: `${name} ${id}`,
    shown: palette.instance,
    run: () => app.open('queue', { idInstance: id }),
  }));
  const language: Choice = {
    key: 'language',
    text: palette.language,
    also: palette.alsoLanguage,
    shown: '',
    run: () => app.notify(oneLine(palette.howToChangeLanguage), 'waiting'),
  };
  const own = ownChoices(app, open);
  return [
    ...screenChoices(app, open, idInstance ?? selectedInstance?.()),
    ...own.filter(({ isOnlyFound }) => isOnlyFound !== true),
    ...globalChoices(app, global),
    ...instances,
    language,
    ...own.filter(({ isOnlyFound }) => isOnlyFound === true),
  ];
}

function ownChoices(app: App, { name, screen, commands }: OpenScreen): readonly Choice[] {
  const handlers = screen.handlers();
  const words: Readonly<Record<string, CommandWords>> = screens[name].words[app.language].commands;
  return commands.flatMap(({ id, shown }) => {
    const run = handlers[id];
    if (run === undefined) return [];
    const { does, also } = words[id] ?? { does: id };
    return [{ key: `own.${id}`, text: does, also, shown, isOnlyFound: MOVEMENTS.has(id), run }];
  });
}

function globalChoices(app: App, handlers: Handlers<GlobalCommand>): readonly Choice[] {
  return app.globalCommands.flatMap(({ id, shown }) => {
    const run = handlers[id];
    // The palette is open already.
    if (run === undefined || id === 'palette') return [];
    const { does, also } = globalWords[app.language][id];
    return [{ key: `global.${id}`, text: does, also, shown, run }];
  });
}

function screenChoices(app: App, open: OpenScreen, idInstance: string | undefined): readonly Choice[] {
  if (idInstance === undefined) return [];
  const { palette } = appWords[app.language];
  // Of a list it is said which of its instances is meant.
  const selected = open.screen.idInstance === undefined ? app.services.fleet.find(idInstance)?.access.name : undefined;
  const textOf = (name: string): string => (selected === undefined ? name : palette.screenOf(name, oneLine(selected)));
  return OF_INSTANCE.filter((name) => name !== open.name).map((name) => ({
    key: `screen.${name}`,
    text: textOf(screens[name].words[app.language].name),
    also: palette.also[name],
    shown: palette.screen,
    run: () => app.open(name, { idInstance }),
  }));
}
