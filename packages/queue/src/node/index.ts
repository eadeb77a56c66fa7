export { isSqliteBusy } from './sqlite-code.ts';
export { openMemoryDatabase, openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts';
