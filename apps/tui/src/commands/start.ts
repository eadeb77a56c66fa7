import type { Sources } from '../access/access.ts';
import { createRuns } from '../clearing/runs.ts';
import { endSession, type Session } from '../clearing/session.ts';
import { chooseTheme } from '../app/choose-theme.ts';
import { type ScreenConfig, USUAL_SCREEN } from '../config/config.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { canDraw } from '../cli/can-draw.ts';
import { logStep } from '../cli/debug-log.ts';
import type { Host } from '../cli/host.ts';
import { createSetup, type Setup } from '../services/setup.ts';
import { printInstances } from './instances.ts';

/** What `sluice` without a command does: it opens the screen, or prints a table where there is no terminal. */
export async function start(context: CommandContext, output: CommandOutput): Promise<void> {
  const { host, actor } = context;
  if (!canDraw(host) || output.json) {
    await printInstances(host, await context.sources(), output);
    return;
  }
  const { screen, source, instances, edges } = await context.config();
  const { where } = host.sentences.screens;
  await openScreens(host, {
    sources: await context.allSources(),
    session: { ...sessionOf(host), isKept: true, actor },
    setup: createSetup(host, (connected) => context.accessTo(connected)),
    where: instances.length === 1 && edges.length === 0 ? where.one : where.several,
    screen,
    file: source.file,
  });
}

/** What a session takes from the program around it. */
export function sessionOf(host: Host): Omit<Session, 'isKept' | 'actor'> {
  const { clock, sentences, debugLog } = host;
  return { clock, sentences, debugLog, runs: createRuns({ now: () => clock.now(), onStep: (step) => logStep(debugLog, step) }) };
}

interface Shown {
  readonly sources: Sources;
  readonly session: Session;
  readonly setup: Setup | undefined;
  /** Whose they are, for the head of the screen. */
  readonly where: string;
  readonly screen?: ScreenConfig | undefined;
  /** Where the screen is configured. */
  readonly file?: string | undefined;
}

/** Shows instances on the whole terminal until the operator leaves. Nothing is waited for: each row fills as its instance is read. */
export async function openScreens(
  host: Host,
  { sources, session, setup, where, screen = USUAL_SCREEN, file = '' }: Shown,
): Promise<void> {
  host.saveMemory();
  const instances = await sources.direct.instances();
  // Only the screen needs React: without it a table is there in a third of the time.
  // oxlint-disable-next-line no-restricted-imports -- This command starts the screens.
  const { openAppOn } = await import('../app/open-app-on.ts');
  // oxlint-disable-next-line no-restricted-imports -- The same.
  const { refuseWrongKeys } = await import('../app/chosen-keys.ts');
  refuseWrongKeys(screen.keys, file);
  await openAppOn(
    { stdin: process.stdin, stdout: process.stdout, signals: host },
    {
      instances,
      sources,
      session,
      setup,
      where,
      outputEnded: host.outputEnded,
      language: host.language,
      theme: chooseTheme(host.environment, screen.theme),
      chosenKeys: screen.keys,
      hasMouse: hasMouse(host.environment['SLUICE_MOUSE'], screen),
      isScreenReader: Boolean(host.environment['SLUICE_SCREEN_READER']),
    },
  );
  await endSession(host, session, sources.direct);
  host.leave();
}

/** The variable is before the configuration. */
function hasMouse(variable: string | undefined, screen: ScreenConfig): boolean {
  return variable === 'on' || (variable !== 'off' && screen.hasMouse);
}
