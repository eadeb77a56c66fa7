import { SluiceError } from '@sluice/core';
import { capabilities, type Forecast } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { Sentences } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import { jobIn, type FoundJob } from '../clearing/found-jobs.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import type { Host } from '../cli/host.ts';
import { isoTime, toJson, toJsonLine } from '../cli/json.ts';
import { findJob, jobJson } from '../cli/open-jobs.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { readInstances, type Found } from '../instances/readings.ts';
import { presentMessenger, presentState } from '../present/instance.ts';
import { presentNumber } from '../present/format.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { jobLine, presentJob, unreadableLine } from '../present/job.ts';
import { table } from '../present/columns.ts';

export function registerInstances(program: Command, context: CommandContext): void {
  const command = program
    .command('instances')
    .description('print the state of every instance, how many messages wait, and for how long');
  addOutputOptions(command, 'json', 'jsonl').action(async () => {
    const found = await readInstances(await context.instances(), context.host.clock);
    const listed = await withJobs(found, (idInstance) => findJob(context, idInstance));
    writeInstances(context.host, listed, outputOf(command));
  });
}

/** An instance as it was found, and its open job. */
type Listed = Found & { readonly job: FoundJob };

export function withJobs(found: readonly Found[], jobOf: (idInstance: string) => Promise<FoundJob>): Promise<readonly Listed[]> {
  return Promise.all(found.map(async (item) => ({ ...item, job: await jobOf(item.connected.idInstance) })));
}

/** Prints what was found. Where something failed it says so, after all the rest. */
export function writeInstances(host: Host, found: readonly Listed[], { json, jsonl }: CommandOutput): void {
  const errors = found.flatMap((item) => ('error' in item ? [item.error] : []));
  if (json) host.write(toJson({ instances: found.map(jsonOf) }));
  else if (jsonl) for (const item of found) host.write(toJsonLine(jsonOf(item)));
  else {
    // A table of one failure says less than its sentence.
    if (found.length > errors.length || found.length > 1)
      host.write(`${instancesTable(found, host.sentences)}${ageLine(found, host.sentences)}${jobLines(found, host.sentences)}`);
    for (const { message } of errors) host.writeError(oneLine(message));
  }
  // Of all of them it is the same journal.
  const unread = found.find(({ job }) => job instanceof SluiceError);
  if (unread?.job instanceof SluiceError) host.writeError(unreadableLine('Journal', unread.job));
  if (errors.length > 0) host.exit(exitCode.failed);
}

/** Right after a clearing a count still says what was before. */
function ageLine(found: readonly Listed[], { formats }: Sentences): string {
  const lags = found.flatMap((item) => ('error' in item ? [] : [capabilities[item.overview.flavor].countLagMs]));
  const lagMs = Math.max(0, ...lags);
  return lagMs === 0 ? '' : `Counts can be ${formats.span(lagMs)} old.\n`;
}

function instancesTable(found: readonly Listed[], sentences: Sentences): string {
  // An instance that is not configured has no environment either.
  const hasEnvironment = found.some(({ connected }) => connected.configuredIn !== undefined);
  return table(
    [
      { title: 'INSTANCE' },
      { title: 'MESSENGER' },
      { title: 'NUMBER' },
      { title: 'STATE' },
      { title: 'WAITING', align: 'right' },
      { title: 'EMPTY IN' },
      ...(hasEnvironment ? [{ title: 'ENVIRONMENT' }] : []),
    ],
    found.map((item) => [...cellsOf(item, sentences), ...(hasEnvironment ? [environmentOf(item.connected)] : [])]),
  );
}

function cellsOf(item: Listed, sentences: Sentences): readonly ScreenText[] {
  const { messenger = '' } = item.connected;
  const name = oneLine(item.connected.name);
  const idInstance = oneLine(item.connected.idInstance);
  const job = jobIn(item.job);
  if ('error' in item) {
    return [
      name,
      oneLine(messenger),
      idInstance,
      oneLine(item.error.code),
      oneLine(''),
      oneLine(job === undefined ? '' : presentJob(job)),
    ];
  }
  const { overview } = item;
  return [
    name,
    presentMessenger(overview.settings),
    idInstance,
    presentState(overview).words,
    presentNumber(overview.count),
    oneLine(job === undefined ? sentences.forecast.brief(forecast(overview)) : presentJob(job)),
  ];
}

/** Below the table, a line for each that is open. */
function jobLines(found: readonly Listed[], sentences: Sentences): string {
  const lines = found.flatMap(({ connected, job }) => {
    const open = jobIn(job);
    return open === undefined ? [] : [`${jobLine(connected.name, open, sentences)}\n`];
  });
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

function environmentOf({ environment, isProtected }: ConnectedInstance): ScreenText {
  return oneLine(isProtected ? `${environment}, protected` : environment);
}

/** Times are ISO 8601, lengths of time milliseconds. */
function jsonOf(item: Listed): unknown {
  const { name, idInstance, instance, environment, isProtected } = item.connected;
  const known = { name, idInstance, flavor: instance.flavor, environment, protected: isProtected, openJob: jobJson(item.job) };
  if ('error' in item) return { ...known, error: { code: item.error.code, message: item.error.message } };
  const { state, isSending, reason, count, settings, at } = item.overview;
  return {
    ...known,
    messenger: presentMessenger(settings),
    state,
    isSending,
    reason: reason ?? null,
    count,
    delayMs: settings.delayMs ?? null,
    forecast: outlook(forecast(item.overview)),
    readAt: isoTime(at),
  };
}

/** What `sluice forecast` says in full. */
function outlook(expected: Forecast): unknown {
  switch (expected.kind) {
    case 'empty':
    case 'unknown':
      return { kind: expected.kind };
    case 'draining':
      return { kind: expected.kind, emptyInMs: expected.emptyInMs };
    case 'stalled':
      return { kind: expected.kind, why: expected.why };
  }
}
