import { SluiceError } from '@sluice/core';
import { capabilities, parsePlan, type Plan, type Reading, type Selection } from '@sluice/queue';
import { planClearing } from '@sluice/queue/plan';
import { type Clock, readQueue } from '@sluice/queue/reading';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { readBoundedFile, writePrivateFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import { refuseWhileOpen } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { requiredSelection, type SelectionFlags } from '../cli/selection-options.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
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
  const connected = await context.choose(wanted);
  await refuseWhileOpen(context, connected);
  const plan = await freshPlan(context, connected, selection);
  if (flags.out !== undefined) writePrivateFile(flags.out, [toJson(plan)]);
  const { json, reveal } = outputOf(command);
  if (json) {
    host.write(toJson(plan));
    return;
  }
  const text = planText(plan, { name: connected.name, now: host.clock.now(), reveal, sentences: host.sentences });
  const next = shellLine(clearWords(plan, connected.name, flags.out));
  host.write(`${text}\n${host.sentences.reports.plan.howToClear}\n  ${next}\n`);
}

/** Reads the queue and plans on what it shows. */
export async function freshPlan(
  { host: { clock } }: CommandContext,
  { instance }: ConnectedInstance,
  selection: Selection,
): Promise<Plan> {
  return planOn(await readQueue({ instance, clock }), selection, clock);
}

/**
 * The same once the brake is on. A count from before it disagrees with the list, and would have messages confirmed as lost that have left, or
 * refuse to clear a part: as hardly anything leaves any more, the queue is read again when the count has been renewed.
 */
export async function brakedPlan(
  { host: { clock } }: CommandContext,
  { instance }: ConnectedInstance,
  selection: Selection,
  waiting: (ms: number) => void,
): Promise<Plan> {
  const first = await readQueue({ instance, clock });
  if (first.completeness.kind !== 'uncertain') return planOn(first, selection, clock);
  const { countLagMs } = capabilities[instance.flavor];
  waiting(countLagMs);
  await clock.sleep(countLagMs);
  return planOn(await readQueue({ instance, clock }), selection, clock);
}

function planOn(reading: Reading, selection: Selection, clock: Clock): Plan {
  return planClearing(reading, selection, { now: () => clock.now(), newId: () => crypto.randomUUID() });
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
