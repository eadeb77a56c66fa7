import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** About what the smallest job needs. A write into a database would not show a full disk: its log is written again into room that it has already. */
const BYTES = 64 * 1024;

/** Writes a file into the folder of the edge, has it reach the disk, and deletes it. @throws what the system says, such as `ENOSPC`. */
export function tryWrite(folder: string): void {
  const file = join(folder, 'write-check');
  const descriptor = openSync(file, 'w', 0o600);
  try {
    // A disk that is nearly full takes a part.
    if (writeSync(descriptor, new Uint8Array(BYTES)) < BYTES) throw new Error('The disk took only a part.');
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
    rmSync(file, { force: true });
  }
}
