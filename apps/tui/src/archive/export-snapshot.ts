import type { SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import { streamPrivateFile } from '../cli/files.ts';
import { snapshotJson, storedEntryJson, toJsonLine } from '../cli/json.ts';

/** A snapshot as lines of JSON, first its own facts, then its entries, whole; a line at a time, however large it is. */
export async function* snapshotLines(
  info: SnapshotInfo,
  entries: Iterable<StoredEntry> | AsyncIterable<StoredEntry>,
): AsyncGenerator<string> {
  yield toJsonLine({ kind: 'snapshot', ...snapshotJson(info) });
  for await (const entry of entries) yield toJsonLine({ kind: 'entry', ...Object(storedEntryJson(entry)) });
}

/**
 * Writes a snapshot into a new file that only its owner can read.
 *
 * @throws {SluiceError} `file-not-written` when there is a file of that name, or it cannot be written; what the entries throw.
 */
export async function exportSnapshot(
  info: SnapshotInfo,
  entries: Iterable<StoredEntry> | AsyncIterable<StoredEntry>,
  file: string,
): Promise<void> {
  await streamPrivateFile(file, snapshotLines(info, entries));
}
