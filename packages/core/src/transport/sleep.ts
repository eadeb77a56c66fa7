import { abortable } from './abortable.ts';

/** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted first. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const id = setTimeout(timer.resolve, ms);
  try {
    await abortable(timer.promise, signal);
  } finally {
    clearTimeout(id);
  }
}
