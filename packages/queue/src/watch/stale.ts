import { SluiceError } from '@sluice/core';
import { restMs, retryMs } from './pace.ts';
import type { Stale } from './watched.ts';

/**
 * What is to be said of a reading of which something has failed: of several failures, the one after which to wait longest.
 *
 * @throws what is no `SluiceError`: a fault of the program, for which no waiting helps.
 */
export function staleFrom(before: Stale | undefined, failures: readonly unknown[], now: number): Stale {
  const errors = failures.map(sluiceError);
  const error = errors.reduce((worst, other) => (restMs(other) > restMs(worst) ? other : worst));
  const count = (before?.failures ?? 0) + 1;
  return { since: before?.since ?? now, failures: count, error, nextAt: now + retryMs(error, count) };
}

function sluiceError(failure: unknown): SluiceError {
  if (failure instanceof SluiceError) return failure;
  throw failure;
}
