import { unreadable } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import { clearingFacts } from './clearing-events.ts';
import { clearingReport } from './clearing-report.ts';
import { restoreReport, type RestoreReport } from './restore-report.ts';
import type { ClearingReport } from './steps.ts';

type Records = Pick<Journal, 'events' | 'readSnapshot' | 'restoreEntriesOf' | 'readEntry'>;

/**
 * What a clearing has come to of which all is done, by the journal.
 *
 * @throws {SluiceError} `journal-damaged` where an event or an entry is not as it was written.
 */
export function doneClearing(journal: Records, job: Job): ClearingReport {
  const { captured, response, verified } = clearingFacts(journal, job.id);
  const clearing = { captured: factOf(captured), response: factOf(response), verified: factOf(verified) };
  const restore = restoreReport(journal, job);
  return clearingReport(
    job,
    journal.readSnapshot(clearing.captured.snapshot),
    clearing,
    restore.chosen > 0 ? restore : undefined,
  );
}

/** A part of what the journal says that must be there in this state. */
export function factOf<Fact>(fact: Fact | undefined): Fact {
  if (fact !== undefined) return fact;
  throw unreadable('events');
}

/** What keeps a job from having done all that was asked: entries of which nothing is certain, or entries that are not in the queue again. */
export type Shortfall = 'unknown' | 'not-restored';

/**
 * @param kind what cannot be sent again was agreed to with a clearing, by its number; with a restore nothing was.
 *
 * @example
 * ```ts
 * if (shortfallOf(report, 'restore') !== undefined) console.log('Not all is in the queue again.');
 * ```
 */
export function shortfallOf({ skipped }: RestoreReport, kind: Job['kind']): Shortfall | undefined {
  const reasons = new Set(skipped.map(({ reason }) => reason));
  if (reasons.has('unknown')) return 'unknown';
  const isShort =
    reasons.has('refused') ||
    reasons.has('damaged') ||
    reasons.has('cleared-again') ||
    (reasons.has('unrestorable') && kind === 'restore');
  return isShort ? 'not-restored' : undefined;
}
