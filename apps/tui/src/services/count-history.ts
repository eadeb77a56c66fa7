/** What the app itself has seen of the count of one instance. */
export interface CountHistory {
  /** The latest counts, oldest first, no two of the same moment. */
  readonly counts: readonly { readonly at: number; readonly count: number }[];
  /** Since when the app has looked without seeing anything leave; `undefined` before the first count. */
  readonly noneLeftSince: number | undefined;
}

/** As many as a sparkline has columns. */
const MAX_COUNTS = 24;

export const NO_HISTORY: CountHistory = { counts: [], noneLeftSince: undefined };

/** The history with another count. @param at when it was read, in milliseconds since the epoch. */
export function withCount(history: CountHistory, at: number, count: number): CountHistory {
  const last = history.counts.at(-1);
  if (last?.at === at) return history;
  // The clock was set back: by its time nothing can be said of before.
  if (last !== undefined && at < last.at) return withCount(NO_HISTORY, at, count);
  // Where nothing waited, nothing could leave.
  const hasLeft = last === undefined || count < last.count || last.count === 0;
  return {
    counts: [...history.counts, { at, count }].slice(-MAX_COUNTS),
    noneLeftSince: hasLeft ? at : history.noneLeftSince,
  };
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** The counts as bars, the newest at the right; nothing before there are two. A queue that is empty has the lowest bar. */
export function sparkline({ counts }: CountHistory, width: number): string {
  if (counts.length < 2) return '';
  const shown = counts.slice(-width).map(({ count }) => count);
  const max = Math.max(1, ...shown);
  return shown.map((count) => BARS[Math.min(BARS.length - 1, Math.round((count / max) * (BARS.length - 1)))] ?? '').join('');
}
