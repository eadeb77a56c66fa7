import type { Owners } from '@sluice/queue/job';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import type { Host } from '../cli/host.ts';
import { toJson } from '../cli/json.ts';
import { outputOf } from '../cli/options.ts';
import type { EdgeConfig } from '../config/config.ts';
import { type Check, checkConfig } from '../doctor/check-config.ts';
import { checkInstance } from '../doctor/check-instance.ts';
import { en } from '../sentences/en/en.ts';
import type { AppSentences } from '../sentences/sentences.ts';

const MARKS: Readonly<Record<Check['level'], string>> = { ok: '✓', note: '!', wrong: '✕' };

export async function doctorCommand({ host, owners }: CommandContext, command: Command): Promise<void> {
  const { json } = outputOf(command);
  // JSON is the same in every language: programs read it.
  const checks = await examine(json ? { ...host, sentences: en } : host, owners);
  const wrong = checks.filter(({ level }) => level === 'wrong').length;
  host.write(json ? toJson({ wrong, checks: checks.map(jsonOf) }) : textOf(checks, wrong, host.sentences));
  if (wrong > 0) host.exit(exitCode.failed);
}

/** Looks at everything, whatever else is wrong. */
async function examine(host: Host, owners: Owners): Promise<readonly Check[]> {
  const { checks, config } = await checkConfig(host);
  if (config === undefined) return checks;
  const { checkJournal } = await import('../doctor/check-journal.ts');
  const instances = await Promise.all(config.instances.map((instance) => checkInstance(instance, host)));
  const overviews = instances.map(({ overview }) => overview).filter((overview) => overview !== undefined);
  const edges = await Promise.all(config.edges.map((edge) => examineEdge(edge, host)));
  return [
    ...checks,
    ...checkJournal(config, host, { owners, overviews }),
    ...instances.flatMap((one) => one.checks),
    ...edges.flat(),
  ];
}

/** Only who has an edge needs what reaches it. */
async function examineEdge(edge: EdgeConfig, host: Host): Promise<readonly Check[]> {
  const { checkEdge } = await import('../doctor/check-edge.ts');
  return checkEdge(edge, host);
}

function jsonOf({ about, level, found, next }: Check): unknown {
  return { about, level, found, next };
}

function textOf(checks: readonly Check[], wrong: number, { doctor }: AppSentences): string {
  const width = Math.max(...checks.map((check) => subjectOf(check, doctor).length));
  const lines = checks.flatMap((check) => [
    `${MARKS[check.level]} ${subjectOf(check, doctor).padEnd(width)}  ${check.found}`,
    ...(check.next === undefined ? [] : [`${' '.repeat(width + 4)}→ ${check.next}`]),
  ]);
  return `${[...lines, '', doctor.end(wrong)].join('\n')}\n`;
}

function subjectOf({ topic, about }: Check, { topics }: AppSentences['doctor']): string {
  return topic === undefined ? about : topics[topic];
}
