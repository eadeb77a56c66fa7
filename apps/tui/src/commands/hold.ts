import type { Hold, Journal } from '@sluice/queue';
import { isVisible } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import type { InstanceAccess } from '../access/access.ts';
import { refuseUnless } from '../access/refuse.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { isoTime, toJson } from '../cli/json.ts';
import { printJob } from '../cli/open-jobs.ts';
import { outputOf, parseInteger } from '../cli/options.ts';
import type { Config } from '../config/config.ts';
import { table } from '../present/columns.ts';
import { presentMoment } from '../present/format.ts';
import { maskNumbers } from '../present/mask.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { eventWords } from '../sentences/event-words.ts';
import { reasonIn } from '../sentences/own-reasons.ts';
import { denial, usageError } from '../sentences/refusal.ts';

/** An operator can stop sends for longer by other means: a choice. */
const DAY_MS = 86_400_000;
const MAX_HOLD_MS = 30 * DAY_MS;

export async function listHolds(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const { host } = context;
  const { json, reveal } = outputOf(command);
  const holds = await heldAt(context, wanted);
  if (json) host.write(toJson({ holds: holds.map(({ name, hold }) => jsonOf(name, hold)) }));
  else if (holds.length === 0) host.write(`${host.sentences.reports.holds.none}\n`);
  else {
    const rows = holds.map(({ name, hold }) => [
      oneLine(String(hold.id)),
      oneLine(name),
      presentMoment(hold.until, host.sentences),
      oneLine(hold.actor),
      oneLine(hold.job ?? ''),
      presentReason(reasonIn(hold.reason, eventWords[host.language]), reveal),
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
  const reason = saidReason(given.reason);
  const { host, actor } = context;
  const access = await context.choose(wanted);
  const { name, edge } = access;
  refuseUnless(access, 'hold');
  printJob(context, name, await access.openJob());
  const set = await access.holds.set({ until: host.clock.now() + forMs, reason, actor });
  if (outputOf(command).json) host.write(toJson(jsonOf(name, set)));
  else
    host.write(
      `${host.sentences.reports.holds.set(set.id, oneLine(name), set.until)}\n${edge === undefined ? `${host.sentences.reports.holds.scope}\n` : ''}`,
    );
}

export async function liftHold(context: CommandContext, command: Command): Promise<void> {
  const [typed = '', wanted] = command.args;
  const id = parseInteger('The hold', 1, 999_999_999)(typed);
  const reason = saidReason(command.opts<{ readonly reason: string }>().reason);
  const { host, actor } = context;
  const access = wanted === undefined ? await findHeld(context, id) : await context.choose(wanted);
  if (access !== undefined) refuseUnless(access, 'hold');
  const lifted = await (access?.holds.lift(id, { actor, reason }) ?? liftHere(context, id, { actor, reason }));
  if (outputOf(command).json) {
    host.write(toJson(jsonOf(undefined, lifted)));
    return;
  }
  const remaining = access === undefined ? (await context.journal()).holdsOf(lifted.idInstance) : await access.holds.list();
  host.write(`${host.sentences.reports.holds.lifted(id, lifted.idInstance, remaining.length)}\n`);
}

interface Held {
  readonly name: string;
  readonly hold: Hold;
}

function presentReason(reason: string, reveal: boolean): ScreenText {
  return reveal ? oneLine(reason) : maskNumbers(oneLine(reason));
}

/** The holds of one instance, or of all. The open jobs of them are said first. */
async function heldAt(context: CommandContext, wanted: string | undefined): Promise<readonly Held[]> {
  if (wanted !== undefined) {
    const access = await context.choose(wanted);
    printJob(context, access.name, await access.openJob());
    return (await access.holds.list()).map((hold) => ({ name: access.name, hold }));
  }
  const held: Held[] = [];
  for (const source of await context.sources()) {
    const names = new Map((await source.instances()).map(({ idInstance, name }) => [idInstance, name]));
    const nameOf = (idInstance: string): string => names.get(idInstance) ?? idInstance;
    for (const job of await source.openJobs()) if (names.has(job.idInstance)) printJob(context, nameOf(job.idInstance), job);
    const order = [...names.keys()];
    const holds = (await source.holds()).toSorted(
      (one, other) => order.indexOf(one.idInstance) - order.indexOf(other.idInstance),
    );
    held.push(...holds.map((hold) => ({ name: nameOf(hold.idInstance), hold })));
  }
  return held;
}

/** The instance behind an edge that has a hold of this number; nothing where the journal of this machine has it, or it is nowhere. */
async function findHeld(context: CommandContext, id: number): Promise<InstanceAccess | undefined> {
  const edges = await context.edges();
  if (edges.length === 0 || ((await context.hasJournal()) && isHere(await context.journal(), await context.config(), id))) {
    return undefined;
  }
  const found: InstanceAccess[] = [];
  for (const edge of edges) {
    const holds = (await edge.holds()).filter((hold) => hold.id === id);
    const instances = await edge.instances();
    found.push(...instances.filter(({ idInstance }) => holds.some((hold) => hold.idInstance === idInstance)));
  }
  if (found.length <= 1) return found[0];
  throw usageError('instance-on-several-edges', { known: found.map(({ edge = '', name }) => `${edge}/${name}`) });
}

function isHere(journal: Journal, { instances }: Config, id: number): boolean {
  return instances.some(({ idInstance }) => journal.holdsOf(idInstance).some((hold) => hold.id === id));
}

/** Also of an instance that the configuration has no more. */
async function liftHere(
  context: CommandContext,
  id: number,
  by: { readonly actor: string; readonly reason: string },
): Promise<Hold> {
  const journal = await context.journal();
  refuseHoldOfJob(journal, id);
  return journal.liftHold(id, by);
}

/** A message that is sent while a clearing is under way is destroyed without a copy: the hold is there to prevent that. */
function refuseHoldOfJob(journal: Journal, id: number): void {
  const job = journal
    .openJobs()
    .find((open) => journal.holdsOf(open.idInstance).some((held) => held.id === id && held.job === open.id));
  if (job === undefined) return;
  throw denial('hold-of-job', { idInstance: job.idInstance, hold: id, job: job.id });
}

function saidReason(reason: string): string {
  if (isVisible(reason)) return reason;
  throw usageError('reason-empty', {});
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
