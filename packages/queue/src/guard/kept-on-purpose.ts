import { captureMatcher } from '../job/capture.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import { unseenIn } from '../reading/completeness.ts';
import type { Reading } from '../reading/reading.ts';

/** That an operator has decided to keep what waits. */
export interface KeptOnPurpose {
  readonly actor: string;
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What waited then. */
  readonly snapshot: string;
}

type Records = Pick<Journal, 'decisionOf' | 'readSnapshot' | 'iterateEntries'>;

/**
 * The decision to keep what waits, where all that waits now was there when it was made.
 *
 * @throws {SluiceError} what the journal throws.
 *
 * @example
 * ```ts
 * const guard = guardReconnect(reading, Date.now(), undefined, keptOnPurpose(journal, reading));
 * console.log(guard.verdict);
 * ```
 */
export function keptOnPurpose(journal: Records, reading: Reading): KeptOnPurpose | undefined {
  const job: Job | undefined = journal.decisionOf(reading.idInstance);
  if (job?.snapshot === undefined) return undefined;
  const { snapshot } = job;
  const { at, completeness } = journal.readSnapshot(snapshot);
  if (unseenIn(reading.completeness) > unseenIn(completeness)) return undefined;
  const isKept = captureMatcher(reading.idInstance, journal.iterateEntries(snapshot));
  if (!reading.rows.every(({ entry }) => isKept(entry))) return undefined;
  return { actor: job.actor, reason: job.reason, at, snapshot };
}
