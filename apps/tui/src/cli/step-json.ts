import type { SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';

/** A step as JSON; lengths of time are milliseconds. */
export function stepJson(step: JobStep): unknown {
  return 'error' in step ? { ...step, error: errorJson(step.error) } : step;
}

export function errorJson(error: SluiceError | undefined): unknown {
  return error === undefined ? null : { code: error.code, message: error.message };
}
