import type { Overview } from '@sluice/queue';
import type { ReadFailure } from '@sluice/queue/watch';
import { oneLine, type ScreenText } from './one-line.ts';

/** That what is shown could not be renewed, and since when it is what it is. */
export function presentReadFailure({ error }: ReadFailure, overview: Overview | undefined): ScreenText {
  const read = overview === undefined ? '' : ` Last read at ${new Date(overview.at).toLocaleTimeString('en-GB')}.`;
  return oneLine(`${error.message}${read}`);
}
