import { screens } from '../screens/registry.ts';
import type { App } from './app.ts';
import type { RunningApp } from './create-app.ts';
import { type GlobalCommand, GLOBAL_HINTS, globalWords } from './global-commands.ts';
import { BLANK, type Line, span, widthOf } from './line.ts';
import type { CommandWords } from './screen.ts';

const GAP = 3;
/** So many of the keys of a screen, the first ones, are worth more than the words behind the keys that everybody knows. */
const DECISIVE = 4;

/** Which of the keys that work everywhere keep their words, the most first. Only that of the brake is never without. */
const KEPT_WORDS: readonly ReadonlySet<GlobalCommand>[] = [
  new Set(GLOBAL_HINTS),
  new Set<GlobalCommand>(['back', 'brake', 'palette']),
  new Set<GlobalCommand>(['brake']),
];

/** The keys of the commands that have a hint and can be given now, in their order, as many as fit; and behind them those that work everywhere. */
export function footLine(running: RunningApp, width: number): Line {
  const top = running.stack().at(-1) ?? running.stack()[0];
  if (running.dialog() !== undefined || top.screen.typed?.() !== undefined) return BLANK;
  const { app } = running;
  const said: Readonly<Record<string, CommandWords>> = screens[top.name].words[app.language].commands;
  const handlers = top.screen.handlers();
  const own = top.commands.flatMap(({ id, shown }) => {
    const does = handlers[id] === undefined ? undefined : said[id]?.hint;
    return does === undefined ? [] : [hint(shown, does)];
  });
  const everywhereIds = idsEverywhere(running);
  const variants = KEPT_WORDS.map((kept) => everywhereHints(app, everywhereIds, kept));
  const roomBeside = (everywhere: readonly Line[]): number => width - rowWidth(everywhere) - GAP;
  const decisive = rowWidth(own.slice(0, DECISIVE));
  const everywhere = variants.find((hints) => decisive <= roomBeside(hints)) ?? variants.at(-1) ?? [];
  const fitting: Line[] = [];
  for (const one of own) if (rowWidth([...fitting, one]) <= roomBeside(everywhere)) fitting.push(one);
  return [...fitting, ...everywhere].flatMap((one, at) => (at === 0 ? one : [span(' '.repeat(GAP))].concat(one)));
}

function idsEverywhere(running: RunningApp): readonly GlobalCommand[] {
  const top = running.stack().at(-1) ?? running.stack()[0];
  // In a long list it takes time to find the selected one.
  const hasInstance = (top.screen.idInstance ?? top.screen.selectedInstance?.()) !== undefined;
  // Where a job goes on, or the screen has it itself, it is not for here.
  const hasBrake = hasInstance && !['brake', 'clearing', 'connect'].includes(top.name);
  return GLOBAL_HINTS.filter((id) => (id === 'back' ? running.stack().length > 1 : id !== 'brake' || hasBrake));
}

function everywhereHints(app: App, ids: readonly GlobalCommand[], kept: ReadonlySet<GlobalCommand>): readonly Line[] {
  return ids.map((id) => {
    const shown = app.globalCommands.find((command) => command.id === id)?.shown ?? '';
    return hint(shown, kept.has(id) ? globalWords[app.language][id].hint : undefined);
  });
}

function hint(shown: string, does: string | undefined): Line {
  const key = span(shown, { isBold: true });
  return does === undefined ? [key] : [key, span(` ${does}`, { isFaint: true })];
}

/** Of hints beside each other. */
function rowWidth(hints: readonly Line[]): number {
  return hints.reduce((sum, one) => sum + widthOf(one) + GAP, hints.length === 0 ? 0 : -GAP);
}
