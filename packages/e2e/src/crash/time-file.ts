import { readFileSync, writeFileSync } from 'node:fs';

/** Gives a process the time, in milliseconds since the epoch. It must know that at once when it goes on, and cannot ask for it. */
export function writeTime(file: string, ms: number): void {
  writeFileSync(file, String(ms));
}

export function timeIn(file: string): number {
  return Number(readFileSync(file, 'latin1'));
}
