import { SluiceError } from '@sluice/core';
import type { SnapshotInfo } from '@sluice/queue';
import type { Damage, EventFilter, JournalEvent } from '@sluice/queue/journal';
import type { Command } from 'commander';
import type { InstanceAccess } from '../access/access.ts';
import { refuseUnless } from '../access/refuse.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import { toJson, toJsonLine } from '../cli/json.ts';
import { findAndPrintJob } from '../cli/open-jobs.ts';
import { addActorOption, addOutputOptions, outputOf, parseInteger } from '../cli/options.ts';
import { table } from '../present/columns.ts';
import { presentMoment } from '../present/format.ts';
import { maskNumbers } from '../present/mask.ts';
import { escapeJson } from '../present/safe-text.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { errorSentence, usageError } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';

export function registerJournal(program: Command, context: CommandContext): void {
  const journal = program.command('journal').description('intents and their outcomes, as they were recorded');
  registerList(journal, context);
  registerExport(journal, context);
  registerPrune(journal, context);
  registerCheck(journal, context);
}

/** As many events as an edge gives at once. */
const PAGE = 1000;

interface Filter {
  readonly instance?: string;
  readonly job?: string;
  readonly kind?: string;
}

function registerList(journal: Command, context: CommandContext): void {
  const command = addFilterOptions(journal.command('list'))
    .description('print events, newest first')
    .option('--limit <events>', 'how many at most', parseInteger('--limit', 1, 1000), 20);
  addOutputOptions(command, 'json', 'jsonl', 'reveal').action(
    async ({ limit, ...given }: Filter & { readonly limit: number }) => {
      const { host } = context;
      const { json, jsonl, reveal } = outputOf(command);
      const behind = await behindEdge(context, given);
      const events =
        behind === undefined
          ? (await context.journal()).events({ ...(await filterOf(context, given)), order: 'newest-first', limit })
          : await behind.events({ job: given.job, kind: given.kind, order: 'newest-first', limit });
      if (json) host.write(toJson({ events }));
      else if (jsonl) for (const event of events) host.write(toJsonLine(event));
      else
        host.write(
          events.length === 0 ? `${host.sentences.reports.journal.noEvent}\n` : eventsTable(events, reveal, host.sentences),
        );
    },
  );
}

function registerExport(journal: Command, context: CommandContext): void {
  const command = addFilterOptions(journal.command('export')).description(
    'print all events, oldest first, each as a line of JSON',
  );
  command.action(async (given: Filter) => {
    const behind = await behindEdge(context, given);
    if (behind !== undefined) {
      await context.host.stream(exportedFrom(behind, given));
      return;
    }
    const filter = await filterOf(context, given);
    // A page of the journal is in memory at a time, and the next is read when this one has been taken.
    await context.host.stream(escaped((await context.journal()).exportJsonl(filter)));
  });
}

/** The journal gives whole lines of JSON. */
function* escaped(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield escapeJson(line);
}

function registerPrune(journal: Command, context: CommandContext): void {
  const command = journal.command('prune').description('delete what is older than the retention of the configuration');
  addActorOption(addOutputOptions(command, 'json')).action(async () => {
    const { host, actor } = context;
    const { source, journal: settings } = await context.config();
    if (settings.retentionMs === undefined) {
      throw usageError('retention-not-set', { file: oneLine(source.file) });
    }
    const pruned = (await context.journal()).prune(actor);
    host.write(outputOf(command).json ? toJson(pruned) : `${host.sentences.reports.journal.pruned(pruned)}\n`);
  });
}

function registerCheck(journal: Command, context: CommandContext): void {
  const command = journal
    .command('check')
    .description('read all of it and hold it against its digests; exits with 1 when something is damaged');
  addOutputOptions(command, 'json').action(async () => {
    const { host } = context;
    const words = host.sentences.reports.journal;
    const isThere = await context.hasJournal();
    const { damages, snapshots } = isThere ? await checked(context) : { damages: [], snapshots: [] };
    const entries = snapshots.reduce((sum, { entryCount }) => sum + entryCount, 0);
    if (outputOf(command).json) host.write(toJson({ damages, snapshots: snapshots.length, entries }));
    else if (!isThere) host.write(`${words.none}\n`);
    else if (damages.length === 0) {
      host.write(`${words.intact(snapshots.length, entries)}
`);
    } else for (const { where, sentence } of damages) host.write(`${words.damaged(oneLine(where), oneLine(sentence))}\n`);
    if (damages.length > 0) host.exit(exitCode.failed);
  });
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
    return {
      damages: [
        ...damages,
        { where: context.host.sentences.reports.journal.wholeJournal, sentence: errorSentence(error, context.host.sentences) },
      ],
      snapshots: [],
    };
  }
}

function addFilterOptions(command: Command): Command {
  return command
    .option('--instance <instance>', 'only those of this instance: its name, or the number of any that ever was')
    .option('--job <id>', 'only those of this clearing or restore')
    .option('--kind <kind>', 'only those of this kind, such as hold-set');
}

/** The instance behind an edge whose events are asked for: they are in the journal of the edge. Nothing where those of this machine are. */
async function behindEdge(context: CommandContext, { instance: wanted }: Filter): Promise<InstanceAccess | undefined> {
  const { instances, edges } = await context.config();
  const isHere = instances.some(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (wanted === undefined || isHere || edges.length === 0) return undefined;
  const access = await context.choose(wanted);
  refuseUnless(access, 'journal');
  await findAndPrintJob(context, access);
  return access.edge === undefined ? undefined : access;
}

/** All of them, oldest first, a page at a time. */
async function* exportedFrom(access: InstanceAccess, { job, kind }: Filter): AsyncGenerator<string> {
  let beyond: number | undefined;
  for (;;) {
    const events = await access.events({ kind, order: 'oldest-first', limit: PAGE, beyond });
    for (const event of events) if (job === undefined || event.job === job) yield toJsonLine(event);
    beyond = events.at(-1)?.n;
    if (events.length < PAGE) return;
  }
}

/** The journal remembers instances that the configuration has forgotten: they go by their number. */
async function filterOf(context: CommandContext, { instance: wanted, job, kind }: Filter): Promise<EventFilter> {
  const { instances } = await context.config();
  const known = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (wanted !== undefined && known === undefined && !/^[\w-]{1,64}$/.test(wanted)) {
    throw usageError('instance-malformed', {});
  }
  if (known !== undefined) await findAndPrintJob(context, await context.choose(known.idInstance));
  return { idInstance: known?.idInstance ?? wanted, job, kind };
}

function eventsTable(events: readonly JournalEvent[], reveal: boolean, sentences: AppSentences): string {
  const { titles } = sentences.lists;
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
      oneLine(idInstance),
      oneLine(kind),
      oneLine(job),
      oneLine(actor),
      present(reason),
    ]),
  );
}
