import type { JobStep } from '@sluice/queue';
import { isLastStep, type RunOptions } from '@sluice/queue/job';
import type { InstanceAccess, JobAccess } from '../access/access.ts';
import { kindOf } from '../present/job.ts';
import { isConnectStep } from '../present/step.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { CommandContext, CommandOutput } from './command-context.ts';
import { logStep } from './debug-log.ts';
import { exitCode } from './exit-code.ts';
import { stepExitCode } from './step-exit-code.ts';
import type { Host } from './host.ts';
import { stepJson, toJson, toJsonLine } from './json.ts';
import { stepLines } from './step-lines.ts';

type Step = JobStep;

/** Begins a job, or goes on with one. */
export type BeginJob = (jobs: JobAccess, options: RunOptions) => AsyncIterable<Step>;

/** Follows a job, or one that is resumed, to its end: prints its steps and sets what the program ends with. @returns its last step. */
export async function runJob(
  context: CommandContext,
  access: InstanceAccess,
  output: CommandOutput,
  begin: BeginJob,
): Promise<Step | undefined> {
  const { host } = context;
  const last = await followJob(context, access, output, begin);
  if (output.json && last !== undefined) host.write(toJson({ idInstance: access.idInstance, last: stepJson(last) }));
  host.exit(stepExitCode(last));
  return last;
}

/**
 * Follows a job to its end and prints its steps, with `--json` none of them. The first interrupt asks it to stop where that is still possible,
 * the second leaves. The program ends as with an unknown outcome unless the caller sets what it ends with.
 *
 * @returns its last step.
 */
export async function followJob(
  context: CommandContext,
  access: InstanceAccess,
  output: CommandOutput,
  begin: BeginJob,
): Promise<Step | undefined> {
  const { host } = context;
  const stop = new AbortController();
  const steps: Step[] = [];
  const release = host.onInterrupt(() => {
    if (stop.signal.aborted) {
      host.exit(exitCode.unknown);
      host.leave();
      return;
    }
    stop.abort();
    host.writeError(stopping(steps, access, host.sentences));
  });
  const lines = stepLines(host);
  // Whatever may end the program before the last step: what became of it is not known then.
  host.exit(exitCode.unknown);
  try {
    for await (const step of begin(access.jobs, { signal: stop.signal })) {
      steps.push(step);
      logStep(host.debugLog, step);
      if (output.jsonl) host.write(toJsonLine(stepJson(step)));
      else if (!output.json) print(host, step, lines(step));
    }
  } finally {
    release();
  }
  return steps.at(-1);
}

const GOOD: ReadonlySet<string> = new Set([
  'done',
  'restored',
  'stopped',
  'released',
  'connected',
  'ended-elsewhere',
] satisfies readonly Step['step'][]);

/** What did not end well belongs to the complaints of a program. */
function print(host: Host, step: Step, lines: readonly string[]): void {
  const isGood = !isLastStep(step) || GOOD.has(step.step);
  for (const line of lines) {
    if (isGood) host.write(`${line}\n`);
    else host.writeError(line);
  }
}

/** What an interrupt can still do. */
function stopping(steps: readonly Step[], { edge }: Pick<InstanceAccess, 'edge'>, { running }: AppSentences): string {
  const job = steps.find((step) => 'job' in step)?.job;
  // A job belongs to its edge.
  if (edge !== undefined) return running.stopping.waiting(job);
  const connecting = steps.map(({ step }) => step).findLast(isConnectStep);
  if (connecting !== undefined) return running.stoppingConnect(connecting, job);
  const kind = kindOf(steps);
  if (kind === 'restore') return running.stopping.restore(job);
  if (steps.some(({ step }) => AFTER_REQUEST.has(step))) {
    return kind === 'clear' ? running.stopping['after-request'](job) : running.stopping['after-change'](job);
  }
  return steps.at(-1)?.step === 'waiting' ? running.stopping.waiting(job) : running.stoppingBefore(kind);
}

/** A job that is resumed has only those of these steps that are still to be taken. */
const AFTER_REQUEST: ReadonlySet<string> = new Set([
  'clearing',
  'cleared',
  'unknown',
  'verifying',
  'verified',
  'restoring',
  'changing',
  'changed',
  'change-unknown',
  'confirming',
  'watching',
] satisfies readonly Step['step'][]);
