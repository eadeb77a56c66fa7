import type { Database } from '@sluice/queue';
import type { Point } from './point.ts';

export type WritePoint = Extract<Point, { at: 'write' }>;

/** A database in whose process the power fails at one of the writes. */
export interface FailingDatabase extends Database {
  /** How many there have been. */
  readonly writes: () => number;
}

/** What is written in a transaction is one write: it is broken off when all of it has been done and nothing of it has been committed. */
export function dieAtWrite(database: Database, point: WritePoint | undefined): FailingDatabase {
  let writes = 0;
  let isWhole = false;
  const dieIf = (side: WritePoint['side']): void => {
    if (point?.side === side && point.nth === writes) die();
  };
  const written = <Result>(write: () => Result): Result => {
    if (isWhole) return write();
    writes += 1;
    dieIf('before');
    const result = write();
    dieIf('after');
    return result;
  };
  return {
    writes: () => writes,
    run: (sql, params) => written(() => database.run(sql, params)),
    all: (sql, params) => (/^\s*SELECT/i.test(sql) ? database.all(sql, params) : written(() => database.all(sql, params))),
    transaction: (work) => {
      writes += 1;
      isWhole = true;
      try {
        const result = database.transaction(() => {
          const done = work();
          dieIf('before');
          return done;
        });
        dieIf('after');
        return result;
      } finally {
        isWhole = false;
      }
    },
  };
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal may come a moment later: nothing happens in it.
  for (;;);
}
