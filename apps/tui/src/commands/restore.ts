import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import { refuseProtected } from '../instances/connected-instance.ts';
import { addAgreementOptions, agreementOf, checkConfirmed, type AgreementFlags } from '../cli/agreement.ts';
import { runJob } from '../cli/run-job.ts';
import { addSelectionOptions, requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';

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
    checkConfirmed(idInstance, flags);
    const confirmation = agreementOf(context, idInstance, flags);
    await runJob(context, connected, outputOf(command), (queue, options) =>
      queue.steps.restore(snapshot, selection, confirmation, options),
    );
  });
}
