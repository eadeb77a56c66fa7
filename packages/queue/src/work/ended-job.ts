import { SluiceError } from '@sluice/core';
import type { ClearingStep } from '../clearing/clearing-step.ts';
import { columnsOf, isObject, unreadable, type Json } from '../journal/columns.ts';
import type { Journal } from '../journal/journal.ts';
import type { Job } from '../journal/job.ts';
import type { SkippedEntry, RestoreReport } from './put-back-report.ts';

export type Ended = Extract<ClearingStep, { step: 'ended-elsewhere' }>;

const FATES = ['unrestorable', 'refused', 'restored-before', 'damaged', 'unknown'] as const;

/**
 * What a closed job has come to, by the journal: whoever hears of it from another run learns what that run has said.
 *
 * @throws {SluiceError} `refused` when its last event is damaged.
 */
export function endedStep(journal: Pick<Journal, 'events'>, { id, kind, state }: Job): Ended {
  const [last] = journal.events({ job: id, kind: 'done', order: 'newest-first', limit: 1 });
  const report = last?.data['report'];
  const putBack = kind === 'clear' && isObject(report) ? report['restore'] : report;
  return { step: 'ended-elsewhere', job: id, kind, state, restore: putBack === undefined ? undefined : readPutBack(putBack) };
}

/**
 * A run that could not go on may have lost its job to another, which has brought it to its end: then that is what there is to say, and not
 * that the job is open.
 */
export function endedMeanwhile(journal: Pick<Journal, 'events' | 'readJob'>, id: string): Ended | undefined {
  try {
    const job = journal.readJob(id);
    return job.closedAt === undefined ? undefined : endedStep(journal, job);
  } catch (error) {
    // Whatever cannot be read now is no reason to hide why the run could not go on.
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}

function readPutBack(report: unknown): RestoreReport {
  if (!isObject(report)) throw unreadable('events.data');
  const columns = columnsOf('events.data', report);
  const { skipped } = report;
  if (!Array.isArray(skipped) || !skipped.every(isObject)) throw unreadable('events.data.skipped');
  return {
    chosen: columns.whole('chosen'),
    restored: columns.whole('restored'),
    stillWaiting: columns.whole('stillWaiting'),
    alreadySent: columns.whole('alreadySent'),
    skipped: skipped.map(readLeftOut),
  };
}

function readLeftOut(data: Json): SkippedEntry {
  const columns = columnsOf('events.data.skipped', data);
  const { messageIds } = data;
  if (!Array.isArray(messageIds) || !messageIds.every((id) => typeof id === 'string')) throw unreadable('events.data.skipped');
  return { position: columns.whole('position'), messageIds, reason: columns.oneOf('reason', FATES), why: columns.text('why') };
}
