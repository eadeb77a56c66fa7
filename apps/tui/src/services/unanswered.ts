import type { QueueWatch } from '@sluice/queue/watch';

/** A reading takes a second or two. Without an answer after so long, everything known before is old. */
const UNANSWERED_MS = 10_000;

/** For how long a reading has gone without an answer, in steps of ten seconds; `undefined` while that is nothing to speak of. */
export function unansweredFor({ unansweredMs }: Pick<QueueWatch, 'unansweredMs'>): number | undefined {
  const ms = unansweredMs() ?? 0;
  return ms < UNANSWERED_MS ? undefined : Math.floor(ms / UNANSWERED_MS) * UNANSWERED_MS;
}
