import type { Tone } from '../present/instance.ts';

/** Colours by what they mean, from the terminal's own palette, so that they suit a light and a dark one. */
export const toneColor: Readonly<Record<Tone, string>> = { good: 'green', waiting: 'yellow', bad: 'red' };

/** The least that every screen fits into. */
export const MIN_SIZE = { columns: 72, rows: 18 } as const;

/** Wider than this, lines are hard to follow. */
export const MAX_COLUMNS = 132;
