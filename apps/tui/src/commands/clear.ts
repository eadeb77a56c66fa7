import type { JobStep, Plan, Selection } from '@sluice/queue';
import type { Command } from 'commander';
import { brakeIn } from '../clearing/found-brakes.ts';
import { type AgreementFlags, agreementOf, checkConfirmed } from '../cli/agreement.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { findBrake } from '../cli/open-brakes.ts';
import { refuseWhileOpen } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { followJob } from '../cli/run-job.ts';
import { type SelectionFlags, selectionOf } from '../cli/selection-options.ts';
import { refuseProtected } from '../instances/connected-instance.ts';
import { planText } from '../present/plan.ts';
import { usageError } from '../sentences/refusal.ts';
import { type BrakeFlags, clearBraked } from './clear-braked.ts';
import { brakedPlan, freshPlan, planFrom } from './plan.ts';

interface ClearFlags extends SelectionFlags, AgreementFlags, BrakeFlags {
  readonly plan?: string;
  readonly lost?: number;
}

export async function clearCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const flags = command.opts<ClearFlags>();
  const selection = selectionOf(flags);
  if ((flags.plan === undefined) === (selection === undefined)) {
    throw usageError('plan-or-selection', {});
  }
  if (flags.plan !== undefined && flags.stopFirst === true) throw usageError('plan-before-stop', {});
  const made = flags.plan === undefined ? undefined : planFrom(flags.plan);
  const connected =
    wanted === undefined && made !== undefined ? await context.instanceOf(made.idInstance) : await context.choose(wanted);
  refuseProtected(connected, 'clear');
  checkConfirmed(connected.idInstance, flags);
  await refuseWhileOpen(context, connected);
  const output = outputOf(command);
  // Before the brake is set the number and the reason have to be there; how much is lost, only the plan says.
  if (flags.stopFirst === true) agreementOf(context, connected.idInstance, flags);
  const isText = !output.json && !output.jsonl;
  const planNow = async (chosen: Selection): Promise<Plan> => {
    const brake = brakeIn(await findBrake(context, connected.idInstance));
    if (brake?.confirmedAt === undefined) return freshPlan(context, connected, chosen);
    return brakedPlan(context, connected, chosen, (ms) => {
      if (isText) host.write(`${host.sentences.running.countNotRenewed(ms)}\n`);
    });
  };
  const clear = async (): Promise<JobStep | undefined> => {
    const plan = made ?? (await planNow(selection ?? {}));
    if (isText) {
      host.write(
        planText(plan, { name: connected.name, now: host.clock.now(), reveal: output.reveal, sentences: host.sentences }),
      );
    }
    const agreed = agreementOf(context, connected.idInstance, flags, lostMissing(plan, flags));
    const confirmation = { ...agreed, lost: flags.lost ?? 0 };
    return followJob(context, connected, output, (queue, options) => queue.steps.clear(plan, confirmation, options));
  };
  const { confirm = '', reason = '' } = flags;
  const confirmation = { confirm, reason, actor: context.actor };
  await clearBraked(context, connected, output, { flags, confirmation, clear });
}

/** What the plan loses has to be typed as a number: it cannot be typed by habit. */
function lostMissing({ lost }: Plan, flags: ClearFlags): number | undefined {
  return lost > 0 && flags.lost === undefined ? lost : undefined;
}
