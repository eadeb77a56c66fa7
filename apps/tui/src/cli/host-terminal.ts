import type { ReadStream, WriteStream } from 'node:tty';
import { Writable } from 'node:stream';

/** What a person at the terminal is asked and shown, besides lines of text. */
export interface HostTerminal {
  /** How many characters it has now. */
  size(): { readonly columns: number; readonly rows: number };
  /**
   * Asks for one line. A secret is not echoed, and the line is in no history.
   *
   * @returns `undefined` when the signal ended it, or the input did (Ctrl+D).
   */
  ask(question: string, options: { readonly isSecret: boolean; readonly signal?: AbortSignal }): Promise<string | undefined>;
}

/** The terminal of this process. Its mode is as it was as soon as a question is answered or ended. */
export function createTerminal(stdin: () => ReadStream, output: WriteStream): HostTerminal {
  return {
    size: () => ({ columns: output.columns ?? 80, rows: output.rows ?? 24 }),
    async ask(question, { isSecret, signal }) {
      if (signal?.aborted) return undefined;
      const input = stdin();
      const { createInterface } = await import('node:readline/promises');
      const echo = isSecret ? new Writable({ write: (_part, _encoding, done) => done() }) : output;
      const lines = createInterface({ input, output: echo, terminal: true, historySize: 0 });
      const ended = Promise.withResolvers<undefined>();
      lines.once('close', () => ended.resolve(undefined));
      // A line that is answered ends with what was typed; a hidden one, and one that Ctrl+D has ended, would have the next words on it.
      let isLineOpen = true;
      // While lines are read the terminal gives Ctrl+C as a character.
      lines.on('SIGINT', () => {
        output.write('\n');
        isLineOpen = false;
        process.kill(process.pid, 'SIGINT');
      });
      // And Ctrl+Z. The whole job is suspended, as the terminal would do it: also a shell or a package manager that has started this program.
      lines.on('SIGTSTP', () => {
        input.setRawMode(false);
        process.once('SIGCONT', () => {
          input.setRawMode(true);
          lines.resume();
          if (isSecret) output.write(`\r${question}`);
          else lines.prompt(true);
        });
        process.kill(0, 'SIGTSTP');
      });
      signal?.addEventListener('abort', () => lines.close(), { once: true });
      // Not before: until lines are read the terminal itself echoes what is typed.
      if (isSecret) output.write(question);
      try {
        const answer = await Promise.race([lines.question(isSecret ? '' : question), ended.promise]);
        if (answer !== undefined && !isSecret) isLineOpen = false;
        return answer;
      } finally {
        lines.close();
        if (isLineOpen) output.write('\n');
      }
    },
  };
}
