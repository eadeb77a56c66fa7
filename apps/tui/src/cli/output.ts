import type { Writable } from 'node:stream';
import { wrapError } from './wrap-error.ts';

/**
 * Standard output and standard error of a program whose readers may go away at any time. Nothing here throws, and nothing here ends the
 * program: a clearing goes on to its end also when nothing can be said of it.
 */
export interface Output {
  /** Writes to standard output; nothing any more after a write to it has failed. */
  readonly write: (text: string) => void;
  /** The same for much: no part is asked for before the one before it was taken, and none after a write has failed. */
  readonly stream: (parts: Iterable<string> | AsyncIterable<string>) => Promise<void>;
  /** Writes a line to standard error. */
  readonly writeError: (text: string) => void;
  /** Aborted when a write to standard output has failed. */
  readonly ended: AbortSignal;
  /** Waits for what was written. @returns why a write has failed, unless the reader has only read enough, as `head` does. */
  readonly flush: () => Promise<Error | undefined>;
}

/** How a stream says that its reader is gone: POSIX, a socket, Windows. */
const READER_GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET', 'EOF']);

/** On less a sentence is not easier to read with its words whole. */
const MIN_COLUMNS = 20;

/** A terminal says how wide it is. */
type ErrorStream = Writable & { readonly columns?: number };

export function createOutput(stdout: Writable, stderr: ErrorStream): Output {
  const end = new AbortController();
  const ended = end.signal;
  let failure: Error | undefined;
  let canWriteError = true;
  let written = Promise.resolve();

  function fail(error: Error): void {
    if (failure !== undefined) return;
    failure = error;
    end.abort();
  }

  // Without these listeners Node ends the program by the first failure.
  stdout.on('error', fail);
  stderr.on('error', () => {
    canWriteError = false;
  });

  function write(text: string): void {
    if (ended.aborted) return;
    // Streams call back in the order of the writes: the latest is the last.
    written = new Promise((resolve) => {
      stdout.write(text, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
  }

  return {
    write,
    async stream(parts) {
      for await (const part of parts) {
        write(part);
        await written;
        if (ended.aborted) return;
      }
    },
    writeError(text) {
      if (!canWriteError) return;
      const { columns } = stderr;
      stderr.write(`${columns === undefined || columns < MIN_COLUMNS ? text : wrapError(text, columns)}\n`);
    },
    ended,
    async flush() {
      await written;
      return failure !== undefined && 'code' in failure && READER_GONE.has(failure.code) ? undefined : failure;
    },
  };
}
