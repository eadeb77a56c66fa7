import { SluiceError, type QueueEntry } from '@sluice/core';
import type { Journal, Selection } from '@sluice/queue';
import { select } from '@sluice/queue/plan';
import type { QueueRow } from '@sluice/queue/reading';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import { refuseProtected } from '../instances/connected-instance.ts';
import { addAgreementOptions, agreementOf, checkConfirmed, type AgreementFlags } from '../cli/agreement.ts';
import { runJob } from '../cli/run-job.ts';
import { rowFrom, unrestorableLine } from '../present/snapshot.ts';
import { addSelectionOptions, requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';

/** What cannot be restored is said before anything is confirmed. */
function sayUnrestorable({ host }: CommandContext, journal: Journal, snapshot: string, selection: Selection): void {
  const info = journal.readSnapshot(snapshot);
  const now = host.clock.now();
  const rows = [...journal.iterateEntries(snapshot)].map((stored) => rowFrom(stored));
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
    const journal = await context.journal();
    const { idInstance } = journal.readSnapshot(snapshot);
    const connected = await context.choose(idInstance);
    refuseProtected(connected, 'restore');
    sayUnrestorable(context, journal, snapshot, selection);
    checkConfirmed(idInstance, flags);
    const confirmation = agreementOf(context, idInstance, flags);
    await runJob(context, connected, outputOf(command), (queue, options) =>
      queue.steps.restore(snapshot, selection, confirmation, options),
    );
  });
}
