import type { Announcer } from '../services/announce-jobs.ts';

const BELL = '\u0007';
const END = '\u001B\\';
/** Keeps the title that the terminal has, and gives it back (the window operations of xterm, which others ignore). */
const SAVE_TITLE = '\u001B[22;0t';
const RESTORE_TITLE = '\u001B[23;0t';

/** Rings, and writes into the title of a terminal, until it is released. Neither moves the cursor: the app's rows stay as they are. */
export function terminalAnnouncer(stdout: Pick<NodeJS.WritableStream, 'write'>): Announcer & { readonly release: () => void } {
  stdout.write(SAVE_TITLE);
  return {
    bell: () => void stdout.write(BELL),
    // Made of names that were made safe: nothing in it ends the sequence.
    title: (text) => void stdout.write(`\u001B]0;${text}${END}`),
    release: () => void stdout.write(RESTORE_TITLE),
  };
}
