import { screens } from '../screens/registry.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenScreen } from './app.ts';
import { type GlobalCommand, globalWords } from './global-commands.ts';
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
  readonly run: () => void;
}

/** The screens that are opened with nothing but the instance. */
const OF_INSTANCE = ['queue', 'diagnosis', 'guard', 'snapshots', 'journal', 'brake'] as const;

/** Everything that can be done now: what the screen does, what works everywhere, the screens of its instance, and the instances. */
export function choicesOf(app: App, open: OpenScreen, global: Handlers<GlobalCommand>): readonly Choice[] {
  const { palette } = appWords[app.language];
  const { idInstance, selectedInstance } = open.screen;
  const instances = app.services.fleet.instances().map(({ access }) => ({
    key: `instance.${access.idInstance}`,
    text: `${oneLine(access.name)} ${access.idInstance}`,
    shown: palette.instance,
    run: () => app.open('queue', { idInstance: access.idInstance }),
  }));
  const language: Choice = {
    key: 'language',
    text: palette.language,
    shown: '',
    run: () => app.notify(oneLine(palette.howToChangeLanguage), 'waiting'),
  };
  return [
    ...ownChoices(app, open),
    ...globalChoices(app, global),
    ...screenChoices(app, open, idInstance ?? selectedInstance?.()),
    ...instances,
    language,
  ];
}

function ownChoices(app: App, { name, screen, commands }: OpenScreen): readonly Choice[] {
  const handlers = screen.handlers();
  const words: Readonly<Record<string, CommandWords>> = screens[name].words[app.language].commands;
  return commands.flatMap(({ id, shown }) => {
    const run = handlers[id];
    return run === undefined ? [] : [{ key: `own.${id}`, text: words[id]?.does ?? id, also: words[id]?.also, shown, run }];
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
