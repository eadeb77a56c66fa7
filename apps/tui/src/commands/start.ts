import { SluiceError } from '@sluice/core';
import { sessionBrakes } from '../clearing/found-brakes.ts';
import { sessionJobs } from '../clearing/found-jobs.ts';
import { createRuns } from '../clearing/runs.ts';
import { endSession, type Session } from '../clearing/session.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { logStep } from '../cli/debug-log.ts';
import type { Host } from '../cli/host.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { readInstances } from '../instances/readings.ts';
import { printInstances, withStanding, writeInstances } from './instances.ts';

/** What `sluice` without a command does: it opens the screen, or prints a table where there is no terminal. */
export async function start(context: CommandContext, output: CommandOutput): Promise<void> {
  const { host, owners, actor } = context;
  const { edges } = await context.config();
  const instances = await context.connected();
  // The screens show only instances that Sluice asks itself.
  if (edges.length > 0 && (instances.length === 0 || !host.interactive || output.json)) {
    await printInstances(context, output);
    return;
  }
  const { where } = host.sentences.screens;
  const session: Session = {
    clock: host.clock,
    sentences: host.sentences,
    journal: () => context.journal(),
    readOpenJobs: async () => ((await context.hasJournal()) ? (await context.journal()).openJobs() : []),
    readBrakesOn: async () => ((await context.hasJournal()) ? (await context.journal()).brakesOn() : []),
    isKept: true,
    runs: createRuns((step) => logStep(host.debugLog, step)),
    owners,
    actor,
  };
  await openOrPrint(host, { instances, session, where: instances.length === 1 ? where.one : where.several }, output);
}

interface Shown {
  readonly instances: readonly ConnectedInstance[];
  readonly session: Session;
  /** Whose they are, for the head of the screen. */
  readonly where: string;
}

/** Shows instances on the whole terminal until the operator leaves, or prints them. An instance that cannot be read at all is reported and not shown. */
export async function openOrPrint(host: Host, { instances, session, where }: Shown, output: CommandOutput): Promise<void> {
  const found = await readInstances(instances, host.clock);
  const isReadable = found.some((item) => 'overview' in item);
  if (!host.interactive || output.json || !isReadable) {
    const jobs = await sessionJobs(session);
    const brakes = await sessionBrakes(session);
    const named = found.map((item) => ({ ...item, connected: { ...item.connected, flavor: item.connected.instance.flavor } }));
    const listed = await withStanding(named, async ({ idInstance }) => ({
      job: ofInstance(jobs, idInstance),
      brake: ofInstance(brakes, idInstance),
    }));
    writeInstances(host, listed, output);
    return;
  }
  // Only the screen needs React: without it a table is there in a third of the time.
  // oxlint-disable-next-line no-restricted-imports -- This command starts the screens.
  const { showScreen } = await import('../ui/show-screen.tsx');
  await showScreen({ found, session, where, outputEnded: host.outputEnded });
  await endSession(host, session);
  host.leave();
}

/** Why the journal does not say it is said of each instance. */
function ofInstance<One extends { readonly idInstance: string }>(
  found: readonly One[] | SluiceError,
  wanted: string,
): One | SluiceError | undefined {
  return found instanceof SluiceError ? found : found.find(({ idInstance }) => idInstance === wanted);
}
