import { SluiceError } from '@sluice/core';
import { capabilities, type Forecast } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { Command } from 'commander';
import type { InstanceAccess, InstanceIdentity, InstanceSource } from '../access/access.ts';
import { type FoundBrake, seenBrake } from '../clearing/found-brakes.ts';
import { type FoundJob, jobIn } from '../clearing/found-jobs.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import type { Host } from '../cli/host.ts';
import { isoTime, toJson, toJsonLine } from '../cli/json.ts';
import { brakeJson, findBrake } from '../cli/open-brakes.ts';
import { findJob, jobJson } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { type Found, readAccesses } from '../instances/readings.ts';
import { table } from '../present/columns.ts';
import { presentNumber } from '../present/format.ts';
import { presentMessenger, presentState } from '../present/instance.ts';
import { brakeLine, presentStanding, type SeenBrake } from '../present/brake.ts';
import { jobLine, unreadableLine } from '../present/job.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { en } from '../sentences/en/en.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';

export async function instancesCommand(context: CommandContext, command: Command): Promise<void> {
  await printInstances(context.host, await context.sources(), outputOf(command));
}

/** Reads all instances, and prints what was found. */
export async function printInstances(host: Host, sources: readonly InstanceSource[], output: CommandOutput): Promise<void> {
  const { accesses, unasked } = await reachAll(sources);
  const found = await readAccesses(accesses);
  const listed = await withStanding(found, async (access) => ({
    job: await findJob(access),
    brake: await findBrake(access),
  }));
  writeInstances(host, listed, output);
  for (const error of unasked) host.writeError(oneLine(errorSentence(error, host.sentences)));
  if (unasked.length > 0) host.exit(exitCode.failed);
}

/** All instances; an edge that cannot be asked keeps those of the others from nothing. */
async function reachAll(
  sources: readonly InstanceSource[],
): Promise<{ readonly accesses: readonly InstanceAccess[]; readonly unasked: readonly SluiceError[] }> {
  const accesses: InstanceAccess[] = [];
  const unasked: SluiceError[] = [];
  for (const source of sources) {
    try {
      accesses.push(...(await source.instances()));
    } catch (error) {
      if (!(error instanceof SluiceError)) throw error;
      unasked.push(error);
    }
  }
  return { accesses, unasked };
}

/** What the journal says of an instance. */
interface Standing {
  readonly job: FoundJob;
  readonly brake: FoundBrake;
}

/** An instance as it was found, its open job, and its brake. */
export type Listed = Found<InstanceIdentity> & Standing;

export function withStanding<Of extends InstanceIdentity>(
  found: readonly Found<Of>[],
  standingOf: (one: Of) => Promise<Standing>,
): Promise<readonly Listed[]> {
  return Promise.all(found.map(async (item) => ({ ...item, ...(await standingOf(item.connected)) })));
}

/** Prints what was found. Where something failed it says so, after all the rest. */
export function writeInstances(host: Host, found: readonly Listed[], { json, jsonl }: CommandOutput): void {
  const errors = found.flatMap((item) => ('error' in item ? [item.error] : []));
  if (json) host.write(toJson({ instances: found.map(jsonOf) }));
  else if (jsonl) for (const item of found) host.write(toJsonLine(jsonOf(item)));
  else {
    // A table of one failure says less than its sentence.
    if (found.length > errors.length || found.length > 1)
      host.write(
        `${instancesTable(found, host.sentences)}${ageLine(found, host.sentences)}${standingLines(found, host.sentences)}`,
      );
    for (const error of errors) host.writeError(oneLine(errorSentence(error, host.sentences)));
  }
  // Of all of them it is the same journal.
  const unread = found.flatMap(({ job, brake }) => [job, brake]).find((one) => one instanceof SluiceError);
  if (unread !== undefined) host.writeError(unreadableLine(host.sentences.lists.journal, unread, host.sentences));
  if (errors.length > 0) host.exit(exitCode.failed);
}

/** Right after a clearing a count still says what was before. */
function ageLine(found: readonly Listed[], { reports }: AppSentences): string {
  const lags = found.flatMap((item) => ('error' in item ? [] : [capabilities[item.overview.flavor].countLagMs]));
  const lagMs = Math.max(0, ...lags);
  return lagMs === 0 ? '' : `${reports.countAge(lagMs)}\n`;
}

function instancesTable(found: readonly Listed[], sentences: AppSentences): string {
  // An instance that is not configured has no environment either.
  const { titles } = sentences.lists;
  const hasEnvironment = found.some(({ connected }) => connected.configuredIn !== undefined);
  return table(
    [
      { title: titles.instance },
      { title: titles.messenger },
      { title: titles.number },
      { title: titles.state },
      { title: titles.count, align: 'right' },
      { title: titles.emptyIn },
      ...(hasEnvironment ? [{ title: titles.environment }] : []),
    ],
    found.map((item) => [...cellsOf(item, sentences), ...(hasEnvironment ? [environmentOf(item.connected, sentences)] : [])]),
  );
}

function cellsOf(item: Listed, sentences: AppSentences): readonly ScreenText[] {
  const { messenger = '' } = item.connected;
  const name = oneLine(item.connected.name);
  const idInstance = oneLine(item.connected.idInstance);
  const standing = presentStanding({ job: jobIn(item.job), brake: brakeOf(item) }, sentences);
  if ('error' in item) {
    return [
      name,
      oneLine(messenger),
      idInstance,
      oneLine(sentences.errors[item.error.code]),
      oneLine(''),
      standing ?? oneLine(''),
    ];
  }
  const { overview } = item;
  return [
    name,
    presentMessenger(overview.settings, sentences),
    idInstance,
    presentState(overview, sentences).words,
    presentNumber(overview.count, sentences),
    standing ?? oneLine(sentences.forecast.brief(forecast(overview))),
  ];
}

function brakeOf({ job, brake, ...found }: Listed): SeenBrake | undefined {
  return seenBrake(brake, { known: 'overview' in found ? found.overview : undefined, job });
}

/** Below the table, a line for each job that is open, and for each brake that is on. */
function standingLines(found: readonly Listed[], sentences: AppSentences): string {
  const lines = found.flatMap(({ connected, ...item }) => {
    const job = jobIn(item.job);
    const brake = brakeOf({ connected, ...item });
    return [
      ...(job === undefined ? [] : [`${jobLine(connected.name, job, sentences)}\n`]),
      ...(brake === undefined ? [] : [`${brakeLine(connected, brake, sentences)}\n`]),
    ];
  });
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

function environmentOf({ environment, isProtected }: InstanceIdentity, { lists }: AppSentences): ScreenText {
  const word = lists.environments[environment];
  return oneLine(isProtected ? lists.protectedIn(word) : word);
}

/** Times are ISO 8601, lengths of time milliseconds. */
function jsonOf(item: Listed): unknown {
  const { name, idInstance, flavor, environment, isProtected, edge } = item.connected;
  const known = {
    name,
    idInstance,
    flavor,
    ...(edge !== undefined && { edge }),
    environment,
    protected: isProtected,
    openJob: jobJson(item.job),
    brake: brakeJson(item.brake),
  };
  if ('error' in item) return { ...known, error: { code: item.error.code, message: item.error.message } };
  const { state, isSending, reason, count, settings, at } = item.overview;
  return {
    ...known,
    // The same in every language: programs read it.
    messenger: presentMessenger(settings, en),
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
