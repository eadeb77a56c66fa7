import type { Command } from 'commander';
import { usageError } from '../sentences/refusal.ts';
import type { CommandOutput } from './command-context.ts';

/** The options, behind the command or before it. */
export function outputOf(command: Command): CommandOutput {
  const options: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  return {
    json: options['json'] === true,
    jsonl: options['jsonl'] === true,
    reveal: options['reveal'] === true,
  };
}

/** Reads the whole number that an option was given: from `least` to `most`. */
export function parseInteger(option: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw usageError('not-an-integer', { option, min, max });
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
  if (!DURATION.test(text)) throw usageError('not-a-duration', {});
  return [...text.matchAll(PART)].reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNIT_MS[unit] ?? 0), 0);
}
