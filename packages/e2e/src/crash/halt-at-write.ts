import type { Database } from '@sluice/queue/journal';
import type { WritePoint } from './point.ts';

/** A database whose process is killed or stopped at one of the writes. */
export interface HaltingDatabase extends Database {
  /** How many there have been. */
  readonly writes: () => number;
}

/** All writes of one transaction count as one. */
export function haltAtWrite(database: Database, point: WritePoint | undefined, halt: () => void): HaltingDatabase {
  let writes = 0;
  let isWhole = false;
  const haltIf = (side: WritePoint['side']): void => {
    if (point?.side === side && point.nth === writes) halt();
  };
  const written = <Result>(write: () => Result): Result => {
    if (isWhole) return write();
    writes += 1;
    haltIf('before');
    // It is one statement, of which nothing is seen before it is committed.
    haltIf('inside');
    const result = write();
    haltIf('after');
    return result;
  };
  return {
    writes: () => writes,
    run: (sql, params) => written(() => database.run(sql, params)),
    all: (sql, params) => (/^\s*SELECT/i.test(sql) ? database.all(sql, params) : written(() => database.all(sql, params))),
    transaction: (work) => {
      writes += 1;
      haltIf('before');
      isWhole = true;
      try {
        const result = database.transaction(() => {
          const done = work();
          haltIf('inside');
          return done;
        });
        haltIf('after');
        return result;
      } finally {
        isWhole = false;
      }
    },
  };
}
