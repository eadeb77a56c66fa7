import { UsageError } from './usage-error.ts';

/** Reads the whole number that an option was given: from `least` to `most`. */
export function parseInteger(option: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new UsageError(`${option} is a whole number from ${min} to ${max}.`);
  };
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(?:\d{1,6}[smhd]){1,4}$/;
const PART = /(\d+)([smhd])/g;

/**
 * A length of time as people type it: `90s`, `10m`, `1h30m`, `2d`. A number without a unit is refused: it is not known whether seconds or
 * hours were meant, and a selection by age decides what is destroyed.
 *
 * @returns milliseconds.
 */
export function parseDuration(text: string): number {
  if (!DURATION.test(text)) throw new UsageError('A length of time is a number and its unit, such as 90s, 10m, 2h, 1h30m or 1d.');
  return [...text.matchAll(PART)].reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNIT_MS[unit] ?? 0), 0);
}
