import { SluiceError } from '@sluice/core';
import { keptOnPurpose } from '@sluice/queue/diagnosis';
import type { InstanceIdentity } from '../access/access.ts';
import { sessionBrakes } from '../clearing/found-brakes.ts';
import { sessionJobs } from '../clearing/found-jobs.ts';
import { createRuns } from '../clearing/runs.ts';
import { endSession, type Session } from '../clearing/session.ts';
import { chooseTheme } from '../app/choose-theme.ts';
import { type ScreenConfig, USUAL_SCREEN } from '../config/config.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { canDraw } from '../cli/can-draw.ts';
import { logStep } from '../cli/debug-log.ts';
import type { Host } from '../cli/host.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { type Found, readInstances } from '../instances/readings.ts';
import { createSetup, type Setup } from '../services/setup.ts';
import { printInstances, withStanding, writeInstances } from './instances.ts';

/** What `sluice` without a command does: it opens the screen, or prints a table where there is no terminal. */
export async function start(context: CommandContext, output: CommandOutput): Promise<void> {
  const { host, owners, actor } = context;
  const { instances: described, edges } = await context.config();
  const isDrawn = canDraw(host) && !output.json;
  // The screens show only instances that Sluice asks itself.
  if (edges.length > 0 && (described.length === 0 || !isDrawn)) {
    await printInstances(context, output);
    return;
  }
  // At a terminal the app itself asks for the first one.
  const instances = described.length === 0 && isDrawn ? [] : await context.connected();
  const { where } = host.sentences.screens;
  const session: Session = {
    clock: host.clock,
    sentences: host.sentences,
    journal: () => context.journal(),
    readOpenJobs: async () => ((await context.hasJournal()) ? (await context.journal()).openJobs() : []),
    readBrakesOn: async () => ((await context.hasJournal()) ? (await context.journal()).brakesOn() : []),
    readDecision: async (reading) => ((await context.hasJournal()) ? keptOnPurpose(await context.journal(), reading) : undefined),
    isKept: true,
    runs: createRuns({ now: () => host.clock.now(), onStep: (step) => logStep(host.debugLog, step) }),
    debugLog: host.debugLog,
    owners,
    actor,
  };
  const setup = createSetup(host);
  const { screen, source } = await context.config();
  const whose = instances.length === 1 ? where.one : where.several;
  await openOrPrint(host, { instances, session, setup, where: whose, screen, file: source.file }, output);
}

interface Shown {
  readonly instances: readonly ConnectedInstance[];
  readonly session: Session;
  readonly setup: Setup | undefined;
  /** Whose they are, for the head of the screen. */
  readonly where: string;
  readonly screen?: ScreenConfig | undefined;
  /** Where the screen is configured. */
  readonly file?: string | undefined;
}

/** Shows instances on the whole terminal until the operator leaves, or prints them. Nothing is waited for: each row fills as its instance is read. */
export async function openOrPrint(
  host: Host,
  { instances, session, setup, where, screen = USUAL_SCREEN, file = '' }: Shown,
  output: CommandOutput,
): Promise<void> {
  if (!canDraw(host) || output.json) {
    const found = await readInstances(instances, host.clock);
    const jobs = await sessionJobs(session);
    const brakes = await sessionBrakes(session);
    const listed = await withStanding(found.map(identified), async ({ idInstance }) => ({
      job: ofInstance(jobs, idInstance),
      brake: ofInstance(brakes, idInstance),
    }));
    writeInstances(host, listed, output);
    return;
  }
  host.saveMemory();
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
  await endSession(host, session);
  host.leave();
}

function identified(item: Found): Found<InstanceIdentity> {
  const { connected } = item;
  return { ...item, connected: { ...connected, flavor: connected.instance.flavor } };
}

/** The variable is before the configuration. */
function hasMouse(variable: string | undefined, screen: ScreenConfig): boolean {
  return variable === 'on' || (variable !== 'off' && screen.hasMouse);
}

/** Why the journal does not say it is said of each instance. */
function ofInstance<One extends { readonly idInstance: string }>(
  found: readonly One[] | SluiceError,
  wanted: string,
): One | SluiceError | undefined {
  return found instanceof SluiceError ? found : found.find(({ idInstance }) => idInstance === wanted);
}
