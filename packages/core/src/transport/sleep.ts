import { abortable } from './abortable.ts';

/** Resolves after `ms` milliseconds, at once where that is negative; rejects with the signal's reason when it is aborted first. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  const timer = Promise.withResolvers<void>();
  // Node warns of a negative time, on the screen of the operator.
  const id = setTimeout(timer.resolve, Math.max(0, ms));
  try {
    await abortable(timer.promise, signal);
  } finally {
    clearTimeout(id);
  }
}
