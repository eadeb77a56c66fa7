import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { WritePoint } from '../crash/point.ts';

/** Counts what a program writes into the databases of its instances. */
export interface CountedWrites {
  readonly count: () => number;
  /** Counts from here on, and halts at another write, or at none. */
  readonly arm: (point: WritePoint | undefined) => void;
}

/** Halts at a write of any part of this program. All writes of one transaction count as one; those to the lock and the keys do not. */
export function haltAtCommit(first: WritePoint | undefined, halt: () => void): CountedWrites {
  let point = first;
  let writes = 0;
  const haltIf = (side: WritePoint['side']): void => {
    if (point?.side === side && point.nth === writes) halt();
  };
  const written = <Result>(write: () => Result): Result => {
    writes += 1;
    haltIf('before');
    // All of it has been given to SQLite, and nothing of it is committed.
    haltIf('inside');
    const result = write();
    haltIf('after');
    return result;
  };
  // eslint-disable-next-line typescript/unbound-method -- each is called with its database below.
  const { prepare, exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
    const run = (): void => exec.call(this, sql);
    if (/^\s*COMMIT/i.test(sql) && isOfInstance(this)) written(run);
    else run();
  };
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string): StatementSync {
    const statement = prepare.call(this, sql);
    if (/^\s*(SELECT|PRAGMA)/i.test(sql) || !isOfInstance(this)) return statement;
    // eslint-disable-next-line typescript/unbound-method -- each is called with its statement below.
    const { run, all } = statement;
    const counted =
      (method: typeof run | typeof all) =>
      (...params: unknown[]): unknown => {
        const work = (): unknown => Reflect.apply(method, statement, params);
        return this.isTransaction ? work() : written(work);
      };
    Reflect.set(statement, 'run', counted(run));
    Reflect.set(statement, 'all', counted(all));
    return statement;
  };
  return {
    count: () => writes,
    arm: (next) => {
      point = next;
      writes = 0;
    },
  };
}

function isOfInstance(database: DatabaseSync): boolean {
  return /instance-\d+\.sqlite$/.test(database.location() ?? '');
}
