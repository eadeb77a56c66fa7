import { SluiceError } from '@sluice/core';
import { requestedPauseMs, retryDelayMs } from './poll-interval.ts';
import type { ReadFailure } from './watched.ts';

/**
 * What is to be said of a reading of which something has failed: of several failures, the one after which to wait longest.
 *
 * @throws what is no `SluiceError`: a fault of the program, for which no waiting helps.
 */
export function nextReadFailure(before: ReadFailure | undefined, failures: readonly unknown[], now: number): ReadFailure {
  const errors = failures.map(sluiceError);
  const error = errors.reduce((worst, other) => (requestedPauseMs(other) > requestedPauseMs(worst) ? other : worst));
  const count = (before?.failures ?? 0) + 1;
  return { since: before?.since ?? now, failures: count, error, nextAt: now + retryDelayMs(error, count) };
}

function sluiceError(failure: unknown): SluiceError {
  if (failure instanceof SluiceError) return failure;
  throw failure;
}
