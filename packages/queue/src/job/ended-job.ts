import { goReportOf, stopReportOf } from '../brake/brake-report.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import { restoreReport } from './restore-report.ts';
import type { JobStep } from './steps.ts';

export type Ended = Extract<JobStep, { step: 'ended-elsewhere' }>;

/**
 * What a closed job has come to, by the journal: what the run has said that brought it to its end.
 *
 * @throws {SluiceError} `journal-damaged` where that is damaged.
 *
 * @example
 * ```ts
 * const { state, restore } = endedStep(journal, journal.readJob(id));
 * ```
 */
export function endedStep(journal: Pick<Journal, 'restoreEntriesOf' | 'readEntry' | 'events'>, job: Job): Ended {
  const { id, kind, state } = job;
  const report = restoreReport(journal, job);
  const restore = report.chosen > 0 ? report : undefined;
  const ended = { step: 'ended-elsewhere', job: id, kind, state, restore } as const;
  if (state !== 'done') return ended;
  if (kind === 'stop') return { ...ended, stop: stopReportOf(journal, job) };
  return kind === 'go' ? { ...ended, go: goReportOf(journal, job) } : ended;
}

/**
 * A run that could not go on may have lost its job to another, which has brought it to its end: then that is what there is to say, and not
 * that the job is open.
 */
export function endedMeanwhile(
  journal: Pick<Journal, 'restoreEntriesOf' | 'readEntry' | 'events' | 'readJob'>,
  id: string,
): Ended | undefined {
  try {
    const job = journal.readJob(id);
    return job.closedAt === undefined ? undefined : endedStep(journal, job);
  } catch {
    // That the journal cannot be read now is no reason to hide why the run could not go on.
    return undefined;
  }
}
