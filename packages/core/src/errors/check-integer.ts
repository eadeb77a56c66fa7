import { invalidRequest } from './invalid-request.ts';

/**
 * Checks a number that a caller has passed: a fraction must not be cut to a number that means something else.
 *
 * @throws {SluiceError} `invalid-request`, naming it.
 */
export function checkInteger(name: string, value: number, least: number, most: number, idInstance: string): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw invalidRequest(`${name} must be a whole number from ${least} to ${most}.`, idInstance);
}
