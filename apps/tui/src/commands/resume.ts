import { SluiceError } from '@sluice/core';
import type { Journal, OpenJob } from '@sluice/queue';
import { endedStep } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import type { Command } from 'commander';
import { jobsBehindEdges, namedBehindEdges } from '../access/behind-edges.ts';
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
import type { InstanceConfig } from '../config/config.ts';
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
  const exact = wanted === undefined ? undefined : idNamed(wanted, () => open.map(({ id }) => id));
  const named =
    wanted === undefined || (exact !== undefined && open.some(({ id }) => id === exact))
      ? undefined
      : await namedHere(context, wanted);
  const fits = ({ id, idInstance }: Job): boolean => id === exact || idInstance === (named?.idInstance ?? wanted);
  const job = wanted === undefined && open.length === 1 ? open[0] : open.find(fits);
  const behind = job === undefined ? await jobsBehindEdges(context, wanted) : [];
  const [only] = behind;
  if (only !== undefined && (wanted !== undefined || (behind.length === 1 && open.length === 0))) {
    // The edge goes on with it by itself: to resume it is to follow it.
    await runJob(context, only.access, output, (jobs, options) => jobs.resume(only.job.id, options));
    await findAndPrintBrake(context, only.access);
    return;
  }
  if (job === undefined) {
    const quiet = named ?? (wanted === undefined ? undefined : await namedBehindEdges(context, wanted));
    if (quiet !== undefined) {
      if (output.json) host.write(toJson({ jobs: [] }));
      else if (!output.jsonl) host.write(`${running.nothingUnfinishedAt(oneLine(quiet.name))}\n`);
      return;
    }
    if (wanted !== undefined) {
      printEnded(context, output, journal, findJobById(journal, wanted));
      return;
    }
    const all = [...open, ...behind.map((one) => one.job)];
    if (output.json) host.write(toJson({ jobs: all.map(jobJson) }));
    else if (output.jsonl) host.write(all.map((one) => toJsonLine(jobJson(one))).join(''));
    else host.write(all.length === 0 ? `${running.nothingUnfinished}\n` : jobsText(all, host.sentences));
    if (all.length > 0) throw usageError('job-not-named', {});
    return;
  }
  const access = await context.instanceOf(job.idInstance);
  // Also of an instance that was protected since: nothing is cleared any more, and the messages that were to stay are to be restored.
  const last = await runJob(context, access, output, (jobs, options) => jobs.resume(job.id, options));
  // A clear that was to release it may have been broken off before that.
  if ((job.kind === 'stop' || job.kind === 'go') && isBrakeNotDone(last)) {
    await printBrakeNotDone(context, access, job.kind, last);
  } else if (job.kind !== 'go') await findAndPrintBrake(context, access);
}

/** The instance of the configuration that is meant. One behind an edge that goes by just this name comes before one here whose name only begins so. */
async function namedHere(context: CommandContext, wanted: string): Promise<InstanceConfig | undefined> {
  const { instances } = await context.config();
  const exact = instances.find(({ name, idInstance }) => name === wanted || idInstance === wanted);
  if (exact !== undefined) return exact;
  return (await namedBehindEdges(context, wanted)) === undefined ? findInstance(instances, wanted) : undefined;
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
function jobsText(open: readonly ListedJob[], { running }: AppSentences): string {
  return open.map((job) => `${job.id}\n  ${oneLine(running.listed(job))}\n`).join('');
}

/** An edge says of an open job no snapshot. */
type ListedJob = OpenJob | Job;

function jobJson(job: ListedJob): unknown {
  const { id, kind, idInstance, openedAt, heartbeatAt, actor, reason, state } = job;
  const snapshot = 'snapshot' in job ? job.snapshot : undefined;
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
