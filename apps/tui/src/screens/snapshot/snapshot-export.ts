import type { SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import { unseenIn } from '@sluice/queue/reading';
import type { App } from '../../app/app.ts';
import { askExport } from '../../app/export-dialog.ts';
import type { KeptSnapshots } from '../../access/access.ts';
import { exportSnapshot } from '../../archive/export-snapshot.ts';
import type { SnapshotWords } from './snapshot-words.ts';

/** Asks for a file, and writes the whole snapshot into it. */
export function askSnapshotExport(app: App, kept: KeptSnapshots, info: SnapshotInfo, words: SnapshotWords): void {
  const { sentences } = app;
  const { id, entryCount, completeness } = info;
  askExport(app, {
    title: words.exportTitle,
    what: words.exportWhat(entryCount, unseenIn(completeness), sentences.formats),
    file: `snapshot-${id.slice(0, 8)}.jsonl`,
    async write(file, wrote, signal) {
      async function* counted(): AsyncGenerator<StoredEntry> {
        for await (const entry of kept.entries(id, { signal })) {
          signal.throwIfAborted();
          wrote();
          yield entry;
        }
      }
      await exportSnapshot(info, counted(), file);
      return sentences.reports.snapshots.exported(entryCount, file);
    },
  });
}
