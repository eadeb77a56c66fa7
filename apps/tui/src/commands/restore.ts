import { SluiceError, type QueueEntry } from '@sluice/core';
import type { Selection } from '@sluice/queue';
import { select } from '@sluice/queue/plan';
import type { QueueRow } from '@sluice/queue/reading';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import { findSnapshot, type FoundSnapshot } from '../access/find-snapshot.ts';
import { refuseUnless } from '../access/refuse.ts';
import { addAgreementOptions, agreementOf, checkConfirmed, type AgreementFlags } from '../cli/agreement.ts';
import { runJob } from '../cli/run-job.ts';
import { rowFrom, unrestorableLine } from '../present/snapshot.ts';
import { addSelectionOptions, requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';

/** What cannot be restored is said before anything is confirmed. */
async function sayUnrestorable(
  { host }: CommandContext,
  { info, snapshots }: FoundSnapshot,
  selection: Selection,
): Promise<void> {
  const now = host.clock.now();
  const rows: Omit<QueueRow, 'key'>[] = [];
  for await (const stored of snapshots.entries(info.id)) rows.push(rowFrom(stored));
  const line = unrestorableLine(info, chosenOf(rows, selection, now), { now, sentences: host.sentences });
  if (line !== undefined) host.writeError(line);
}

/** Nothing where the selection is refused: the restore says why. */
function chosenOf(rows: readonly Omit<QueueRow, 'key'>[], selection: Selection, now: number): readonly QueueEntry[] {
  try {
    return select(selection, rows, now).selected.map(({ entry }) => entry);
  } catch (error) {
    if (error instanceof SluiceError) return [];
    throw error;
  }
}

interface RestoreFlags extends SelectionFlags, AgreementFlags {}

export function registerRestore(program: Command, context: CommandContext): void {
  const command = program
    .command('restore')
    .description('send messages of a snapshot again, each at most once ever')
    .argument('<snapshot>', 'its id: sluice snapshots lists them');
  addSelectionOptions(command);
  addAgreementOptions(command);
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (snapshot: string, flags: RestoreFlags) => {
    const selection = requiredSelection(flags);
    const found = await findSnapshot(context, snapshot);
    const { idInstance } = found.info;
    const access = found.access ?? (await context.choose(idInstance));
    refuseUnless(access, 'restore');
    await sayUnrestorable(context, found, selection);
    checkConfirmed(idInstance, flags);
    const confirmation = agreementOf(context, idInstance, flags);
    await runJob(context, access, outputOf(command), (jobs, options) => jobs.restore(snapshot, selection, confirmation, options));
  });
}
