import { SluiceError } from '@sluice/core';
import type { Journal } from '@sluice/queue';
import { endedStep } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import type { Command } from 'commander';
import { isBrakeNotDone, printBrakeNotDone } from '../cli/brake-not-done.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { stepExitCode } from '../cli/step-exit-code.ts';
import { idNamed } from '../cli/id-named.ts';
import { isoTime, stepJson, toJson, toJsonLine } from '../cli/json.ts';
import { findAndPrintBrake } from '../cli/open-brakes.ts';
import { outputOf } from '../cli/options.ts';
import { runJob } from '../cli/run-job.ts';
import { stepLines } from '../cli/step-lines.ts';
import { findInstance } from '../instances/choose-instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { denial, usageError } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';

export async function resumeCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const journal = await context.journal();
  const open = journal.openJobs();
  const output = outputOf(command);
  const { running } = host.sentences;
  const { instances } = await context.config();
  const exact = wanted === undefined ? undefined : idNamed(wanted, () => open.map(({ id }) => id));
  const named =
    wanted === undefined || (exact !== undefined && open.some(({ id }) => id === exact))
      ? undefined
      : findInstance(instances, wanted);
  const fits = ({ id, idInstance }: Job): boolean => id === exact || idInstance === (named?.idInstance ?? wanted);
  const job = wanted === undefined && open.length === 1 ? open[0] : open.find(fits);
  if (job === undefined) {
    if (named !== undefined) {
      if (output.json) host.write(toJson({ jobs: [] }));
      else if (!output.jsonl) host.write(`${running.nothingUnfinishedAt(oneLine(named.name))}\n`);
      return;
    }
    if (wanted !== undefined) {
      printEnded(context, output, journal, findJobById(journal, wanted));
      return;
    }
    if (output.json) host.write(toJson({ jobs: open.map(jobJson) }));
    else if (output.jsonl) host.write(open.map((one) => toJsonLine(jobJson(one))).join(''));
    else host.write(open.length === 0 ? `${running.nothingUnfinished}\n` : jobsText(open, host.sentences));
    if (open.length > 0) throw usageError('job-not-named', {});
    return;
  }
  const connected = await context.instanceOf(job.idInstance);
  // Also of an instance that was protected since: nothing is cleared any more, and the messages that were to stay are to be restored.
  const last = await runJob(context, connected, output, (queue, options) => queue.steps.resume(job.id, options));
  // A clear that was to release it may have been broken off before that.
  if ((job.kind === 'stop' || job.kind === 'go') && isBrakeNotDone(last)) {
    await printBrakeNotDone(context, connected, job.kind, last);
  } else if (job.kind !== 'go') await findAndPrintBrake(context, connected);
}

/** One that has come to its end in the meantime: the run that had it has ended it. */
function printEnded({ host }: CommandContext, output: CommandOutput, journal: Journal, job: Job): void {
  const last = endedStep(journal, job);
  if (output.json) host.write(toJson({ idInstance: job.idInstance, last: stepJson(last) }));
  else if (output.jsonl) host.write(toJsonLine(stepJson(last)));
  else for (const line of stepLines(host)(last)) host.write(`${line}\n`);
  host.exit(stepExitCode(last));
}

function findJobById(journal: Journal, id: string): Job {
  try {
    return journal.readJob(id);
  } catch (error) {
    throw error instanceof SluiceError && error.code === 'not-found' ? denial('job-unknown', { id: oneLine(id) }) : error;
  }
}

/** Two lines for each: one with the id to copy, and one to read. */
function jobsText(open: readonly Job[], { running }: AppSentences): string {
  return open.map((job) => `${job.id}\n  ${oneLine(running.listed(job))}\n`).join('');
}

function jobJson({ id, kind, idInstance, openedAt, heartbeatAt, actor, reason, state, snapshot }: Job): unknown {
  return {
    id,
    kind,
    idInstance,
    openedAt: isoTime(openedAt),
    heartbeatAt: isoTime(heartbeatAt),
    actor,
    reason,
    state,
    snapshot: snapshot ?? null,
  };
}
