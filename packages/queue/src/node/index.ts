export { openMemoryDatabase, openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts';
