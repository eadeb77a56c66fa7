import { runningOf } from '../clearing/runs.ts';
import { presentBrake } from '../present/brake.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenScreen } from './app.ts';
import { type Line, line, type Span, span } from './line.ts';
import { appWords } from './words.ts';

/**
 * What must not be overlooked about the instance of a screen, at the right of its head; without one, which instances these are.
 *
 * @param isShort where there is room for few words.
 */
export function marksOf(app: App, idInstance: string | undefined, isShort: boolean): Line {
  const words = appWords[app.language];
  const { fleet, jobs, where } = app.services;
  const revealed: readonly Span[] = app.isRevealed()
    ? [span(isShort ? words.revealedShort : words.revealed, { tone: 'waiting' }), span('  ')]
    : [];
  const access = idInstance === undefined ? undefined : fleet.find(idInstance)?.access;
  if (access === undefined) return [...revealed, span(oneLine(where), { isFaint: true })];
  const brake = jobs.get().brakes.get(access.idInstance);
  const isProduction = access.environment === 'production';
  return [
    ...revealed,
    ...(brake === undefined
      ? []
      : [span(presentBrake({ ...brake, shownMs: undefined }, app.sentences), { tone: 'waiting' }), span('  ')]),
    ...(access.isProtected ? [span(words.protected, { tone: 'accent' }), span('  ')] : []),
    ...(access.edge === undefined || isShort ? [] : [span(oneLine(access.edge), { isFaint: true }), span('  ')]),
    isProduction ? span(` ${words.production} `, { tone: 'alert', isBold: true }) : span(words.test, { isFaint: true }),
  ];
}

/** The banner of every screen but its own while a job is not finished. */
export function unfinishedLine(app: App, shown: Pick<OpenScreen, 'name' | 'screen'> | undefined): Line | undefined {
  const own = shown?.name === 'clearing' || shown?.name === 'connect' ? shown.screen.idInstance : undefined;
  const words = appWords[app.language];
  const { fleet, jobs, session } = app.services;
  const nameOf = (idInstance: string): string => oneLine(fleet.find(idInstance)?.access.name ?? idInstance);
  const running = runningOf(session.runs).map(({ idInstance }) => idInstance);
  const open = [...jobs.get().jobs.keys()].filter((idInstance) => idInstance !== own);
  const all = [...running, ...session.runs.get().keys(), ...open].filter((idInstance) => idInstance !== own);
  // The key that the line names leads to the job of the instance of the screen, where it has one.
  const wanted = all.find((idInstance) => idInstance === shown?.screen.idInstance) ?? all[0];
  if (wanted === undefined) return undefined;
  if (running.includes(wanted)) return line(`… ${words.running(nameOf(wanted))}`, { tone: 'waiting' });
  // One that was interrupted has ended here, and its job is open.
  const ended = session.runs.get().get(wanted)?.get().at(-1);
  if (ended !== undefined && ended.step !== 'interrupted') return line(`· ${words.ended(nameOf(wanted))}`, { tone: 'waiting' });
  const others = open.filter((idInstance) => idInstance !== wanted).length;
  return line(`! ${words.unfinished(nameOf(wanted), others)}`, { tone: 'waiting', isBold: true });
}
