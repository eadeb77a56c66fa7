import { refusal } from '../sentences/refusal.ts';
import { statsOf } from './file-stats.ts';
import { damaged } from './sqlite-error.ts';

/**
 * Makes sure that what is there can be a journal; whether SQLite has written it, SQLite says. Nothing is opened here: to close a file that
 * SQLite has open in the same process would release its locks (sqlite.org/howtocorrupt.html, section 2.2).
 *
 * @throws {SluiceError} `journal-unavailable` for a folder or a device, `journal-damaged` for a journal that was emptied.
 */
export function checkJournalFile(file: string): void {
  // Asked first: a log is begun only when its journal has a page.
  const log = statsOf(`${file}-wal`);
  const stats = statsOf(file);
  if (stats === undefined) return;
  if (!stats.isFile()) {
    throw refusal('journal-file-is-none', { file, isFolder: stats.isDirectory() });
  }
  // SQLite would take it for a new database and delete the log, which has the latest that was written.
  if (stats.size === 0n && log !== undefined && log.size > 0n) throw damaged(file);
}
