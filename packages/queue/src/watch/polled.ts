import type { Known } from './known.ts';
import type { Wanted } from './watched.ts';

/** What is to be read. */
export interface Need {
  readonly wanted: Wanted;
  /** Also what does not seem to have changed. */
  readonly everything: boolean;
}

/** What came of it. */
export interface Polled {
  /** With what could be read, even where something failed. */
  readonly known: Known;
  readonly changed: boolean;
  readonly failures: readonly unknown[];
}
