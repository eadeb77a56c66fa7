import { runningOf } from '../clearing/runs.ts';
import { presentBrake } from '../present/brake.ts';
import { oneLine } from '../present/safe-text.ts';
import type { ScreenName } from '../screens/registry.ts';
import type { App } from './app.ts';
import { type Line, line, type Span, span } from './line.ts';
import { appWords } from './words.ts';

/** What must not be overlooked about the instance of a screen, at the right of its head; without one, which instances these are. */
export function marksOf(app: App, idInstance: string | undefined): Line {
  const words = appWords[app.language];
  const { fleet, jobs, where } = app.services;
  const revealed: readonly Span[] = app.isRevealed() ? [span(words.revealed, { tone: 'waiting' }), span('  ')] : [];
  const connected = idInstance === undefined ? undefined : fleet.find(idInstance)?.connected;
  if (connected === undefined) return [...revealed, span(oneLine(where), { isFaint: true })];
  const brake = jobs.get().brakes.get(connected.idInstance);
  const isProduction = connected.environment === 'production';
  return [
    ...revealed,
    ...(brake === undefined
      ? []
      : [span(presentBrake({ ...brake, shownMs: undefined }, app.sentences), { tone: 'waiting' }), span('  ')]),
    ...(connected.isProtected ? [span(words.protected, { tone: 'accent' }), span('  ')] : []),
    isProduction ? span(` ${words.production} `, { tone: 'alert', isBold: true }) : span(words.test, { isFaint: true }),
  ];
}

/** The banner of every screen but those of jobs while a job is not finished. */
export function unfinishedLine(app: App, shown: ScreenName | undefined): Line | undefined {
  if (shown === 'clearing' || shown === 'connect') return undefined;
  const words = appWords[app.language];
  const { fleet, jobs, session } = app.services;
  const nameOf = (idInstance: string): string => oneLine(fleet.find(idInstance)?.connected.name ?? idInstance);
  const [running] = runningOf(session.runs);
  if (running !== undefined) return line(`… ${words.running(nameOf(running.idInstance))}`, { tone: 'waiting' });
  const open = [...jobs.get().jobs.keys()];
  const [first] = open;
  return first === undefined
    ? undefined
    : line(`! ${words.unfinished(nameOf(first), open.length - 1)}`, { tone: 'waiting', isBold: true });
}
