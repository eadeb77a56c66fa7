import type { EventFilter, JournalEvent } from '@sluice/queue/journal';
import type { Clock } from '@sluice/queue/reading';
import { escapeJson } from '../present/safe-text.ts';
import type { Archive } from '../services/archive.ts';

const PAGE = 200;

/** The events that are meant, oldest first, each as a line of JSON, as `sluice journal export` prints it. A page is in memory at a time. */
export async function* eventLines(
  archive: Pick<Archive, 'events'>,
  filter: EventFilter,
  matches: (event: JournalEvent) => boolean,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): AsyncGenerator<string> {
  for (let beyond = 0; ;) {
    const page = await archive.events({ ...filter, order: 'oldest-first', limit: PAGE, beyond });
    for (const event of page) if (matches(event)) yield escapeJson(`${JSON.stringify(event)}\n`);
    const last = page.at(-1);
    if (last === undefined) return;
    beyond = last.n;
    await clock.sleep(0, signal);
  }
}
