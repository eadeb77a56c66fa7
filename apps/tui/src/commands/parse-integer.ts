import { UsageError } from '../cli/usage-error.ts';

/** Reads the whole number that an option was given: from `least` to `most`. */
export function parseInteger(option: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new UsageError(`${option} is a whole number from ${min} to ${max}.`);
  };
}
