import { SluiceError, type SluiceErrorDetails } from '@sluice/core';

/** The code of SQLite at the end of what the runtime says, as `UNIQUE constraint failed: t.v: SQLITE_CONSTRAINT (extended: …)`. */
const CODE = /: (?<code>SQLITE_[A-Z]+)(?: \(extended: \w+\))?$/;

/**
 * What an error of a Durable Object's storage means to the people who run Sluice. A violated constraint and a mistake in a statement are faults
 * of the program, and come back as they are; so does what is no error of the runtime.
 */
export function explainDurable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof SluiceError || isMistake(error)) return error;
  const details = detailsOf(CODE.exec(error.message)?.groups?.['code']);
  return details === undefined ? error : new SluiceError(details);
}

/** A value that no column takes, which the runtime refuses before it asks SQLite. */
function isMistake(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError;
}

function detailsOf(code: string | undefined): SluiceErrorDetails | undefined {
  switch (code) {
    case 'SQLITE_FULL':
      return {
        code: 'journal-full',
        message:
          'There is no room for the journal in the storage of its Durable Object, and nothing was written. Let the edge keep what it wrote for a shorter time.',
      };
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return {
        code: 'journal-damaged',
        message:
          'The journal in the storage of its Durable Object is damaged. Restore it to a time before; a new journal would not know what was sent.',
      };
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return {
        code: 'journal-locked',
        message: 'The journal in the storage of its Durable Object is locked, and nothing was written. Try again.',
      };
    case 'SQLITE_READONLY':
      return {
        code: 'journal-read-only',
        message:
          'The journal in the storage of its Durable Object is read-only, and nothing was written. Make the folder of workerd writable.',
      };
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_NOMEM':
    // An object that is reset, or whose storage does not answer: it comes without a code of SQLite.
    case undefined:
      return {
        code: 'journal-unavailable',
        message: 'The storage of the Durable Object did not answer, and nothing was written. Try again.',
      };
    default:
      return undefined;
  }
}
