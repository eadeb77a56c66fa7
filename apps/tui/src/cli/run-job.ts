import type { JobStep, Queue } from '@sluice/queue';
import { isLastStep, type RunOptions } from '@sluice/queue/job';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { isOfRestore } from '../present/job.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { CommandContext, CommandOutput } from './command-context.ts';
import { logStep } from './debug-log.ts';
import { exitCode, stepExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { stepJson, toJson, toJsonLine } from './json.ts';
import { stepLines } from './step-lines.ts';

type Step = JobStep;

/**
 * Follows a clearing, a restore, or one that is resumed, to its end: prints its steps and sets what the program ends with. The first
 * interrupt asks it to stop where that is still possible, the second leaves.
 */
export async function runJob(
  context: CommandContext,
  connected: ConnectedInstance,
  output: CommandOutput,
  begin: (queue: Queue, options: RunOptions) => AsyncIterable<Step>,
): Promise<void> {
  const { host } = context;
  const { idInstance } = connected;
  const queue = await context.queueOf(connected);
  const stop = new AbortController();
  const steps: Step[] = [];
  const release = host.onInterrupt(() => {
    if (stop.signal.aborted) {
      host.exit(exitCode.unknown);
      host.leave();
      return;
    }
    stop.abort();
    host.writeError(stopping(steps, host.sentences));
  });
  const lines = stepLines(host);
  // Whatever may end the program before the last step: what became of it is not known then.
  host.exit(exitCode.unknown);
  try {
    for await (const step of begin(queue, { signal: stop.signal })) {
      steps.push(step);
      logStep(host.debugLog, step);
      if (output.jsonl) host.write(toJsonLine(stepJson(step)));
      else if (!output.json) print(host, step, lines(step));
    }
  } finally {
    release();
  }
  const last = steps.at(-1);
  if (output.json && last !== undefined) host.write(toJson({ idInstance, last: stepJson(last) }));
  host.exit(stepExitCode(last));
}

/** What did not end well belongs to the complaints of a program. */
function print(host: Host, step: Step, lines: readonly string[]): void {
  const isGood = !isLastStep(step) || step.step === 'done' || step.step === 'restored' || step.step === 'ended-elsewhere';
  for (const line of lines) {
    if (isGood) host.write(`${line}\n`);
    else host.writeError(line);
  }
}

/** What an interrupt can still do. */
function stopping(steps: readonly Step[], { running }: AppSentences): string {
  const job = steps.find((step) => 'job' in step)?.job;
  if (steps.some(isOfRestore)) return running.stopping.restore(job);
  if (steps.some(({ step }) => AFTER_REQUEST.has(step))) return running.stopping['after-request'](job);
  return steps.at(-1)?.step === 'waiting' ? running.stopping.waiting(job) : running.stoppingBefore;
}

/** A clearing that is resumed has only those of these steps that are still to be taken. */
const AFTER_REQUEST: ReadonlySet<string> = new Set([
  'clearing',
  'cleared',
  'unknown',
  'verifying',
  'verified',
  'restoring',
] satisfies readonly Step['step'][]);
