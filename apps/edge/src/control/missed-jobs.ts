import type { Journal } from '@sluice/queue';

const PAGE = 500;
/** Of a caller that was away for longer than so many pages of events, the newest jobs are sent. */
const MAX_PAGES = 20;

/**
 * The open job, and each of which something happened since the caller had its last event, in the order in which they last changed.
 *
 * @param since the number of that event; `undefined` for a caller that comes for the first time.
 */
export function missedJobs(
  journal: Pick<Journal, 'events' | 'openJobs'>,
  idInstance: string,
  since: number | undefined,
): readonly string[] {
  const newestFirst = new Set(journal.openJobs(idInstance).map(({ id }) => id));
  if (since === undefined) return [...newestFirst];
  let beyond: number | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = journal.events({ idInstance, order: 'newest-first', limit: PAGE, beyond });
    for (const { n, job } of page) if (n > since && job !== undefined) newestFirst.add(job);
    beyond = page.at(-1)?.n;
    if (beyond === undefined || beyond <= since) break;
  }
  return [...newestFirst].toReversed();
}
