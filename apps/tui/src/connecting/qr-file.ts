import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemCodeOf } from '../cli/files.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { denial } from '../sentences/refusal.ts';

/** The file that always has the picture of the latest code, and is gone at the end. */
export interface QrFile {
  readonly name: ScreenText;
  readonly write: (png: Buffer) => void;
  readonly remove: () => void;
}

/** @throws {SluiceError} `file-not-written` when there is a file of that name, or none can be written there. */
export function createQrFile(file: string): QrFile {
  const name = oneLine(file);
  const next = `${file}.next`;
  // It is taken at once: later the file that is replaced is this one.
  writePrivate(file, Buffer.alloc(0));

  function writePrivate(path: string, bytes: Buffer): void {
    try {
      writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      const systemCode = systemCodeOf(error);
      throw systemCode === 'EEXIST'
        ? denial('file-exists', { file: oneLine(path) })
        : denial('file-not-writable', { file: name, systemCode });
    }
  }

  return {
    name,
    // Who looks at it finds one picture or the next, and never a half of one.
    write(png) {
      rmSync(next, { force: true });
      writePrivate(next, png);
      renameSync(next, file);
    },
    remove() {
      rmSync(next, { force: true });
      rmSync(file, { force: true });
    },
  };
}
