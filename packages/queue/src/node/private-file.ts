import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusal } from '../sentences/refusal.ts';

/**
 * Makes a file, where it is not there, which only its owner can read; so can each folder that is made on the way.
 *
 * @throws {SluiceError} `journal-unavailable` when it cannot be made.
 */
export function ensureFile(file: string): void {
  try {
    makeFolder(dirname(file));
    // Not opened when it is there: it may be read-only, and then the writer sees the error.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason given';
    throw refusal('journal-file-not-made', { file, reason });
  }
}

/** @throws {SluiceError} `journal-unavailable` when others can read the file. */
export function checkPrivate(file: string): void {
  if (isPrivate(file)) return;
  throw refusal('journal-file-exposed', { file });
}

/** Windows has no such rights. */
function isPrivate(file: string): boolean {
  return process.platform === 'win32' || (statSync(file).mode & 0o077) === 0;
}

/** Makes a folder that outlives a loss of power: so must every name on the way to it that is new. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined || process.platform === 'win32') return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) sync(dirname(made));
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
