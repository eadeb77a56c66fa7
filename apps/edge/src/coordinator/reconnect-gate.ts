import type { SluiceError } from '@sluice/core';
import type { Queue, ReconnectGuard } from '@sluice/queue';

/** Whether a number may be connected now. */
type ReconnectVerdict =
  | { readonly verdict: 'pass' }
  /** What waits would leave from the number: an operator has to decide first. */
  | { readonly verdict: 'undecided'; readonly waiting: number }
  /** A job of the instance is open. */
  | { readonly verdict: 'unfinished'; readonly job: string }
  /** Whether anything waits is not known now. */
  | { readonly verdict: 'unknown'; readonly error: SluiceError | undefined };

export interface ReconnectGate {
  check(): Promise<ReconnectVerdict>;
  /** Something has changed: the last verdict is no longer used. */
  forget(): void;
}

/** A page that shows a code asks for it each second: a verdict serves for so long, in milliseconds. */
const KEPT_MS = 5000;

/**
 * Keeps a number from being connected while messages wait that were meant for the one before: they would leave from it, and get it blocked
 * too (evidence/queue#clear-before-a-new-number).
 */
export function createReconnectGate({
  queue,
  now,
}: {
  readonly queue: Pick<Queue, 'guard' | 'openJob'>;
  /** Milliseconds of a clock that is never set. */
  readonly now: () => number;
}): ReconnectGate {
  let last: { readonly at: number; readonly job: string | undefined; readonly verdict: Promise<ReconnectVerdict> } | undefined;

  async function ask(): Promise<ReconnectVerdict> {
    const job = queue.openJob();
    // A connect that waits for a number has had what waits decided.
    if (job?.kind === 'connect' && job.state === 'connecting') return { verdict: 'pass' };
    return verdictOf(await queue.guard());
  }

  return {
    check() {
      // A verdict from before a job was opened, or ended, is about another queue.
      const job = queue.openJob()?.id;
      if (last === undefined || last.job !== job || now() - last.at >= KEPT_MS) {
        const verdict = ask();
        last = { at: now(), job, verdict };
        // What failed is asked again at once.
        verdict.catch(() => {
          last = undefined;
        });
      }
      return last.verdict;
    },
    forget() {
      last = undefined;
    },
  };
}

function verdictOf(guard: ReconnectGuard): ReconnectVerdict {
  switch (guard.verdict) {
    case 'safe':
    case 'kept':
      return { verdict: 'pass' };
    case 'leftovers':
      // Of an instance that sends already nothing is connected: its code is not asked for to do that.
      return guard.isSending ? { verdict: 'pass' } : { verdict: 'undecided', waiting: guard.leftovers.waiting };
    case 'unfinished':
      return { verdict: 'unfinished', job: guard.job.id };
    case 'unknown':
      return { verdict: 'unknown', error: 'error' in guard ? guard.error : undefined };
  }
}
