import { SluiceError } from '@sluice/core';
import type { Database } from '../src/journal/database.ts';

/** What ends a process, as far as the journal and the network can say. */
export interface CrashSwitch {
  isCrashed: boolean;
}

export function crashError(): SluiceError {
  return new SluiceError({ code: 'journal-unavailable', message: 'The process is dead.' });
}

/** The database as a process sees it that can die: nothing is written from then on. @param beforeWrite is called before each write. */
export function crashable(database: Database, crashSwitch: CrashSwitch, beforeWrite: () => void): Database {
  const alive = <Result>(action: () => Result): Result => {
    if (crashSwitch.isCrashed) throw crashError();
    return action();
  };
  return {
    run: (sql, params) => alive(() => database.run(sql, params)),
    all: (sql, params) => alive(() => database.all(sql, params)),
    transaction: (action) => {
      beforeWrite();
      return alive(() => database.transaction(action));
    },
  };
}
