import type { Command } from 'commander';
import { type AgreementFlags, agreementOf, checkConfirmed } from '../cli/agreement.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { outputOf } from '../cli/options.ts';
import { outputWidth } from '../cli/output-width.ts';
import { runJob } from '../cli/run-job.ts';
import { requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';
import { snapshotNamed } from '../cli/snapshot-named.ts';
import { refuseProtected } from '../instances/connected-instance.ts';
import { restorePlan, restorePlanText } from '../present/restore-plan.ts';
import { chosenEntries } from '../clearing/chosen-entries.ts';

interface RestoreFlags extends SelectionFlags, AgreementFlags {}

/** Sends messages of a snapshot again. What would be sent is said before anything is confirmed. */
export async function restoreCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted = ''] = command.args;
  const flags = command.opts<RestoreFlags>();
  const selection = requiredSelection(flags);
  const journal = await context.journal();
  const info = snapshotNamed(journal, wanted);
  const { id, idInstance } = info;
  const connected = await context.instanceOf(idInstance);
  refuseProtected(connected, 'restore');
  const output = outputOf(command);
  // From a snapshot without texts nothing can be sent: the restore itself says so.
  const chosen = info.bodies === 'full' ? chosenEntries(journal, info, selection, host.clock.now()) : [];
  if (!output.json && !output.jsonl && chosen.length > 0) {
    const plan = restorePlan(journal, info, chosen, host.clock.now());
    const { reveal } = output;
    host.write(restorePlanText(plan, { name: connected.name, reveal, width: outputWidth(host), sentences: host.sentences }));
  }
  checkConfirmed(idInstance, flags);
  const confirmation = agreementOf(context, idInstance, flags);
  await runJob(context, connected, output, (queue, options) => queue.steps.restore(id, selection, confirmation, options));
}
