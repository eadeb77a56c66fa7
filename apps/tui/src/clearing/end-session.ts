import { SluiceError } from '@sluice/core';
import { exitCode } from '../cli/exit-code.ts';
import type { Host } from '../cli/host.ts';
import { oneLine } from '../present/one-line.ts';
import { presentUnfinished } from '../present/unfinished.ts';
import { hasEnded, type StepsRun } from './run-steps.ts';
import { runningOf } from './runs.ts';
import type { Session } from './session.ts';

/**
 * Ends what the app carries out, when its screen is gone: what has sent nothing yet is cancelled; what has is stopped as soon as what was
 * sent is answered. Then it says what is open in the journal, and how to go on with it.
 */
export async function endSession(host: Host, session: Session): Promise<void> {
  const running = runningOf(session.runs);
  if (!session.isKept) {
    if (running.length > 0) host.write('What was not at its end is lost with the demo: nothing of it was real.\n');
    return;
  }
  if (running.length > 0) {
    host.write('Stopping as soon as what was sent is answered. Ctrl+C leaves at once.\n');
    for (const { run } of running) run.cancel();
    await Promise.race([Promise.all(running.map(({ run }) => run.ended)), interrupted(host)]);
  }
  if (running.some(({ run }) => isUnfinished(run))) host.exit(exitCode.unknown);
  try {
    for (const job of await session.readOpenJobs()) host.write(`${oneLine(presentUnfinished(job, host.sentences))}\n`);
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    host.writeError(oneLine(error.message));
  }
}

function isUnfinished(run: StepsRun): boolean {
  return !hasEnded(run.get()) || run.get().at(-1)?.step === 'interrupted';
}

function interrupted(host: Host): Promise<void> {
  return new Promise((resolve) => {
    host.onInterrupt(resolve);
  });
}
