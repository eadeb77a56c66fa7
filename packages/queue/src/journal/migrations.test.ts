import { describe, expect, test } from 'vitest';
import { openMemoryDatabase } from '../node/sqlite-database.ts';
import { failureOf, journalIn, kindsIn, saying, START } from './contract/given.ts';
import type { Database } from './database.ts';
import { openJobJournal } from './job-journal.ts';
import { migrate, MIGRATIONS, type Migration } from './migrations.ts';

const newest = Math.max(...MIGRATIONS.map(({ version }) => version));

const next: Migration = {
  version: newest + 1,
  statements: [`ALTER TABLE events ADD COLUMN place TEXT`, `UPDATE holds SET reason = 'migrated'`],
};

function versionsOf(database: Database): readonly unknown[] {
  return database.all(`SELECT version FROM journal_migrations ORDER BY version`).map((row) => row['version']);
}

function schemaOf(database: Database): readonly unknown[] {
  return database.all(`SELECT name, sql FROM sqlite_master ORDER BY name`);
}

/** A database of which one statement fails once, as when the disk is full. */
function failingAt(database: Database, fragment: string): Database {
  let fails = true;
  return {
    ...database,
    run: (sql, params) => {
      if (fails && sql.includes(fragment)) {
        fails = false;
        throw new Error('The disk is full.');
      }
      database.run(sql, params);
    },
  };
}

describe('migrations', () => {
  test('bring an empty database to the newest version, and leave a journal of that version as it is', () => {
    const { database, journal } = journalIn(openMemoryDatabase());
    journal.appendEvent({ kind: 'noted', actor: 'operator' });
    const before = schemaOf(database);
    const again = openJobJournal(database, { now: () => START, bodies: 'full' });
    expect([versionsOf(database), schemaOf(database), kindsIn(again)]).toEqual([
      MIGRATIONS.map(({ version }) => version),
      before,
      ['noted'],
    ]);
  });

  test('bring the newest version to the next with what is in it', () => {
    const { database, journal } = journalIn(openMemoryDatabase());
    journal.setHold({ idInstance: '1101000001', until: START + 1, reason: 'Blocked.', actor: 'operator' });
    migrate(database, () => START + 5, [...MIGRATIONS, next]);
    expect(database.all(`SELECT version, applied_at FROM journal_migrations`)).toMatchObject([
      ...MIGRATIONS.map(({ version }) => ({ version, applied_at: START })),
      { version: newest + 1, applied_at: START + 5 },
    ]);
    expect(database.all(`SELECT kind, place FROM events`)).toMatchObject([{ kind: 'hold-set', place: null }]);
    expect(database.all(`SELECT reason FROM holds`)).toMatchObject([{ reason: 'migrated' }]);
  });

  test.each(['CREATE TRIGGER resend_attempts_are_final', 'INSERT INTO journal_migrations', 'UPDATE holds'])(
    'that break off at %s leave a whole version, from which the next attempt goes on',
    (fragment) => {
      const database = openMemoryDatabase();
      const all = [...MIGRATIONS, next];
      expect(() => migrate(failingAt(database, fragment), () => START, all)).toThrow('The disk is full.');
      const tables = schemaOf(database).length;
      const known = MIGRATIONS.map(({ version }) => version);
      expect([versionsOf(database), tables > 2]).toEqual(fragment === 'UPDATE holds' ? [known, true] : [[], false]);
      migrate(database, () => START, all);
      expect(versionsOf(database)).toEqual([...known, newest + 1]);
    },
  );

  test('refuse a journal of a newer version, by its number, and change nothing in it', () => {
    const { database } = journalIn(openMemoryDatabase());
    migrate(database, () => START, [...MIGRATIONS, { ...next, version: 70 }]);
    const before = schemaOf(database);
    const failure = failureOf(() => journalIn(database));
    expect(failure.code).toBe('journal-incompatible');
    expect(failure.message).toBe(
      `The journal is of version 70, and this Sluice knows only version ${newest}. Use the newer Sluice that wrote it, or choose another journal.`,
    );
    expect(schemaOf(database)).toEqual(before);
  });

  test('refuse a journal of a build before the first release, which nothing leads from', () => {
    const database = openMemoryDatabase();
    migrate(database, () => START, [{ version: 2, statements: ['CREATE TABLE works (id TEXT)'] }]);
    const before = schemaOf(database);
    expect(failureOf(() => journalIn(database))).toMatchObject({
      code: 'journal-incompatible',
      message: saying('choose another'),
    });
    expect(schemaOf(database)).toEqual(before);
  });

  test('refuse a list of versions that cannot be read', () => {
    const { database } = journalIn(openMemoryDatabase());
    database.run(`DROP TABLE journal_migrations`);
    database.run(`CREATE TABLE journal_migrations (version)`);
    database.run(`INSERT INTO journal_migrations VALUES ('one')`);
    expect(failureOf(() => journalIn(database))).toMatchObject({ code: 'journal-damaged' });
  });
});
