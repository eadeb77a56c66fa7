import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { SluiceError } from '@sluice/core';
import { oneLine } from '../present/one-line.ts';
import { reasonOf } from './read-bounded-file.ts';

/**
 * Writes a new file that only its owner can read, piece by piece: as much is in memory as one piece. It is on the disk when this returns;
 * when something goes wrong on the way, there is no file.
 *
 * @throws {SluiceError} `file-not-written` when there is a file of that name, or it cannot be written.
 */
export function writePrivateFile(file: string, pieces: Iterable<string>): void {
  const name = oneLine(file);
  const handle = openNew(file, name);
  try {
    for (const piece of pieces) writeAll(handle, piece);
    fsyncSync(handle);
  } catch (error) {
    unlinkSync(file);
    if (error instanceof SluiceError) throw error;
    throw notWritten(
      `The file ${name} could not be written to its end${reasonOf(error)}, and was deleted. Make room, or choose another place.`,
    );
  } finally {
    closeSync(handle);
  }
}

function openNew(file: string, name: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere
      ? notWritten(`There is a file ${name} already, and it is not overwritten. Choose another name, or move it away.`)
      : notWritten(`The file ${name} cannot be written${reasonOf(error)}. Choose another place for it.`);
  }
}

/** A write may take a part alone. */
function writeAll(handle: number, piece: string): void {
  const bytes = Buffer.from(piece);
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

function notWritten(message: string): SluiceError {
  return new SluiceError({ code: 'file-not-written', message });
}
