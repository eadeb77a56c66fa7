import { resumeWork, type Work } from '@sluice/queue';
import { SluiceError } from '@sluice/core';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { toJson, toJsonLine } from '../cli/json.ts';
import { addOutputOptions, outputOf } from '../cli/output-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { presentMoment } from '../present/moment.ts';
import { oneLine } from '../present/one-line.ts';
import { runWork } from './run-work.ts';

export function registerResume(program: Command, context: CommandContext): void {
  const { host } = context;
  const command = program
    .command('resume')
    .description('go on with a clearing or a restore that was left unfinished; no clear is sent again')
    .argument('[work]', 'its id; may be left out when there is one');
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (wanted: string | undefined) => {
    const open = (await context.journal()).openWorks();
    const output = outputOf(command);
    const work = wanted === undefined && open.length === 1 ? open[0] : open.find(({ id }) => id === wanted);
    if (work === undefined) {
      if (wanted !== undefined) throw unknownWork(wanted);
      if (output.json) host.write(toJson({ works: open.map(workJson) }));
      else if (output.jsonl) host.write(open.map((one) => toJsonLine(workJson(one))).join(''));
      else host.write(open.length === 0 ? 'Nothing is unfinished.\n' : worksText(open));
      if (open.length > 0) throw new UsageError('Name the one to go on with: sluice resume and its id.');
      return;
    }
    const connected = await context.choose(work.idInstance);
    // Also of an instance that was protected since: nothing is cleared any more, and what was to stay is to be put back.
    await runWork(context, connected, output, (ports) => resumeWork(ports, work.id));
  });
}

function unknownWork(id: string): SluiceError {
  return new SluiceError({
    code: 'not-found',
    message: `No unfinished clearing or restore has the id ${oneLine(id)}. See what is unfinished: sluice resume`,
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
