import { SluiceError, type SluiceErrorDetails } from '@sluice/core';
import { BUSY, CANTOPEN, CORRUPT, FULL, IOERR, LOCKED, NOTADB, READONLY, sqliteCodeOf } from './sqlite-code.ts';

/** What an error of the database means to the people who run Sluice; an error that is a fault of the program comes back as it is. */
export function explain(error: unknown, file: string): unknown {
  const details = detailsOf(sqliteCodeOf(error), file);
  return details === undefined ? error : new SluiceError(details);
}

/** The error for a file that SQLite cannot have written. */
export function damaged(file: string): SluiceError {
  return new SluiceError(damage(file));
}

function damage(file: string): SluiceErrorDetails {
  return {
    code: 'journal-damaged',
    message: `The journal ${file} is damaged, or is no journal. Restore a copy, or name the file of the journal; a new journal would not know what was sent before.`,
  };
}

function detailsOf(code: number | undefined, file: string): SluiceErrorDetails | undefined {
  switch (code) {
    case BUSY:
    case LOCKED:
      return {
        code: 'journal-locked',
        message: `The journal ${file} is locked by another process, and nothing was written. Try again when that has finished.`,
      };
    case READONLY:
      return {
        code: 'journal-read-only',
        message: `The journal ${file} is read-only, and nothing was written. Make file and folder writable for you, or choose another file.`,
      };
    case FULL:
      return {
        code: 'journal-full',
        message: `There is no room for the journal ${file}, and nothing was written. Make room, and try again.`,
      };
    case CORRUPT:
    case NOTADB:
      return damage(file);
    case IOERR:
    case CANTOPEN:
      return {
        code: 'journal-unavailable',
        message: `The journal ${file} cannot be read or written. Look at its disk, and at whether file and folder are yours.`,
      };
    default:
      return undefined;
  }
}
