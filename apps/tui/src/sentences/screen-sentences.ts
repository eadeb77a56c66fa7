import type { JobKind } from '@sluice/queue/journal';

/** What the screens say around their lists. */
export interface ScreenSentences {
  readonly titles: {
    readonly instances: string;
    readonly keys: string;
    readonly queue: (identity: string) => string;
    readonly diagnosis: (identity: string) => string;
    /** The screen of a job: of a clearing unless another kind is open. */
    readonly job: Readonly<Record<JobKind, (identity: string) => string>>;
  };
  /** Which instances are looked at, in the corner of the screen. */
  readonly where: { readonly one: string; readonly several: string; readonly demo: string };
  /** A messenger that is spoken to over Chat-API. */
  readonly overChatApi: (messenger: string) => string;
  /** Marks an instance for tests, so that it is not taken for one that customers see. */
  readonly forTests: (identity: string) => string;
  readonly tooSmall: (size: string, minSize: string) => string;
  readonly tooSmallToAsk: string;
  readonly readingQueue: string;
  readonly reading: string;
  readonly lastRead: (at: number) => string;
  readonly waiting: (count: number) => string;
  readonly listed: (count: number) => string;
  readonly emptyIn: (span: string) => string;
  readonly entry: (type: string, chat: string, ids: string) => string;
  readonly next: (sentence: string) => string;
  /** Of an instance behind an edge that does not take the key: the state, what that is, and what to do. */
  readonly keyRefused: {
    readonly state: string;
    readonly sentence: (edge: string) => string;
    readonly next: (edge: string) => string;
  };
  readonly beforeConnecting: string;
  /** The verdict on connecting a number. */
  readonly verdicts: { readonly safe: string; readonly kept: string; readonly notYet: string; readonly notCertain: string };
  readonly unfinishedGuard: (idInstance: string, job: string) => string;
  readonly filter: {
    readonly prompt: string;
    readonly text: (part: string) => string;
    readonly type: (type: string) => string;
    readonly chat: (chat: string) => string;
    /** How many of those that are listed a filter leaves, and what a clear would do. */
    readonly of: (words: string, shown: number, listed: number, isComplete: boolean) => string;
  };
  readonly confirm: {
    readonly number: (idInstance: string) => string;
    readonly lost: (count: number) => string;
    readonly reason: string;
    readonly wrongNumber: string;
    readonly tooFew: (lost: number) => string;
    readonly noReason: string;
    readonly nextField: string;
    readonly clearNow: string;
    readonly backToQueue: string;
  };
  readonly resume: {
    readonly repeatsNothing: string;
    readonly goOn: string;
  };
  readonly steps: {
    readonly planAgain: string;
    readonly ended: string;
    readonly canCancel: string;
    readonly cannotCancel: string;
    readonly restoredWith: (isKept: boolean) => string;
  };
}
