/** What several screens or commands say in the same words. What one screen says is in its own folder. */
export interface ScreenSentences {
  /** Which instances are looked at, in the corner of the screen. */
  readonly where: { readonly one: string; readonly several: string; readonly demo: string };
  /** A messenger that is spoken to over Chat-API. */
  readonly overChatApi: (messenger: string) => string;
  readonly reading: string;
  /** On every screen that masks numbers and texts. @param isTyping whether a key is a letter of what is typed. */
  readonly masked: (isTyping: boolean) => string;
  readonly entry: (type: string, chat: string, ids: string) => string;
  readonly next: (sentence: string) => string;
  /** How the app does what a finding on the brake advises. */
  readonly brakeNext: { readonly release: string; readonly setAgain: string };
  /** Senders to an instance are refused for a time. */
  readonly held: {
    /** The hold that lasts longest, of so many. @param isBraked whether what waits may be stopped besides. */
    readonly sentence: (hold: {
      readonly id: number;
      readonly until: number;
      readonly actor: string;
      readonly reason: string;
      readonly count: number;
      readonly edge: string | undefined;
      readonly isBraked: boolean;
    }) => string;
    /** @param command what lifts it; of several, what lists them. */
    readonly next: (count: number, command: string) => string;
    /** What comes of one that cannot be lifted here. */
    readonly ends: string;
  };
  /** A reading has gone for so long without an answer of the gateway. */
  readonly unanswered: { readonly state: string; readonly sentence: (span: string) => string; readonly next: string };
  /** It is not known whether a job is open or a brake on. */
  readonly journalUnread: { readonly state: string; readonly sentence: (error: string) => string };
  /** Of an instance behind an edge that does not take the key: the state, what that is, and what to do. */
  readonly keyRefused: {
    readonly state: string;
    readonly sentence: (edge: string) => string;
    readonly next: (edge: string) => string;
  };
  /** The verdict on connecting a number. */
  readonly verdicts: { readonly safe: string; readonly kept: string; readonly notYet: string; readonly notCertain: string };
  /** That all that waits was kept when the queue was cleared, and restored. */
  readonly keptInClear: (kept: { readonly entries: number; readonly actor: string; readonly at: number }) => string;
  readonly unfinishedGuard: (idInstance: string, job: string) => string;
  /** What an operator types to agree, at a prompt. */
  readonly confirm: {
    readonly instance: (idInstance: string) => string;
    readonly lost: (count: number) => string;
    readonly reason: string;
  };
}
