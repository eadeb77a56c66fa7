import { SluiceError } from '@sluice/core';
import type { Database } from '@sluice/queue/journal';
import * as v from 'valibot';

const INTEGER = v.pipe(v.number(), v.integer());
const STATE = v.tuple([v.object({ version: INTEGER, revision: INTEGER })]);

/** What an edge stores of one kind: its tables, their version, and a revision that grows with every change, so that what was read once need not be read again. */
export interface StoredState {
  /** @throws {SluiceError} `journal-incompatible` for what a newer Sluice has written. */
  open(database: Database): void;
  readRevision(database: Database): number;
  raiseRevision(database: Database): void;
  damaged(): SluiceError;
}

/** @param kind as sentences name it, such as `keys`. @param tables the statements that make its tables. */
export function storedState(kind: 'keys' | 'instances', version: number, tables: readonly string[]): StoredState {
  const table = `edge_${kind}_state`;
  const damaged = (): SluiceError =>
    new SluiceError({
      code: 'journal-damaged',
      message: `The stored ${kind} cannot be read. Restore a copy of their file from before it was damaged.`,
    });
  function read(database: Database): v.InferOutput<typeof STATE>[0] {
    const { success, output } = v.safeParse(STATE, database.all(`SELECT version, revision FROM ${table}`));
    if (success) return output[0];
    throw damaged();
  }
  return {
    open(database) {
      database.transaction(() => {
        database.run(
          `CREATE TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT`,
        );
        for (const statement of tables) database.run(statement);
        database.run(`INSERT INTO ${table} (id, version, revision) VALUES (1, ?, 0) ON CONFLICT (id) DO NOTHING`, [version]);
      });
      const { version: stored } = read(database);
      if (stored === version) return;
      throw new SluiceError({
        code: 'journal-incompatible',
        message: `The ${kind} are stored in version ${stored}, and this Sluice knows only version ${version}. Use the newer Sluice that wrote them.`,
      });
    },
    readRevision: (database) => read(database).revision,
    raiseRevision: (database) => database.run(`UPDATE ${table} SET revision = revision + 1`),
    damaged,
  };
}
