import type { Command } from 'commander';
import { findSnapshot } from '../access/find-snapshot.ts';
import { refuseUnless } from '../access/refuse.ts';
import { type AgreementFlags, agreementOf, checkConfirmed } from '../cli/agreement.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { outputOf } from '../cli/options.ts';
import { outputWidth } from '../cli/output-width.ts';
import { runJob } from '../cli/run-job.ts';
import { requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';
import { firstToSend, restorePlanText } from '../present/restore-plan.ts';

interface RestoreFlags extends SelectionFlags, AgreementFlags {}

/** Sends messages of a snapshot again. What would be sent is said before anything is confirmed. */
export async function restoreCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted = ''] = command.args;
  const flags = command.opts<RestoreFlags>();
  const selection = requiredSelection(flags);
  const found = await findSnapshot(context, wanted);
  const { id, idInstance } = found.info;
  const access = found.access ?? (await context.instanceOf(idInstance));
  refuseUnless(access, 'restore');
  checkConfirmed(idInstance, flags);
  const output = outputOf(command);
  if (!output.json && !output.jsonl) {
    const plan = await access.snapshots.planRestore(id, selection);
    const listed = await firstToSend(plan, found.snapshots.entries(id));
    const { reveal } = output;
    host.write(restorePlanText(plan, listed, { name: access.name, reveal, width: outputWidth(host), sentences: host.sentences }));
  }
  const confirmation = agreementOf(context, idInstance, flags);
  await runJob(context, access, output, (jobs, options) => jobs.restore(id, selection, confirmation, options));
}
