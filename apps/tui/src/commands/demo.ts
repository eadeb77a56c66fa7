import type { Journal } from '@sluice/queue';
import { keptOnPurpose } from '@sluice/queue/diagnosis';
import { openJournal } from '@sluice/queue/journal';
import type { Command } from 'commander';
import { createRuns } from '../clearing/runs.ts';
import type { Session } from '../clearing/session.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { logStep } from '../cli/debug-log.ts';
import { outputOf } from '../cli/options.ts';
import { openOrPrint } from './start.ts';

export async function demoCommand({ host, owners }: CommandContext, command: Command): Promise<void> {
  // Other commands do not wait for the emulator to be loaded.
  const [{ demoInstances }, { openMemoryDatabase }] = await Promise.all([
    import('../demo/demo-instances.ts'),
    import('@sluice/queue/node'),
  ]);
  let opened: Journal | undefined;
  // What the demo clears is as unreal as its messages: it is not worth a file.
  const journal = async (): Promise<Journal> =>
    (opened ??= openJournal(openMemoryDatabase(), { now: () => host.clock.now(), bodies: 'full' }));
  const session: Session = {
    clock: host.clock,
    sentences: host.sentences,
    journal,
    readOpenJobs: async () => opened?.openJobs() ?? [],
    readBrakesOn: async () => opened?.brakesOn() ?? [],
    readDecision: async (reading) => opened && keptOnPurpose(opened, reading),
    isKept: false,
    runs: createRuns({ now: () => host.clock.now(), onStep: (step) => logStep(host.debugLog, step) }),
    debugLog: host.debugLog,
    owners,
    actor: 'demo',
  };
  await openOrPrint(
    host,
    { instances: demoInstances(), session, setup: undefined, where: host.sentences.screens.where.demo },
    outputOf(command),
  );
}
