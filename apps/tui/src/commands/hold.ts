import type { Hold, Journal } from '@sluice/queue';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { isoTime, toJson } from '../cli/json.ts';
import { findJobs, printJob } from '../cli/open-jobs.ts';
import { outputOf, parseInteger } from '../cli/options.ts';
import { table } from '../present/columns.ts';
import { presentMoment } from '../present/format.ts';
import { maskNumbers } from '../present/mask.ts';
import { oneLine } from '../present/safe-text.ts';
import { denial, usageError } from '../sentences/refusal.ts';

/** An operator can stop sends for longer by other means: a choice. */
const DAY_MS = 86_400_000;
const MAX_HOLD_MS = 30 * DAY_MS;

export async function listHolds(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const { host } = context;
  const { json, reveal } = outputOf(command);
  const instances = wanted === undefined ? await context.instances() : [await context.choose(wanted)];
  for (const one of instances) printJob(context, one.name, (await findJobs(context, one.idInstance))[0]);
  const journal = await context.journal();
  const holds = instances.flatMap(({ name, idInstance }) => journal.holdsOf(idInstance).map((hold) => ({ name, hold })));
  if (json) host.write(toJson({ holds: holds.map(({ name, hold }) => jsonOf(name, hold)) }));
  else if (holds.length === 0) host.write(`${host.sentences.reports.holds.none}\n`);
  else {
    const rows = holds.map(({ name, hold }) => [
      oneLine(String(hold.id)),
      oneLine(name),
      presentMoment(hold.until, host.sentences),
      oneLine(hold.actor),
      oneLine(hold.job ?? ''),
      reveal ? oneLine(hold.reason) : maskNumbers(oneLine(hold.reason)),
    ]);
    const { titles } = host.sentences.lists;
    host.write(
      table(
        [titles.hold, titles.instance, titles.until, titles.actor, titles.job, titles.reason].map((title) => ({ title })),
        rows,
      ),
    );
  }
}

export async function setHold(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const given = command.opts<{ readonly for: number; readonly reason: string }>();
  const forMs = holdTime(given.for);
  const { reason } = given;
  const { host, actor } = context;
  const connected = await context.choose(wanted);
  const { name, idInstance } = connected;
  printJob(context, name, (await findJobs(context, idInstance))[0]);
  const journal = await context.journal();
  const set = journal.setHold({ idInstance, until: host.clock.now() + forMs, reason, actor });
  if (outputOf(command).json) host.write(toJson(jsonOf(name, set)));
  else
    host.write(`${host.sentences.reports.holds.set(set.id, oneLine(name), set.until)}\n${host.sentences.reports.holds.scope}\n`);
}

export async function liftHold(context: CommandContext, command: Command): Promise<void> {
  const id = parseInteger('The hold', 1, 999_999_999)(command.args[0] ?? '');
  const { reason } = command.opts<{ readonly reason: string }>();
  const { host, actor } = context;
  const journal = await context.journal();
  refuseHoldOfJob(journal, id);
  const lifted = journal.liftHold(id, { actor, reason });
  if (outputOf(command).json) {
    host.write(toJson(jsonOf(undefined, lifted)));
    return;
  }
  const remaining = journal.holdsOf(lifted.idInstance).length;
  host.write(`${host.sentences.reports.holds.lifted(id, lifted.idInstance, remaining)}\n`);
}

/** A message that is sent while a clearing is under way is destroyed without a copy: the hold is there to prevent that. */
function refuseHoldOfJob(journal: Journal, id: number): void {
  const job = journal
    .openJobs()
    .find((open) => journal.holdsOf(open.idInstance).some((held) => held.id === id && held.job === open.id));
  if (job === undefined) return;
  throw denial('hold-of-job', { idInstance: job.idInstance, hold: id, job: job.id });
}

function holdTime(ms: number): number {
  if (ms > 0 && ms <= MAX_HOLD_MS) return ms;
  throw usageError('hold-too-long', { days: MAX_HOLD_MS / DAY_MS });
}

/** Times are ISO 8601. */
function jsonOf(name: string | undefined, { id, idInstance, until, reason, actor, job, setAt, liftedAt }: Hold): unknown {
  return {
    id,
    ...(name !== undefined && { name }),
    idInstance,
    until: isoTime(until),
    reason,
    actor,
    job: job ?? null,
    setAt: isoTime(setAt),
    liftedAt: liftedAt === undefined ? null : isoTime(liftedAt),
  };
}
