import { SluiceError } from '@sluice/core';
import type { SnapshotInfo } from '@sluice/queue';
import type { Damage, EventFilter, JournalEvent } from '@sluice/queue/journal';
import { damageSentence, journalPartName } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import type { InstanceAccess } from '../access/access.ts';
import { namedBehindEdges } from '../access/behind-edges.ts';
import { refuseUnless } from '../access/refuse.ts';
import { commandsOf } from '../command-table/command-table.ts';
import { closest } from '../cli/closest.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { unknownCommand } from '../cli/command-mistake.ts';
import { exitCode } from '../cli/exit-code.ts';
import type { Host } from '../cli/host.ts';
import { toJson, toJsonLine } from '../cli/json.ts';
import { findAndPrintJob, printJobsHere } from '../cli/open-jobs.ts';
import { idNamed, isWholeId } from '../cli/id-named.ts';
import { outputOf } from '../cli/options.ts';
import { findInstance, unknownInstance } from '../instances/choose-instance.ts';
import { printLong } from '../cli/print-long.ts';
import { table } from '../present/columns.ts';
import { presentMoment } from '../present/format.ts';
import { maskNumbers } from '../present/mask.ts';
import { escapeJson } from '../present/safe-text.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { en } from '../sentences/en/en.ts';
import { eventWords, wordOf } from '../sentences/event-words.ts';
import { reasonIn } from '../sentences/own-reasons.ts';
import { UsageError, usageError } from '../sentences/refusal.ts';

interface Filter {
  readonly instance?: string;
  readonly job?: string;
  readonly kind?: string;
}

const DEFAULT_LIMIT = 20;

export async function listEvents(context: CommandContext, command: Command): Promise<void> {
  const {
    limit = DEFAULT_LIMIT,
    pager,
    ...given
  } = command.opts<Filter & { readonly limit?: number; readonly pager: boolean }>();
  const { host } = context;
  const { json, jsonl, reveal } = outputOf(command);
  const wanted = wantedBy(command, given);
  const { events, behind } = await newest(context, wanted, limit).catch((error: unknown) => {
    throw meantCommand(error, command.args);
  });
  if (json) host.write(toJson({ events }));
  else if (jsonl) for (const event of events) host.write(toJsonLine(event));
  else
    await printLong(
      host,
      events.length === 0
        ? `${host.sentences.reports.journal.noEvent}\n`
        : eventsTable(events, { reveal, host, nameOf: await namesIn(context, behind) }),
      pager,
    );
}

async function newest(
  context: CommandContext,
  wanted: Filter,
  limit: number,
): Promise<{ readonly events: readonly JournalEvent[]; readonly behind: InstanceAccess | undefined }> {
  const behind = await behindEdge(context, wanted);
  const page = { order: 'newest-first', limit } as const;
  const events =
    behind === undefined
      ? (await context.journal()).events({ ...(await filterOf(context, wanted)), ...page })
      : await behind.events({ ...(await filterBehind(behind, wanted)), ...page });
  return { events, behind };
}

/** A word that is no instance, and nearly the name of a command, was meant as one. */
function meantCommand(error: unknown, [word]: readonly string[]): unknown {
  const isUnknown = error instanceof UsageError && error.mistake.reason === 'instance-unknown';
  const commands = commandsOf('journal').map((name) => name.split(' ').at(-1) ?? name);
  return isUnknown && word !== undefined && closest(word, commands).length > 0 ? unknownCommand('journal', word) : error;
}

/** The instance is named behind the command, as for `snapshots` and `hold`, or by the option. */
function wantedBy({ args: [named] }: Command, given: Filter): Filter {
  if (named === undefined) return given;
  if (given.instance !== undefined) throw usageError('given-twice', { option: '--instance' });
  return { ...given, instance: named };
}

/** What people call an instance; its id where the configuration has it no more. */
async function namesIn(context: CommandContext, behind: InstanceAccess | undefined): Promise<(idInstance: string) => string> {
  const { instances } = await context.config();
  const names = new Map(
    [...instances, ...(behind === undefined ? [] : [behind])].map(({ idInstance, name }) => [idInstance, name]),
  );
  return (idInstance) => names.get(idInstance) ?? idInstance;
}

export async function exportEvents(context: CommandContext, command: Command): Promise<void> {
  const given = command.opts<Filter>();
  const behind = await behindEdge(context, given);
  if (behind !== undefined) {
    await context.host.stream(exportedFrom(behind, await filterBehind(behind, given)));
    return;
  }
  const filter = await filterOf(context, given);
  // A page of the journal is in memory at a time, and the next is read when this one has been taken.
  await context.host.stream(escaped((await context.journal()).exportJsonl(filter)));
}

/** The journal gives whole lines of JSON. */
function* escaped(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield escapeJson(line);
}

export async function pruneJournal(context: CommandContext, command: Command): Promise<void> {
  const { host, actor } = context;
  const { source, journal: settings } = await context.config();
  if (settings.retentionMs === undefined) {
    throw usageError('retention-not-set', { file: oneLine(source.file) });
  }
  const pruned = (await context.journal()).prune(actor);
  host.write(outputOf(command).json ? toJson(pruned) : `${host.sentences.reports.journal.pruned(pruned)}\n`);
}

