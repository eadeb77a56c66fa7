import { SluiceError } from '@sluice/core';
import type { ClearingStep } from '../clearing/clearing-step.ts';
import { columnsOf, isObject, unreadable, type Json } from '../journal/columns.ts';
import type { Journal } from '../journal/journal.ts';
import type { Work } from '../journal/work.ts';
import type { LeftOut, PutBackReport } from './put-back-report.ts';

export type Ended = Extract<ClearingStep, { step: 'ended-elsewhere' }>;

const FATES = ['unrestorable', 'refused', 'restored-before', 'damaged', 'unknown'] as const;

/**
 * What a closed job has come to, by the journal: whoever hears of it from another run learns what that run has said.
 *
 * @throws {SluiceError} `refused` when its last event is damaged.
 */
export function endedStep(journal: Pick<Journal, 'events'>, { id, kind, state }: Work): Ended {
  const [last] = journal.events({ work: id, kind: 'done', order: 'newest-first', limit: 1 });
  const report = last?.data['report'];
  const putBack = kind === 'clear' && isObject(report) ? report['putBack'] : report;
  return { step: 'ended-elsewhere', work: id, kind, state, putBack: putBack === undefined ? undefined : readPutBack(putBack) };
}

/**
 * A run that could not go on may have lost its job to another, which has brought it to its end: then that is what there is to say, and not
 * that the job is open.
 */
export function endedMeanwhile(journal: Pick<Journal, 'events' | 'readWork'>, id: string): Ended | undefined {
  try {
    const work = journal.readWork(id);
    return work.closedAt === undefined ? undefined : endedStep(journal, work);
  } catch (error) {
    // Whatever cannot be read now is no reason to hide why the run could not go on.
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}

function readPutBack(report: unknown): PutBackReport {
  if (!isObject(report)) throw unreadable('events.data');
  const columns = columnsOf('events.data', report);
  const { leftOut } = report;
  if (!Array.isArray(leftOut) || !leftOut.every(isObject)) throw unreadable('events.data.leftOut');
  return {
    chosen: columns.whole('chosen'),
    restored: columns.whole('restored'),
    stillWaiting: columns.whole('stillWaiting'),
    hadLeft: columns.whole('hadLeft'),
    leftOut: leftOut.map(readLeftOut),
  };
}

function readLeftOut(data: Json): LeftOut {
  const columns = columnsOf('events.data.leftOut', data);
  const { messageIds } = data;
  if (!Array.isArray(messageIds) || !messageIds.every((id) => typeof id === 'string')) throw unreadable('events.data.leftOut');
  return { place: columns.whole('place'), messageIds, fate: columns.oneOf('fate', FATES), why: columns.text('why') };
}
