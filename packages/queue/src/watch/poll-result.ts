import type { WatchState } from './watch-state.ts';
import type { WatchScope } from './watched.ts';

/** What is to be read. */
export interface PollRequest {
  readonly scope: WatchScope;
  /** Also what does not seem to have changed. */
  readonly isForced: boolean;
}

/** What came of it. */
export interface PollResult {
  /** With what could be read, even where something failed. */
  readonly state: WatchState;
  readonly changed: boolean;
  readonly failures: readonly unknown[];
}