export async function checkJournal(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const words = host.sentences.reports.journal;
  const { json } = outputOf(command);
  const isThere = await context.hasJournal();
  // JSON is the same in every language: programs read it.
  const found = isThere ? await checked(context) : { damages: [], snapshots: [] };
  const { snapshots } = found;
  const sentences = json ? en : host.sentences;
  const damages = found.damages.map((damage) => ({
    where: journalPartName(damage.part, sentences),
    sentence: damageSentence(damage, sentences),
  }));
  const entries = snapshots.reduce((sum, { entryCount }) => sum + entryCount, 0);
  if (json) host.write(toJson({ damages, snapshots: snapshots.length, entries }));
  else if (!isThere) host.write(`${words.none}\n`);
  else if (damages.length === 0) {
    host.write(`${words.intact(snapshots.length, entries)}
`);
  } else for (const { where, sentence } of damages) host.write(`${words.damaged(oneLine(where), oneLine(sentence))}\n`);
  if (damages.length > 0) host.exit(exitCode.failed);
}

/** That it cannot be opened at all is a damage too. */
async function checked(
  context: CommandContext,
): Promise<{ readonly damages: readonly Damage[]; readonly snapshots: readonly SnapshotInfo[] }> {
  const damages: Damage[] = [];
  try {
    const journal = await context.journal();
    damages.push(...journal.check());
    return { damages, snapshots: damages.length === 0 ? journal.listSnapshots() : [] };
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    const damage: Damage = { part: { code: 'journal', data: {} }, fault: { code: 'unreadable', data: { error } } };
    return { damages: [...damages, damage], snapshots: [] };
  }
}

/**
 * The journal remembers instances that the configuration has forgotten: they go by their whole id.
 *
 * @throws {UsageError} for an instance that neither knows: a name with a slip in it would look as if nothing had ever been done there.
 */
async function filterOf(context: CommandContext, { instance: wanted, job: wantedJob, kind }: Filter): Promise<EventFilter> {
  const { instances } = await context.config();
  const events: InstanceAccess['events'] = async (page) => (await context.journal()).events(page);
  const job = wantedJob === undefined ? undefined : await jobOf(wantedJob, events);
  if (wanted === undefined) return { idInstance: undefined, job, kind };
  const exact = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (exact === undefined && (await isRemembered(context, wanted))) return { idInstance: wanted, job, kind };
  const known = exact ?? findInstance(instances, wanted);
  if (known === undefined) throw unknownInstance(instances, wanted);
  await printJobsHere(context, known.idInstance);
  return { idInstance: known.idInstance, job, kind };
}

async function isRemembered(context: CommandContext, idInstance: string): Promise<boolean> {
  return (await context.journal()).events({ idInstance, order: 'newest-first', limit: 1 }).length > 0;
}

/** The whole id of a job, from as much of it as no other begins with. */
async function jobOf(typed: string, events: InstanceAccess['events']): Promise<string> {
  const ids = isWholeId(typed) ? [] : await jobsIn(events);
  return idNamed(typed, () => ids) ?? typed;
}

/** As many events as an edge gives at once. */
const PAGE = 1000;

async function jobsIn(events: InstanceAccess['events']): Promise<readonly string[]> {
  const ids: string[] = [];
  let beyond: number | undefined;
  for (;;) {
    const page = await events({ kind: 'opened', order: 'newest-first', limit: PAGE, beyond });
    ids.push(...page.flatMap(({ job }) => job ?? []));
    if (page.length < PAGE) return ids;
    beyond = page.at(-1)?.n;
  }
}

/** The instance behind an edge whose events are asked for: they are in the journal of the edge. Nothing where those of this machine are. */
async function behindEdge(context: CommandContext, { instance: wanted }: Filter): Promise<InstanceAccess | undefined> {
  const { instances, edges } = await context.config();
  if (wanted === undefined || edges.length === 0) return undefined;
  if (instances.some(({ name, idInstance }) => name === wanted || idInstance === wanted)) return undefined;
  const named = await namedBehindEdges(context, wanted);
  if (named === undefined && (await isRemembered(context, wanted))) return undefined;
  const access = named ?? (await context.choose(wanted));
  if (access.edge === undefined) return undefined;
  refuseUnless(access, 'journal');
  await findAndPrintJob(context, access);
  return access;
}

async function filterBehind(access: InstanceAccess, { job, kind }: Filter): Promise<Pick<EventFilter, 'job' | 'kind'>> {
  return { job: job === undefined ? undefined : await jobOf(job, (page) => access.events(page)), kind };
}

/** All of them, oldest first, a page at a time. */
async function* exportedFrom(access: InstanceAccess, { job, kind }: Pick<EventFilter, 'job' | 'kind'>): AsyncGenerator<string> {
  let beyond: number | undefined;
  for (;;) {
    const events = await access.events({ kind, order: 'oldest-first', limit: PAGE, beyond });
    for (const event of events) if (job === undefined || event.job === job) yield toJsonLine(event);
    beyond = events.at(-1)?.n;
    if (events.length < PAGE) return;
  }
}

interface EventsLook {
  readonly reveal: boolean;
  readonly host: Pick<Host, 'sentences' | 'language'>;
  readonly nameOf: (idInstance: string) => string;
}

function eventsTable(events: readonly JournalEvent[], { reveal, host, nameOf }: EventsLook): string {
  const { sentences, language } = host;
  const { titles } = sentences.lists;
  const words = eventWords[language];
  const present = (text: string): ScreenText => (reveal ? oneLine(text) : maskNumbers(oneLine(text)));
  return table(
    [
      { title: titles.event, align: 'right' },
      { title: titles.at },
      { title: titles.instance },
      { title: titles.kind },
      { title: titles.job },
      { title: titles.actor },
      { title: titles.reason },
    ],
    events.map(({ n, at, idInstance = '', kind, job = '', actor, reason = '' }) => [
      oneLine(String(n)),
      presentMoment(at, sentences),
      oneLine(nameOf(idInstance)),
      oneLine(wordOf(words.kinds, kind)),
      oneLine(job),
      oneLine(actor),
      present(reasonIn(reason, words)),
    ]),
  );
}
