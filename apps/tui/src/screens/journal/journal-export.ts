import type { App } from '../../app/app.ts';
import { askExport } from '../../app/export-dialog.ts';
import type { Archive } from '../../services/archive.ts';
import { eventLines } from '../../archive/export-events.ts';
import { streamPrivateFile } from '../../cli/files.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { FeedFilter } from './event-feed.ts';
import type { JournalWords } from './journal-words.ts';

/** Asks for a file, and writes the events that are meant into it, oldest first. @param only what is meant, in words; empty for all. */
export function askJournalExport(
  app: App,
  archive: Archive,
  {
    filter: { matches, ...filter },
    only,
    words,
  }: { readonly filter: FeedFilter; readonly only: string; readonly words: JournalWords },
): void {
  const { clock } = app.services.session;
  askExport(app, {
    title: words.exportTitle,
    what: words.exportWhat(only, filter.idInstance === undefined),
    file: `journal-${filter.idInstance ?? 'all'}.jsonl`,
    async write(file, wrote, signal) {
      let count = 0;
      async function* counted(): AsyncGenerator<string> {
        for await (const one of eventLines(archive, filter, matches, { clock, signal })) {
          count += 1;
          wrote();
          yield one;
        }
      }
      await streamPrivateFile(file, counted());
      return words.exported(count, oneLine(file), app.sentences.formats);
    },
  });
}
