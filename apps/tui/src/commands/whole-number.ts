import { UsageError } from '../cli/usage-error.ts';

/** Reads the whole number that an option was given: from `least` to `most`. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(`${option} is a whole number from ${least} to ${most}.`);
  };
}
