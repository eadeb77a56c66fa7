/** The primary result codes of SQLite (sqlite.org/rescode.html) that Sluice distinguishes. */
export const BUSY = 5;
export const LOCKED = 6;
export const READONLY = 8;
export const IOERR = 10;
export const CORRUPT = 11;
export const FULL = 13;
export const CANTOPEN = 14;
export const NOTADB = 26;

/** SQLite's own sentences (its `sqlite3_errstr`). */
const CODES: ReadonlyMap<string, number> = new Map([
  ['database is locked', BUSY],
  ['database table is locked', LOCKED],
  ['attempt to write a readonly database', READONLY],
  ['disk I/O error', IOERR],
  ['database disk image is malformed', CORRUPT],
  ['database or disk is full', FULL],
  ['unable to open database file', CANTOPEN],
  ['file is not a database', NOTADB],
]);

/**
 * The primary result code of an error of `node:sqlite`: the low byte of its `errcode`. The `node:sqlite` of Deno 2.9 has no `errcode`, and puts the path behind
 * the sentence.
 */
export function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error) return typeof error.errcode === 'number' ? error.errcode % 256 : undefined;
  const [sentence = ''] = error.message.split(':', 1);
  return 'code' in error && error.code === 'ERR_SQLITE_ERROR' ? CODES.get(sentence) : undefined;
}

/**
 * Whether an error of `node:sqlite`, also of that of Deno, says that another process has the database.
 *
 * @example
 * ```ts
 * try {
 *   openSqliteDatabase('journal.sqlite');
 * } catch (error) {
 *   console.log(isSqliteBusy(error));
 * }
 * ```
 */
export function isSqliteBusy(error: unknown): boolean {
  return sqliteCodeOf(error) === BUSY;
}
