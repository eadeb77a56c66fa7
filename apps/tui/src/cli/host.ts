import type { Fetch } from '@sluice/core';
import type { JobClock } from '@sluice/queue/job';
import type { Language } from '../sentences/languages.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { DebugLog } from './debug-log.ts';
import type { HostTerminal } from './host-terminal.ts';

/** What the commands take from the process. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: JobClock;
  readonly language: Language;
  /** The sentences of the app, in the language of the operator. */
  readonly sentences: AppSentences;
  /** Where the platform keeps the settings and the data of a program: folders that need not be there yet. */
  readonly folders: { readonly config: string; readonly data: string };
  /** Who runs it, as `user@host`. */
  readonly user: string;
  /** The number of this process on its machine. */
  readonly processId: number;
  /** As Node calls it, such as `linux`. */
  readonly platform: string;
  readonly hostName: string;
  /** Whether the program is on a terminal: it is shown on one, and keys come from one. */
  readonly interactive: boolean;
  /** Asks and draws on the terminal; only where the program is on one. */
  readonly terminal: HostTerminal;
  /** What went wrong, for those who develop Sluice. */
  readonly debugLog: DebugLog;
  /** How the gateways are called; the runtime's own `fetch` unless given. */
  readonly fetch?: Fetch | undefined;
  /** Whether a process of this machine lives. */
  isRunning(processId: number): boolean;
  /** What a file of the system such as `/proc/self/stat` says; nothing where it cannot be read. */
  readSystemFile(path: string): string | undefined;
  /** Where a link of the system such as `/proc/self/ns/pid` leads to. */
  readSystemLink(path: string): string | undefined;
  /** Writes to standard output. A failure is no error here, as in the two functions that follow: see `settleOutput`. */
  write(text: string): void;
  /** The same for much: no part is asked for before the reader has taken what came before. */
  stream(parts: Iterable<string> | AsyncIterable<string>): Promise<void>;
  /** Writes a line to standard error. */
  writeError(text: string): void;
  /** Aborted when standard output takes nothing any more. What prints for as long as it runs ends then; a clearing goes on. */
  readonly outputEnded: AbortSignal;
  /** Shows a text in the pager of this command line until a person has left it. */
  page(command: string, text: string): Promise<void>;
  /** Waits for what was written. @returns why standard output did not take all of it, unless its reader has only read enough. */
  flushOutput(): Promise<Error | undefined>;
  /**
   * What the program ends with once nothing is left to do. A command whose work is more than what it prints says so also when that is done:
   * then an output that fails does not change it.
   */
  exit(code: number): void;
  /** Ends the program at once, whatever is still under way: the person at the terminal has left. */
  leave(): void;
  /** From now on unused memory is given back soon: for a program that runs for days beside others. */
  saveMemory(): void;
  /** Calls the listener before the program is suspended (Ctrl+Z), so that the terminal can be left to the shell. @returns what stops that. */
  onSuspend(listener: () => void): () => void;
  /** Calls the listener instead of ending the program when it is interrupted (Ctrl+C) or terminated. @returns what stops that. */
  onInterrupt(listener: () => void): () => void;
  /** Stops the process and its group as Ctrl-Z does in a shell, until they are continued. */
  readonly suspend: () => Promise<void>;
  /** Calls the listener instead of stopping the process where another program asks it to stop (SIGTSTP). @returns what stops that. */
  onStop(listener: () => void): () => void;
  /** Calls the listener when the process goes on after a stop. @returns what stops that. */
  onContinue(listener: () => void): () => void;
  /** Calls the listener before the program ends because of an error that nothing has caught. @returns what stops that. */
  onFault(listener: () => void): () => void;
}
