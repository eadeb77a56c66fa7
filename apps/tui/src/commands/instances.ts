import { forecast, type Forecast } from '@sluice/queue';
import type { Command } from 'commander';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import type { Host } from '../cli/host.ts';
import { toJson, toJsonLine } from '../cli/json.ts';
import { addOutputOptions, outputOf } from '../cli/output-options.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { readInstances, type Found } from '../instances/read-instances.ts';
import { presentForecast } from '../present/forecast.ts';
import { presentMessenger } from '../present/messenger.ts';
import { presentNumber } from '../present/number.ts';
import { presentState } from '../present/state.ts';
import { table } from '../present/table.ts';

export function registerInstances(program: Command, context: CommandContext): void {
  const command = program
    .command('instances')
    .description('print the state of every instance, how many messages wait, and for how long');
  addOutputOptions(command, 'json', 'jsonl').action(async () => {
    writeInstances(context.host, await readInstances(await context.instances(), context.host.clock), outputOf(command));
  });
}

/** Prints what was found. Where something failed it says so, after all the rest. */
export function writeInstances(host: Host, found: readonly Found[], { json, jsonl }: CommandOutput): void {
  const errors = found.flatMap((item) => ('error' in item ? [item.error] : []));
  if (json) host.write(toJson({ instances: found.map(jsonOf) }));
  else if (jsonl) for (const item of found) host.write(toJsonLine(jsonOf(item)));
  else {
    // A table of one failure says less than its sentence.
    if (found.length > errors.length || found.length > 1) host.write(instancesTable(found));
    for (const { message } of errors) host.complain(message);
  }
  if (errors.length > 0) host.exit(exitCode.failed);
}

function instancesTable(found: readonly Found[]): string {
  // An instance that nobody has configured has no environment either.
  const hasPlace = found.some(({ connected }) => connected.configuredIn !== undefined);
  return table(
    [
      { title: 'INSTANCE' },
      { title: 'MESSENGER' },
      { title: 'NUMBER' },
      { title: 'STATE' },
      { title: 'WAITING', align: 'right' },
      { title: 'EMPTY IN' },
      ...(hasPlace ? [{ title: 'ENVIRONMENT' }] : []),
    ],
    found.map((item) => [...cellsOf(item), ...(hasPlace ? [placeOf(item.connected)] : [])]),
  );
}

function cellsOf(item: Found): readonly string[] {
  const { name, idInstance, messenger = '' } = item.connected;
  if ('error' in item) return [name, messenger, idInstance, item.error.code, '', ''];
  const { overview } = item;
  return [
    name,
    presentMessenger(overview.settings),
    idInstance,
    presentState(overview).words,
    presentNumber(overview.count),
    presentForecast(forecast(overview)),
  ];
}

function placeOf({ environment, isProtected }: ConnectedInstance): string {
  return isProtected ? `${environment}, protected` : environment;
}

/** Times are ISO 8601, lengths of time milliseconds. */
function jsonOf(item: Found): unknown {
  const { name, idInstance, instance, environment, isProtected } = item.connected;
  const known = { name, idInstance, flavor: instance.flavor, environment, protected: isProtected };
  if ('error' in item) return { ...known, error: { code: item.error.code, message: item.error.message } };
  const { state, sends, reason, count, settings, at } = item.overview;
  return {
    ...known,
    messenger: presentMessenger(settings),
    state,
    sends,
    reason: reason ?? null,
    count,
    delayMs: settings.delayMs ?? null,
    forecast: outlook(forecast(item.overview)),
    readAt: new Date(at).toISOString(),
  };
}

/** What `sluice forecast` tells in full. */
function outlook(whole: Forecast): unknown {
  switch (whole.kind) {
    case 'empty':
    case 'unknown':
      return { kind: whole.kind };
    case 'draining':
      return { kind: whole.kind, emptyInMs: whole.emptyInMs };
    case 'standing':
      return { kind: whole.kind, why: whole.why };
  }
}
