import { SluiceError } from '@sluice/core';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes sure that a file is there which only its owner can read; so can each folder that is made on the way.
 *
 * @throws {SluiceError} `journal-unavailable` when it cannot be made, or when others can read it.
 */
export function ensurePrivateFile(file: string): void {
  try {
    makeFolder(dirname(file));
    // Not opened when it is there: it may be read-only, and the writer then gets that error.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
    if (isPrivate(file)) return;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason given';
    throw new SluiceError({
      code: 'journal-unavailable',
      message: `The file ${file} cannot be made (${reason}). Choose another place for it.`,
    });
  }
  throw new SluiceError({
    code: 'journal-unavailable',
    message: `Others can read the file ${file}, which holds what customers were to be sent. Take the right from them: chmod 600.`,
  });
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

/**
 * Remembers which file this is.
 *
 * @returns whether the file of that name is still the same.
 */
export function rememberFile(file: string): () => boolean {
  const identity = (): string | undefined => {
    const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stats && `${stats.dev}:${stats.ino}`;
  };
  const remembered = identity();
  return () => identity() === remembered;
}
