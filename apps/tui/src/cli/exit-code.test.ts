import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS, type ErrorTraits } from '@sluice/core/errors';
import type { ClearingReport, JobStep, RestoreReport } from '@sluice/queue';
import type { SkipReason } from '@sluice/queue/journal';
import type { StopReport } from '@sluice/queue/job';
import { expect, it, test } from 'vitest';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { stepExitCode } from './step-exit-code.ts';

const rows = Object.entries(ERRORS) as [SluiceErrorCode, ErrorTraits][];

it.each(rows)('ends with %s as the table of errors says', (code, { exitCode: expected }) => {
  expect(exitCodeOf(new SluiceError({ code, message: '' }))).toBe(expected);
});

// What scripts rely on: who is refused for safety's sake can do it after all, and who is not, cannot.
it.each<[SluiceErrorCode, keyof typeof exitCode]>([
  ['refused', 'refused'],
  ['confirmation-required', 'refused'],
  ['protected', 'refused'],
  ['nothing-selected', 'refused'],
  ['truncated', 'refused'],
  ['plan-expired', 'refused'],
  ['plan-changed', 'refused'],
  ['busy', 'refused'],
  ['held', 'refused'],
  ['instance-not-ready', 'refused'],
  ['journal-locked', 'refused'],
  ['journal-full', 'refused'],
  ['file-not-written', 'refused'],
  ['not-found', 'usage'],
  ['invalid-request', 'usage'],
  ['unauthorized', 'failed'],
  ['timeout', 'failed'],
  ['network', 'failed'],
  ['internal', 'failed'],
])('ends with %s as %s', (code, expected) => {
  expect(exitCodeOf(new SluiceError({ code, message: '' }))).toBe(exitCode[expected]);
});

it.each(['not-found', 'invalid-request'] as const)(
  'takes the %s of the gateway for a failure, not for a mistake in the command',
  (code) => {
    expect(exitCodeOf(new SluiceError({ code, message: '', status: 404 }))).toBe(exitCode.failed);
  },
);

const error = (code: SluiceErrorCode): SluiceError => new SluiceError({ code, message: 'What happened. What to do.' });

function reportWith(...fates: readonly SkipReason[]): RestoreReport {
  const skipped = fates.map((reason, index) => ({
    position: index + 1,
    messageIds: [],
    type: 'sendMessage',
    reason,
    why: 'Why.',
  }));
  return { chosen: 3, restored: 3 - fates.length, stillWaiting: 0, alreadySent: 0, skipped };
}

function report(back: RestoreReport | undefined): ClearingReport {
  const unprotected = { windowMs: 1000, entries: { by: 'unknown' } } as const;
  return {
    queue: 'messages',
    job: 'w',
    snapshot: 's',
    captured: 9,
    unseen: 0,
    cleared: undefined,
    mayHaveBeenSent: 0,
    arrived: 0,
    unprotected,
    restore: back,
  };
}

const done = (back?: RestoreReport): JobStep => ({ step: 'done', report: report(back) });
const ended = (kind: 'clear' | 'restore', back?: RestoreReport): JobStep => ({
  step: 'ended-elsewhere',
  job: 'w',
  kind,
  state: 'done',
  restore: back,
});
const restored = (back: RestoreReport): JobStep => ({ step: 'restored', job: 'w', report: back });

test.each<[string, JobStep | undefined, number]>([
  ['a full clear that is verified', done(), 0],
  ['a selective clear of which all is restored', done(reportWith()), 0],
  ['entries that cannot be restored, as their number was typed', done(reportWith('unrestorable')), 0],
  ['what the gateway would not take back', done(reportWith('refused')), 1],
  ['an entry of which it is not known whether it was sent', done(reportWith('refused', 'unknown')), 4],
  ['a damaged copy in the journal', done(reportWith('damaged')), 1],
  ['a full clear that another run has ended', ended('clear'), 0],
  ['one of which another run could not restore all', ended('clear', reportWith('refused')), 1],
  ['one after which another run left doubts', ended('clear', reportWith('unknown')), 4],
  ['a restore that another run has ended', ended('restore', reportWith('unrestorable')), 1],
  ['a restore of everything chosen', restored(reportWith()), 0],
  ['a restore of what was restored before', restored(reportWith('restored-before')), 0],
  ['a restore of what cannot be sent again', restored(reportWith('unrestorable')), 1],
  ['a restore of which it is not known whether it arrived', restored(reportWith('unknown')), 4],
  ['a gateway that says no', { step: 'refused', error: error('unauthorized') }, 3],
  ['a change of mind before the request', { step: 'cancelled' }, 3],
  ['a plan that has expired', { step: 'failed', error: error('plan-expired') }, 3],
  ['another run that is at it', { step: 'failed', error: error('busy') }, 3],
  ['a queue that cannot be read before the clear', { step: 'failed', error: error('network') }, 1],
  [
    'a clear that is not verified',
    { step: 'unverified', remaining: 9, count: 9, error: undefined, report: report(undefined) },
    4,
  ],
  ['one that was left half way', { step: 'interrupted', job: 'w', error: error('aborted') }, 4],
  ['one that ended without a word', undefined, 4],
])('%s ends with the code that a script can rely upon', (_, last, code) => {
  expect(stepExitCode(last)).toBe(code);
});

const stopReport = (outcome: StopReport['outcome']): StopReport => ({
  job: 'j',
  idInstance: '1101000001',
  outcome,
  wasUndone: false,
  delayBeforeMs: 500,
  delayMs: 600_000,
  effect: 'seen',
  departed: 0,
  waiting: 3,
  isComplete: false,
  canLeave: 3,
});
const endedStop = (outcome: StopReport['outcome']): JobStep => ({
  step: 'ended-elsewhere',
  job: 'j',
  kind: 'stop',
  state: 'done',
  restore: undefined,
  stop: stopReport(outcome),
});

test.each<[string, JobStep, keyof typeof exitCode]>([
  ['a brake that is on', { step: 'stopped', report: stopReport('set') }, 'done'],
  ['a brake that was on', { step: 'stopped', report: stopReport('was-on') }, 'done'],
  ['a delay that was as long before', { step: 'stopped', report: stopReport('was-slow') }, 'done'],
  ['a delay that was changed meanwhile', { step: 'stopped', report: stopReport('changed-by-other') }, 'refused'],
  ['a brake that another run has set', endedStop('set'), 'done'],
  ['another run whose delay was changed meanwhile', endedStop('changed-by-other'), 'refused'],
  ['a brake that may be on', { step: 'change-unverified', kind: 'stop', shownMs: 500 }, 'unknown'],
  [
    'a brake that is released',
    { step: 'released', report: { job: 'j', idInstance: '1101000001', outcome: 'released', delayMs: 500 } },
    'done',
  ],
])('a stop or a go ends by its last step: %s', (_, last, expected) => {
  expect(stepExitCode(last)).toBe(exitCode[expected]);
});
