import type { Overview, Reading } from '@sluice/queue';

/** The gateway counts every ten seconds (evidence/queue#count-lag). Chat-API's count is that of its list. */
const COUNT_LAG_MS = 10_000;

/**
 * Whether a count is of before a job of the instance ended: two seconds after a restore the queue was said to be empty.
 *
 * @param endedAt when the latest job ended, in milliseconds since the epoch; `undefined` where none has.
 */
export function isCountOld(seen: Overview | Reading | undefined, endedAt: number | undefined): boolean {
  if (seen === undefined || endedAt === undefined || seen.flavor === 'chat-api' || 'rows' in seen) return false;
  return seen.at < endedAt + COUNT_LAG_MS;
}
