import { expect } from 'vitest';
import type { AppOnEmulator } from './app-on-emulator.ts';

/** The smallest window, the usual one, and two wide ones. */
export const SIZES = [
  { columns: 72, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
] as const;

/** That what is shown has no row that is too wide, not too many of them, and nothing in them that a terminal obeys, at every size. */
export function expectToFit({ screen }: Pick<AppOnEmulator, 'screen'>): void {
  for (const size of SIZES) {
    const rows = screen(size).split('\n');
    expect(rows).toHaveLength(size.rows);
    expect(rows.join('')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  }
}
