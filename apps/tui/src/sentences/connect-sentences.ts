import type { Messenger } from '../connecting/login-dialogue.ts';
import type { TerminalSize } from '../present/qr-code.ts';

/** What `sluice connect` says while it connects a number. */
export interface ConnectSentences {
  /** Before the three choices, each with its command. */
  readonly choices: { readonly heading: string; readonly clear: string; readonly keep: string; readonly wait: string };
  /** The question on a terminal. @param waiting how many would be kept. */
  readonly choose: (waiting: number) => string;
  /** The words to type in answer to it. */
  readonly answers: { readonly clear: string; readonly keep: string; readonly wait: string };
  readonly waits: string;
  /** Before anything is decided, where the number was blocked. */
  readonly blocked: string;
  readonly notCleared: string;
  readonly interruptedBefore: string;
  /** @param ms how long the code is good, at most. */
  readonly scan: Readonly<Record<Messenger, (ms: number) => string>>;
  /** Before the words below a code. @param count how many messages would leave that are not decided upon. */
  readonly undecided: (count: number) => string;
  /** Below the code. @param ms how long it is good. */
  readonly pairing: (ms: number) => string;
  readonly tooLarge: (needed: TerminalSize, size: TerminalSize) => string;
  readonly unreadableCode: string;
  readonly noCode: (state: string | null) => string;
  readonly alreadyLogged: (state: string | null) => string;
  readonly again: (error: string) => string;
  /** @param until when it is no longer good, in milliseconds since the epoch. */
  readonly codeSent: (until: number) => string;
  readonly askCode: string;
  readonly askPassword: string;
  readonly wrongCode: (remaining: number) => string;
  readonly wrongPassword: (remaining: number) => string;
  readonly codeExpired: string;
  /** Whether a code or a password was taken is not known: it is being found out. */
  readonly unanswered: string;
  readonly notTaken: string;
  /** The line on a terminal was none of the words that were asked for. */
  readonly notUnderstood: string;
  readonly inFile: (file: string) => string;
  /** Which number is connected; a number is masked, unless it is to be revealed. */
  readonly number: {
    readonly unknown: string;
    readonly first: (after: string) => string;
    readonly same: (after: string) => string;
    readonly other: (after: string, before: string) => string;
  };
  readonly leaked: (leftOther: number, joined: number) => string;
  readonly braking: string;
}
