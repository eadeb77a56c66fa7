import { SluiceError } from '@sluice/core';
import type { ClearingReport, JobStep, RestoreReport } from '@sluice/queue';
import { describe, expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { presentSkipped, presentStep } from './step.ts';

const RESTORED: RestoreReport = { chosen: 14, restored: 14, stillWaiting: 0, alreadySent: 0, skipped: [] };

const REPORT: ClearingReport = {
  job: 'w',
  snapshot: 's',
  queue: 'messages',
  captured: 500,
  unseen: 0,
  cleared: undefined,
  mayHaveBeenSent: 0,
  arrived: 0,
  unprotected: { windowMs: 1000, entries: { by: 'unknown' } },
  restore: undefined,
};

const error = new SluiceError({ code: 'timeout', message: 'Nothing was answered in 60 s.' });

function done(different: Partial<ClearingReport>): JobStep {
  return { step: 'done', report: { ...REPORT, ...different } };
}

describe('a step of a clearing', () => {
  it.each<[string, JobStep, RegExp]>([
    [
      'the end of a full clear',
      done({ unseen: 740 }),
      /^Done: the message queue was cleared\. By the count, which can be 10 s old, 740 messages could not be captured and are gone\.$/,
    ],
    [
      'the end of a selective one',
      done({ restore: RESTORED }),
      /^Done: the message queue was cleared\. 14 of 14 messages restored, in order\.$/,
    ],
    [
      'an end with something left out',
      done({ restore: { ...RESTORED, restored: 10, stillWaiting: 1, alreadySent: 2, skipped: [skipped(4)] } }),
      /10 of 14 messages restored, in order; 1 still waits; 2 had been sent; 1 not restored\.$/,
    ],
    [
      'what may have been sent',
      done({ captured: 2, mayHaveBeenSent: 3 }),
      /Up to 2 of the captured may have been sent before the clear took effect\./,
    ],
    [
      'what could not be protected',
      done({ unprotected: { windowMs: 1000, entries: { by: 'estimated', count: 5 } } }),
      /About 5 messages that others sent meanwhile may have gone without a copy\./,
    ],
    [
      'nothing of what is estimated to be less than one',
      done({ unprotected: { windowMs: 1000, entries: { by: 'estimated', count: 0 } } }),
      /^Done: the message queue was cleared\.$/,
    ],
    [
      'an uncounted gap, where the program was stopped for a while',
      done({ unprotected: { windowMs: 9400, entries: { by: 'unknown' } } }),
      /cleared\. What others sent between the reading and the clear \(9 s at most\), if anything, went without a copy\.$/,
    ],
    [
      'the same gap where the gateway has counted nothing in it',
      done({ unprotected: { windowMs: 9400, entries: { by: 'counted', count: 0 } } }),
      /^Done: the message queue was cleared\.$/,
    ],
    [
      'a job that another run has ended, with what it has left out',
      {
        step: 'ended-elsewhere',
        job: 'w',
        kind: 'clear',
        state: 'done',
        restore: { ...RESTORED, restored: 13, skipped: [skipped(4)] },
      },
      /^Done: another run has ended this job\. 13 of 14 messages restored, in order; 1 not restored\.$/,
    ],
    [
      'no number before anything was read',
      { step: 'verifying', listed: undefined, count: undefined, forMs: 0 },
      /^Making sure: reading the queue as soon as its count has been renewed$/,
    ],
    ['an outcome that is not known', { step: 'unknown', error }, /may have taken effect: it is not sent again/],
    ['messages that arrived', { step: 'verified', arrived: 1 }, /1 message waits that was not seen before$/],
    [
      'a clear that did not empty the queue',
      { step: 'unverified', remaining: 3, count: 3, error: undefined, report: REPORT },
      /^3 messages of the captured are still listed and the gateway counts 3\. Look at the queue before you clear again\./,
    ],
    [
      'no leftovers where nothing captured is listed: it was "0 messages are still listed and the gateway counts 1"',
      { step: 'unverified', remaining: 0, count: 1, error: undefined, report: REPORT },
      /^Nothing that was captured is listed any more, and the gateway counts 1, but it is not certain that nothing else waits\. Look at/,
    ],
    [
      'no order where nothing was restored: 0 of 80 had an order too',
      done({ restore: { ...RESTORED, chosen: 80, restored: 0, stillWaiting: 80 } }),
      / None of 80 messages restored; 80 still wait\.$/,
    ],
    ['one that stopped in the middle', { step: 'interrupted', job: 'w', error }, /The job stays open/],
    ['one that never began', { step: 'failed', error }, /^Nothing was done\. Nothing was answered in 60 s\./],
  ])('says %s', (_, step, sentence) => {
    expect(presentStep(step, en).words).toMatch(sentence);
  });

  it('has a mark besides its colour for what is good, bad, under way and unknown', () => {
    const marks = [done({}), { step: 'failed', error }, { step: 'clearing' }, { step: 'unknown', error }] as const;
    expect(marks.map((step) => presentStep(step, en).mark)).toEqual(['✓', '✕', '…', '?']);
  });
});

it('names what was not restored by its position and type, and how many more there are', () => {
  const report = { ...RESTORED, skipped: [4, 5, 6].map((position) => skipped(position, `It is forward ${position}.`)) };
  expect(presentSkipped(report, 2, en)).toEqual([
    '4. (forward) It is forward 4.',
    '5. (forward) It is forward 5.',
    'and 1 more: see the journal',
  ]);
});

it('says once why 80 were not restored, where that is the same for all: it was 80 equal lines', () => {
  const alike = Array.from({ length: 80 }, (_, at) => skipped(at + 1));
  const report = { ...RESTORED, skipped: [...alike, skipped(93), skipped(95, 'Its file is gone.')] };
  expect(presentSkipped(report, 4, en)).toEqual([
    '81 × (forward) It is a forward. (1–80, 93)',
    '95. (forward) Its file is gone.',
  ]);
  expect(presentSkipped(report, 1, en)).toEqual(['81 × (forward) It is a forward. (1–80, 93)', 'and 1 more: see the journal']);
});

function skipped(position: number, why = 'It is a\nforward.'): RestoreReport['skipped'][number] {
  return { position, messageIds: [], type: 'ForwardMessages', reason: 'unrestorable', why };
}
