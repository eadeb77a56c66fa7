import { endedStep, resumeWork, type Journal, type Work } from '@sluice/queue';
import { SluiceError } from '@sluice/core';
import type { Command } from 'commander';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { toJson, toJsonLine } from '../cli/json.ts';
import { addOutputOptions, outputOf } from '../cli/output-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { presentMoment } from '../present/moment.ts';
import { oneLine } from '../present/one-line.ts';
import { runWork } from './run-work.ts';
import { stepExitCode } from './step-exit-code.ts';
import { stepJson } from './step-json.ts';
import { stepLines } from './step-lines.ts';

export function registerResume(program: Command, context: CommandContext): void {
  const { host } = context;
  const command = program
    .command('resume')
    .description('go on with a clearing or a restore that was left unfinished; no clear is sent again')
    .argument('[job]', 'its id, or the name or number of its instance; may be left out when there is one');
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (wanted: string | undefined) => {
    const journal = await context.journal();
    const open = journal.openWorks();
    const output = outputOf(command);
    const { instances } = await context.config();
    const named = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
    const fits = ({ id, idInstance }: Work): boolean => id === wanted || idInstance === (named?.idInstance ?? wanted);
    const work = wanted === undefined && open.length === 1 ? open[0] : open.find(fits);
    if (work === undefined) {
      if (named !== undefined) {
        if (output.json) host.write(toJson({ works: [] }));
        else if (!output.jsonl) host.write(`Nothing is unfinished at instance ${oneLine(named.name)}.\n`);
        return;
      }
      if (wanted !== undefined) {
        sayEnded(context, output, journal, readWork(journal, wanted));
        return;
      }
      if (output.json) host.write(toJson({ works: open.map(workJson) }));
      else if (output.jsonl) host.write(open.map((one) => toJsonLine(workJson(one))).join(''));
      else host.write(open.length === 0 ? 'Nothing is unfinished.\n' : worksText(open));
      if (open.length > 0) throw new UsageError('Name the one to go on with: sluice resume and its id, or its instance.');
      return;
    }
    const connected = await context.choose(work.idInstance);
    // Also of an instance that was protected since: nothing is cleared any more, and what was to stay is to be put back.
    await runWork(context, connected, output, (ports) => resumeWork(ports, work.id));
  });
}

/** One that has come to its end in the meantime: the run that had it has ended it. */
function sayEnded({ host }: CommandContext, output: CommandOutput, journal: Journal, work: Work): void {
  const last = endedStep(journal, work);
  if (output.json) host.write(toJson({ idInstance: work.idInstance, last: stepJson(last) }));
  else if (output.jsonl) host.write(toJsonLine(stepJson(last)));
  else for (const line of stepLines(host.clock)(last)) host.write(`${line}\n`);
  host.exit(stepExitCode(last));
}

function readWork(journal: Journal, id: string): Work {
  try {
    return journal.readWork(id);
  } catch (error) {
    throw error instanceof SluiceError && error.code === 'not-found' ? unknownWork(id) : error;
  }
}

function unknownWork(id: string): SluiceError {
  return new SluiceError({
    code: 'not-found',
    message: `No unfinished clearing or restore has the id ${oneLine(id)}, and no instance has that name. See what is unfinished: sluice resume`,
  });
}

/** Two lines for each: one with the id to copy, and one to read. */
function worksText(works: readonly Work[]): string {
  return works
    .map(({ id, idInstance, openedAt, kind, state, actor }) => {
      const what = kind === 'clear' ? 'clearing' : 'restore';
      return `${id}\n  ${what} of instance ${idInstance}, begun ${presentMoment(openedAt)} by ${oneLine(actor)}, stands at: ${oneLine(state)}\n`;
    })
    .join('');
}

function workJson({ id, kind, idInstance, openedAt, heartbeatAt, actor, reason, state, snapshot }: Work): unknown {
  return {
    id,
    kind,
    idInstance,
    openedAt: new Date(openedAt).toISOString(),
    heartbeatAt: new Date(heartbeatAt).toISOString(),
    actor,
    reason,
    state,
    snapshot: snapshot ?? null,
  };
}
