import type { SluiceError } from '@sluice/core';
import { refusal } from '../sentences/refusal.ts';
import { BUSY, CANTOPEN, CORRUPT, FULL, IOERR, LOCKED, NOTADB, READONLY, sqliteCodeOf } from './sqlite-code.ts';

/** What an error of the database means to the people who run Sluice; an error that is a fault of the program comes back as it is. */
export function explain(error: unknown, file: string): unknown {
  switch (sqliteCodeOf(error)) {
    case BUSY:
    case LOCKED:
      return refusal('journal-file-locked', { file });
    case READONLY:
      return refusal('journal-file-read-only', { file });
    case FULL:
      return refusal('journal-file-without-room', { file });
    case CORRUPT:
    case NOTADB:
      return damaged(file);
    case IOERR:
    case CANTOPEN:
      return refusal('journal-file-unusable', { file });
    default:
      return error;
  }
}

/** The error for a file that SQLite cannot have written. */
export function damaged(file: string): SluiceError {
  return refusal('journal-file-damaged', { file });
}
