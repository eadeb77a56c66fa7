import { SluiceError } from '@sluice/core';
import { resolve } from 'node:path';

/**
 * The absolute path of a database.
 *
 * @throws {SluiceError} `invalid-configuration` for what is no path, and for what SQLite or a shell would take for another file than the one of
 *   this name.
 */
export function databasePath(file: string): string {
  const mistake = mistakeIn(file);
  if (mistake === undefined) return resolve(file);
  throw new SluiceError({ code: 'invalid-configuration', message: `The journal cannot be opened. ${mistake}` });
}

/** @param file outside data: not every caller has types. */
function mistakeIn(file: unknown): string | undefined {
  if (typeof file !== 'string' || file.trim() === '') return 'There is no path: give openSqliteDatabase the path of its file.';
  if (file === ':memory:') return 'The path ":memory:" is not a file: for a journal in memory, call openMemoryDatabase.';
  if (/^file:/i.test(file)) return `"${file}" is a URL: give the path of the file.`;
  if (/^~[^/\\]*[/\\]|^~$/.test(file)) {
    return `The "~" of ${file} is for a shell to expand, and would be the name of a folder here: give the complete path.`;
  }
  return file.includes('\0') ? 'There is a NUL character in its path, which no file can have in its name: remove it.' : undefined;
}
