import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openMemoryDatabase, openSqliteDatabase, type SqliteDatabase } from '../node/sqlite-database.ts';
import { describeJournal } from './journal-contract.ts';

let home: string;
let opened: SqliteDatabase[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sluice-journal-'));
});

afterEach(() => {
  for (const database of opened) database.close();
  opened = [];
  rmSync(home, { recursive: true });
});

function remembered(database: SqliteDatabase): SqliteDatabase {
  opened.push(database);
  return database;
}

describeJournal('node:sqlite in a file', () => remembered(openSqliteDatabase(join(home, `journal-${opened.length}.db`))));
describeJournal('node:sqlite in memory', () => remembered(openMemoryDatabase()));
