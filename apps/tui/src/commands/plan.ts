import { SluiceError } from '@sluice/core';
import { capabilities, parsePlan, type Plan, type Selection } from '@sluice/queue';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { readBoundedFile, writePrivateFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import { refuseWhileOpen } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';
import type { InstanceAccess } from '../access/access.ts';
import { planText } from '../present/plan.ts';
import { clearWords, shellLine } from '../present/shell.ts';
import { usageError } from '../sentences/refusal.ts';

interface PlanFlags extends SelectionFlags {
  readonly out?: string;
}

export async function planCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const flags = command.opts<PlanFlags>();
  const selection = requiredSelection(flags);
  const access = await context.choose(wanted);
  await refuseWhileOpen(context, access);
  const plan = await access.plan(selection);
  if (flags.out !== undefined) writePrivateFile(flags.out, [toJson(plan)]);
  const { json, reveal } = outputOf(command);
  if (json) {
    host.write(toJson(plan));
    return;
  }
  const text = planText(plan, { name: access.name, now: host.clock.now(), reveal, sentences: host.sentences });
  const next = shellLine(clearWords(plan, access.name, flags.out));
  host.write(`${text}\n${host.sentences.reports.plan.howToClear}\n  ${next}\n`);
}

/**
 * Plans once the brake is on. A count from before it disagrees with the list, and would have messages confirmed as lost that have left, or
 * refuse to clear a part: as hardly anything leaves any more, the queue is read again when the count has been renewed.
 */
export async function brakedPlan(
  { host: { clock } }: CommandContext,
  access: InstanceAccess,
  selection: Selection,
  waiting: (ms: number) => void,
): Promise<Plan> {
  const first = await access.read();
  if (first.completeness.kind !== 'uncertain') return access.plan(selection, first);
  const { countLagMs } = capabilities[access.flavor];
  waiting(countLagMs);
  await clock.sleep(countLagMs);
  return access.plan(selection);
}

// 100,000 entries take about a quarter of it.
const MAX_PLAN_BYTES = 64 * 1024 * 1024;

/** @throws {UsageError} for a file that holds no plan, or one that was changed. */
export function planFrom(file: string): Plan {
  const text = readBoundedFile(file, MAX_PLAN_BYTES);
  try {
    return parsePlan(JSON.parse(text));
  } catch (error) {
    if (error instanceof SluiceError) throw usageError('not-taken', { sentence: error.message });
    if (error instanceof SyntaxError) throw usageError('plan-no-json', {});
    throw error;
  }
}
