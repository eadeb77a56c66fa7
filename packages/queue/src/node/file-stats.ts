import { statSync, type BigIntStats } from 'node:fs';

/** @returns `undefined` where nothing is there, or where it cannot be looked at. */
export function statsOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
