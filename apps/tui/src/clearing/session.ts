import { SluiceError } from '@sluice/core';
import type { JobClock } from '@sluice/queue/job';
import type { InstanceSource } from '../access/access.ts';
import { exitCode } from '../cli/exit-code.ts';
import type { DebugLog } from '../cli/debug-log.ts';
import type { Host } from '../cli/host.ts';
import { brakeLine } from '../present/brake.ts';
import { receiptLines } from '../present/receipt.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { hasEnded, runningOf, type Runs, type StepsRun } from './runs.ts';

/** What the app needs to clear and to remember, apart from the instances. */
export interface Session {
  readonly clock: JobClock;
  readonly sentences: AppSentences;
  /** Whether the journal is still there when the app has ended. */
  readonly isKept: boolean;
  /** What the app carries out, whatever it shows. */
  readonly runs: Runs;
  readonly debugLog: DebugLog;
  /** Who does it, for the journal. */
  readonly actor: string;
}

type EndedSource = Pick<InstanceSource, 'openJobs' | 'brakesOn'>;

/**
 * Ends what the app carries out, when its screen is gone: a job that has sent nothing yet is cancelled; one that has is stopped as soon as its
 * request is answered. Then it says what is open in the journal and how to go on with it, and which brakes
 * are on.
 */
export async function endSession(host: Host, session: Session, direct: EndedSource): Promise<void> {
  const { sentences } = host;
  const running = runningOf(session.runs);
  if (!session.isKept) {
    writeReceipts(host, session);
    if (running.length > 0) host.write(`${sentences.running.lostWithDemo}\n`);
    return;
  }
  if (running.length > 0) {
    const { stoppingAll, stoppingFollowing } = sentences.running;
    const isOnlyFollowed = running.every(({ run }) => run.edge !== undefined);
    host.write(`${isOnlyFollowed ? stoppingFollowing : stoppingAll}\n`);
    for (const { run } of running) run.cancel();
    await Promise.race([Promise.all(running.map(({ run }) => run.ended)), interrupted(host)]);
  }
  if (running.some(({ run }) => isUnfinished(run))) host.exit(exitCode.unknown);
  writeReceipts(host, session);
  writeFollowed(host, session);
  try {
    const open = await direct.openJobs();
    // Also one that could not go on before, whose end the operator has seen.
    if (open.some(({ id }) => wasInterrupted(session, id))) host.exit(exitCode.unknown);
    for (const job of open) host.write(`${oneLine(sentences.running.leftOpen(job))}\n`);
    for (const brake of await direct.brakesOn()) {
      const { idInstance } = brake;
      host.write(`${brakeLine({ name: idInstance, idInstance }, { ...brake, shownMs: undefined }, sentences)}\n`);
    }
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    host.writeError(oneLine(errorSentence(error, sentences)));
  }
}

/** What the app has done stays on the screen when its own is gone: the journal need not be asked for it. */
function writeReceipts(host: Host, session: Session): void {
  for (const { idInstance, steps } of session.runs.ended()) {
    for (const text of receiptLines(idInstance, steps, session)) host.write(`${text}\n`);
  }
}

/** An edge goes on with a job that was only followed here: how it ends is not known. */
function writeFollowed(host: Host, { runs }: Session): void {
  const running = runningOf(runs).map(({ idInstance, run }) => ({ idInstance, edge: run.edge, steps: run.get() }));
  const latest = new Map([...runs.ended(), ...running].map((one) => [one.idInstance, one]));
  for (const { idInstance, edge, steps } of latest.values()) {
    if (edge === undefined || (hasEnded(steps) && steps.at(-1)?.step !== 'interrupted')) continue;
    const id = steps.find((step) => 'job' in step)?.job;
    host.write(`${oneLine(host.sentences.running.goesOnAtEdge({ id, idInstance, edge }))}\n`);
    host.exit(exitCode.unknown);
  }
}

function wasInterrupted({ runs }: Session, id: string): boolean {
  return runs.ended().some(({ steps }) => {
    const last = steps.at(-1);
    return last?.step === 'interrupted' && last.job === id;
  });
}

function isUnfinished(run: StepsRun): boolean {
  return !hasEnded(run.get()) || run.get().at(-1)?.step === 'interrupted';
}

function interrupted(host: Host): Promise<void> {
  return new Promise((resolve) => {
    host.onInterrupt(resolve);
  });
}
