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
import { refuseUnless } from '../access/refuse.ts';
import { planText } from '../present/plan.ts';
import { usageError } from '../sentences/refusal.ts';
import { type BrakeFlags, clearBraked } from './clear-braked.ts';
import { brakedPlan, planFrom } from './plan.ts';

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
  const access =
    wanted === undefined && made !== undefined ? await context.instanceOf(made.idInstance) : await context.choose(wanted);
  refuseUnless(access, 'clear');
  checkConfirmed(access.idInstance, flags);
  await refuseWhileOpen(context, access);
  const output = outputOf(command);
  // Before the brake is set the number and the reason have to be there; how much is lost, only the plan says.
  if (flags.stopFirst === true) agreementOf(context, access.idInstance, flags);
  const isText = !output.json && !output.jsonl;
  const planNow = async (chosen: Selection): Promise<Plan> => {
    const brake = brakeIn(await findBrake(access));
    if (brake?.confirmedAt === undefined) return access.plan(chosen);
    return brakedPlan(context, access, chosen, (ms) => {
      if (isText) host.write(`${host.sentences.running.countNotRenewed(ms)}\n`);
    });
  };
  const clear = async (): Promise<JobStep | undefined> => {
    const plan = made ?? (await planNow(selection ?? {}));
    if (isText) {
      host.write(planText(plan, { name: access.name, now: host.clock.now(), reveal: output.reveal, sentences: host.sentences }));
    }
    const agreed = agreementOf(context, access.idInstance, flags, lostMissing(plan, flags));
    const confirmation = { ...agreed, lost: flags.lost ?? 0 };
    return followJob(context, access, output, (jobs, options) => jobs.clear(plan, confirmation, options));
  };
  const { confirm = '', reason = '' } = flags;
  const confirmation = { confirm, reason, actor: context.actor };
  await clearBraked(context, access, output, { flags, confirmation, clear });
}

/** What the plan loses has to be typed as a number: it cannot be typed by habit. */
function lostMissing({ lost }: Plan, flags: ClearFlags): number | undefined {
  return lost > 0 && flags.lost === undefined ? lost : undefined;
}
