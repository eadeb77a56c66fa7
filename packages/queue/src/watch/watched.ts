import type { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '../reading/reading.ts';

/** What a listener needs: only state, count and settings, or the entries too. */
export type WatchScope = 'overview' | 'entries';

/** What is known of a queue at this moment. What was read last is kept when a reading fails; each part says by `at` how old it is. */
export interface Watched {
  /** The latest state, count and settings. */
  readonly overview: Overview | undefined;
  /** When the settings in the overview were read, in milliseconds since the epoch: they are asked for more seldom than the rest. */
  readonly settingsAt: number | undefined;
  /**
   * The entries, from the moment when somebody first wants them. They are read again only when something suggests that they have changed,
   * and not at all without a listener for them: the overview is often newer.
   */
  readonly reading: Reading | undefined;
  /** Set as long as the latest reading has failed; gone as soon as one succeeds. */
  readonly readFailure: ReadFailure | undefined;
}

/** Why what is known could not be renewed. */
export interface ReadFailure {
  /** When the first of these failures came, in milliseconds since the epoch. */
  readonly since: number;
  /** How many there have been, one after the other. */
  readonly failures: number;
  /** The latest. */
  readonly error: SluiceError;
  /** When it is tried again, in milliseconds since the epoch, unless somebody asks for it earlier. */
  readonly nextAt: number;
}
