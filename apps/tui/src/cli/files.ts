import { closeSync, fsyncSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { SluiceError } from '@sluice/core';
import { oneLine } from '../present/safe-text.ts';
import { denial, usageError } from '../sentences/refusal.ts';

/**
 * The text of a file that the operator has named.
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
    throw usageError('file-unreadable', { file: name, systemCode: systemCodeOf(error) });
  }
  if (length <= maxBytes) return Buffer.concat(parts).toString('utf8');
  throw usageError('file-too-large', { file: name, maxMb: maxBytes / 1024 ** 2 });
}

/** The short code of the system, such as `ENOENT`, where it gave one. */
export function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Writes a new file that only its owner can read, piece by piece: as much is in memory as one piece. It is on the disk when this returns;
 * when something goes wrong on the way, there is no file.
 *
 * @throws {SluiceError} `file-not-written` when there is a file of that name, or it cannot be written.
 */
export function writePrivateFile(file: string, pieces: Iterable<string>): void {
  const handle = openNew(file, oneLine(file));
  try {
    for (const piece of pieces) writeAll(handle, piece);
    fsyncSync(handle);
  } catch (error) {
    throw cutShort(file, error);
  } finally {
    closeSync(handle);
  }
}

/** The same of what comes piece by piece, and may be larger than memory. */
export async function streamPrivateFile(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const handle = openNew(file, oneLine(file));
  try {
    for await (const piece of pieces) writeAll(handle, piece);
    fsyncSync(handle);
  } catch (error) {
    throw cutShort(file, error);
  } finally {
    closeSync(handle);
  }
}

/** A half of it is worse than nothing. */
function cutShort(file: string, error: unknown): SluiceError {
  unlinkSync(file);
  return error instanceof SluiceError
    ? error
    : denial('file-cut-short', { file: oneLine(file), systemCode: systemCodeOf(error) });
}

function openNew(file: string, name: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    const systemCode = systemCodeOf(error);
    throw systemCode === 'EEXIST'
      ? denial('file-exists', { file: name })
      : denial('file-not-writable', { file: name, systemCode });
  }
}

/** A write may take only a part. */
function writeAll(handle: number, piece: string): void {
  const bytes = Buffer.from(piece);
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}
