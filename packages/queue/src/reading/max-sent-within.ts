/** At most how many of those that wait leave within `ms`; all, where the pause between two is not known. */
export function maxSentWithin(ms: number, delayMs: number | null | undefined, waiting: number): number {
  if (delayMs === undefined || delayMs === null || delayMs <= 0) return waiting;
  return Math.min(waiting, Math.floor(Math.max(0, ms) / delayMs) + 1);
}
