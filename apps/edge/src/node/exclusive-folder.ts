import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SluiceError } from '@sluice/core';
import { isSqliteBusy } from '@sluice/queue/node';
import { makeFolder } from './make-folder.ts';

/** A folder that only this process has. */
export interface ExclusiveFolder {
  readonly path: string;
  /** Lets another process have it. */
  release(): void;
}

/** Of this process. A lock that nothing refers to would be closed when the collector comes to it. */
const locks = new Set<DatabaseSync>();

/**
 * Takes a folder for this process, and makes it where it is not there. The lock is one of SQLite: the system lifts it when the process ends, however it
 * ends. Two edges with the same folder would each believe to be the only one that decides for an instance.
 *
 * @throws {SluiceError} `busy` while another process has it, `journal-unavailable` where it cannot be made or written.
 */
export function takeFolder(path: string): ExclusiveFolder {
  let lock: DatabaseSync | undefined;
  try {
    makeFolder(path);
    lock = new DatabaseSync(join(path, 'edge.lock'), { timeout: 0 });
    lock.exec('PRAGMA journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (lock?.isOpen === true) lock.close();
    throw explain(error, path);
  }
  const held = lock;
  locks.add(held);
  return {
    path,
    release() {
      locks.delete(held);
      held.close();
    },
  };
}

function explain(error: unknown, path: string): SluiceError {
  return isSqliteBusy(error)
    ? new SluiceError({
        code: 'busy',
        message: `Another edge runs with the folder ${path}. End it, or give this one a folder of its own with --data.`,
      })
    : cannotBeMade(path);
}

export function cannotBeMade(path: string): SluiceError {
  return new SluiceError({
    code: 'journal-unavailable',
    message: `The folder ${path} cannot be made or written. Look at its disk, and at whether it is yours, or choose another with --data.`,
  });
}
