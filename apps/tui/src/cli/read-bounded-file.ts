import { closeSync, openSync, readSync } from 'node:fs';
import { UsageError } from './usage-error.ts';
import { oneLine } from '../present/one-line.ts';

/**
 * The text of a file that somebody has named.
 *
 * @throws {UsageError} when it cannot be read, or is larger than `mostBytes`: whatever is no file of ours is not taken into memory.
 */
export function readBoundedFile(file: string, maxBytes: number): string {
  const name = oneLine(file);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    const handle = openSync(file, 'r');
    try {
      for (;;) {
        const part = Buffer.alloc(64 * 1024);
        const read = readSync(handle, part);
        if (read === 0 || length > maxBytes) break;
        parts.push(part.subarray(0, read));
        length += read;
      }
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new UsageError(`The file ${name} cannot be read${reasonOf(error)}. Check its name and its rights.`);
  }
  if (length <= maxBytes) return Buffer.concat(parts).toString('utf8');
  throw new UsageError(`The file ${name} is larger than ${maxBytes / 1024 ** 2} MB: it is not one that Sluice has written.`);
}

/** The short code of the system, such as ` (ENOENT)`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
}
