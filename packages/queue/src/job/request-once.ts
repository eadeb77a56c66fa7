import type { SluiceError } from '@sluice/core';
import type { EffectOptions } from '../instance/queue-instance.ts';
import type { Job } from '../journal/job.ts';
import type { Intent } from '../sentences/refusals.ts';
import { openWindow, type EffectWindow } from './effect-window.ts';
import { jobError } from './failure.ts';
import type { StepPorts } from './ports.ts';
import type { JobStep } from './steps.ts';

/** The request leaves within this time after its intent was written, or not at all. */
const INTENT_MS = 5000;

export interface Request<Answer> {
  readonly intent: Intent;
  /** What it is, in an error: `the clear request`. */
  readonly what: string;
  /** Writes the intent, when the limiter lets the request pass. What it throws ends the call: nothing was sent. */
  readonly intend: () => Job;
  /** Announced once the intent is written. */
  readonly intended: JobStep;
  readonly send: (options: EffectOptions) => Promise<Answer>;
}

export interface Requested<Answer> {
  readonly answer: Answer | SluiceError;
  /** The job with its intent; `undefined` where none was written, and so nothing was sent. */
  readonly intended: Job | undefined;
  /** Whether nothing was sent because the job had been taken over, or the journal could not be written. */
  readonly isLost: boolean;
}

/**
 * Sends one request of a job. The order is: take the slot of the limiter, write the intent, check ownership and age, send. Never rejects.
 */
export async function requestOnce<Answer>(
  { instance: { idInstance }, journal, clock, signal, announce }: StepPorts,
  { intent, what, intend, intended: step, send }: Request<Answer>,
): Promise<Requested<Answer>> {
  // The signal of the run ends the waiting for the slot, and not the request.
  const waiting = new AbortController();
  const stop = (): void => waiting.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  let intended: Job | undefined;
  let window: EffectWindow | undefined;
  let isLost = false;
  try {
    const answer = await send({
      signal: waiting.signal,
      onTurn: () => {
        intended = intend();
        signal?.removeEventListener('abort', stop);
        window = openWindow(clock, INTENT_MS, intent, idInstance);
        announce?.(step);
      },
      beforeWrite: () => {
        isLost = true;
        if (intended !== undefined) journal.heartbeat(intended);
        isLost = false;
        // Last, because a journal that is locked takes its time.
        window?.check();
      },
    });
    return { answer, intended, isLost };
  } catch (error) {
    return { answer: jobError(error, idInstance, what), intended, isLost };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
