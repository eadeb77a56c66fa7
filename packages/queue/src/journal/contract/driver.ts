import { describe, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import type { OpenDatabase } from './given.ts';

function withTable(open: OpenDatabase): Database {
  const database = open();
  database.run(`CREATE TABLE things (id INTEGER PRIMARY KEY, value ANY, UNIQUE (value))`);
  return database;
}

function valuesIn(database: Database): readonly unknown[] {
  return database.all(`SELECT value FROM things ORDER BY id`).map((row) => row['value']);
}

export function driverContract(open: OpenDatabase): void {
  describe('the database', () => {
    test('gives every value back as it was given', () => {
      const database = withTable(open);
      const values = [
        '',
        'Привет 💧\u0000',
        0,
        -1.5,
        Number.MAX_SAFE_INTEGER,
        Number.MIN_SAFE_INTEGER,
        null,
        new Uint8Array([0, 255]),
      ];
      for (const value of values) database.run(`INSERT INTO things (value) VALUES (?)`, [value]);
      expect(valuesIn(database)).toEqual(values);
    });

    test('gives the rows of a statement that writes', () => {
      const database = withTable(open);
      expect(database.all(`INSERT INTO things (value) VALUES (?), (?) RETURNING id, value`, ['a', 'b'])).toMatchObject([
        { id: 1, value: 'a' },
        { id: 2, value: 'b' },
      ]);
      expect(database.all(`DELETE FROM things WHERE value = ? RETURNING id`, ['none'])).toEqual([]);
    });

    test('keeps all of a transaction, and gives what it results in', () => {
      const database = withTable(open);
      const result = database.transaction(() => {
        database.run(`INSERT INTO things (value) VALUES ('a')`);
        database.run(`INSERT INTO things (value) VALUES ('b')`);
        return valuesIn(database).length;
      });
      expect([result, valuesIn(database)]).toEqual([2, ['a', 'b']]);
    });

    test('keeps nothing of a transaction that throws, throws what it threw, and is as good as before', () => {
      const database = withTable(open);
      const reason = new Error('enough');
      const attempt = (): unknown =>
        database.transaction(() => {
          database.run(`INSERT INTO things (value) VALUES ('a')`);
          throw reason;
        });
      expect(attempt).toThrow(reason);
      expect(valuesIn(database)).toEqual([]);
      database.transaction(() => database.run(`INSERT INTO things (value) VALUES ('b')`));
      expect(valuesIn(database)).toEqual(['b']);
    });

    test('takes nothing of a transaction in which a constraint is violated', () => {
      const database = withTable(open);
      database.run(`INSERT INTO things (value) VALUES ('a')`);
      const attempt = (): unknown =>
        database.transaction(() => {
          database.run(`INSERT INTO things (value) VALUES ('b')`);
          database.run(`INSERT INTO things (value) VALUES ('a')`);
        });
      expect(attempt).toThrow(/UNIQUE/);
      expect(valuesIn(database)).toEqual(['a']);
    });

    test('holds foreign keys', () => {
      const database = withTable(open);
      database.run(`CREATE TABLE parts (thing INTEGER REFERENCES things (id))`);
      expect(() => database.run(`INSERT INTO parts VALUES (7)`)).toThrow(/FOREIGN KEY/);
    });
  });
}
