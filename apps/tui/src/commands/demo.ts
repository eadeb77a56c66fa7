import type { Journal } from '@sluice/queue';
import { openJournal } from '@sluice/queue/journal';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { canDraw } from '../cli/can-draw.ts';
import { outputOf } from '../cli/options.ts';
import { printInstances } from './instances.ts';
import { openScreens, sessionOf } from './start.ts';

export async function demoCommand({ host, owners }: CommandContext, command: Command): Promise<void> {
  // Other commands do not wait for the emulator to be loaded.
  const [{ demoInstances }, { openMemoryDatabase }, { directAccess }, { directSource }] = await Promise.all([
    import('../demo/demo-instances.ts'),
    import('@sluice/queue/node'),
    import('../access/direct/direct-access.ts'),
    import('../access/direct/direct-source.ts'),
  ]);
  let opened: Journal | undefined;
  const ports = {
    clock: host.clock,
    owners,
    // What the demo clears is as unreal as its messages: it is not worth a file.
    journal: async (): Promise<Journal> =>
      (opened ??= openJournal(openMemoryDatabase(), { now: () => host.clock.now(), bodies: 'full' })),
    hasJournal: async () => opened !== undefined,
  };
  const instances = demoInstances().map((one) => directAccess(one, ports));
  const direct = directSource(ports, async () => instances);
  const output = outputOf(command);
  if (!canDraw(host) || output.json) {
    await printInstances(host, [direct], output);
    return;
  }
  await openScreens(host, {
    sources: { direct, edges: [] },
    session: { ...sessionOf(host), isKept: false, actor: 'demo' },
    setup: undefined,
    where: host.sentences.screens.where.demo,
  });
}
