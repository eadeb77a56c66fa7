import type { JobState } from '../../journal/job-states.ts';
import { SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { entries, ID, reading, START } from '../../../test/reading.ts';
import type { OpenJob } from '../../job/open-job.ts';
import { diagnose } from '../diagnose.ts';
import { en, findingSentence } from '../../sentences/index.ts';

const job: OpenJob = {
  id: '5f4d7a52-1c7e-4bb4-8f0d-0e6e2b1a9c11',
  kind: 'clear',
  idInstance: ID,
  state: 'restoring',
  actor: 'operator',
  reason: 'The number was blocked.',
  openedAt: START,
  heartbeatAt: START,
  isLeft: true,
};

test('a job that was left is the first finding, also of a queue in which nothing is wrong', () => {
  const [first, ...others] = diagnose(reading({ state: 'authorized' }), { job });
  expect(first).toMatchObject({ kind: 'job-open', severity: 'critical', next: { remedy: 'resume-job', command: ['resume'] } });
  expect(others.map(({ kind }) => kind)).not.toContain('empty');
});

test('a job that is open is the first finding where the queue cannot be read', () => {
  const error = new SluiceError({ code: 'network', message: 'The connection failed.' });
  expect(diagnose(error, { job }).map(({ kind }) => kind)).toEqual(['job-open', 'unreadable']);
});

test('no finding calls a queue empty while what is to stay may have to be restored', () => {
  const found = diagnose(reading({ state: 'blocked', isSending: false }), { job });
  expect(found.map(({ kind }) => kind)).toEqual(['job-open', 'blocked']);
  expect(found.map((finding) => findingSentence(finding, en)).join(' ')).not.toContain('Nothing waits');
});

test('a brake that is being set is no emergency, unless nothing carries it out any more', () => {
  const stop: OpenJob = { ...job, kind: 'stop', state: 'changed', isLeft: false };
  expect(diagnose(reading({ state: 'blocked', isSending: false }), { job: stop })).toContainEqual(
    expect.objectContaining({ kind: 'job-open', severity: 'warning' }),
  );
  expect(diagnose(reading({}), { job: { ...stop, isLeft: true } })[0]).toMatchObject({ severity: 'critical' });
});

test('while a clear runs no finding proposes another, nor to connect a number', () => {
  const found = diagnose(reading({ entries: entries(500), count: 1240 }), { job: { ...job, isLeft: false } });
  expect(found.length).toBeGreaterThan(2);
  const steps = found.map(({ next }) => next.remedy);
  expect(steps).not.toContain('decide-what-waits');
  expect(steps).not.toContain('clear-selected');
  expect(steps).toContain('wait-for-job');
});

test.each<[JobState, string]>([
  ['opened', 'has not cleared anything yet'],
  ['clearing', 'may have been sent'],
  ['verified', 'are not restored yet'],
  ['restoring', 'not all messages to keep are restored'],
])('what a job has come to when it is at %s is said so that it is true then', (state, words) => {
  const [first = ''] = diagnose(reading(), { job: { ...job, state } }).map((finding) => findingSentence(finding, en));
  expect(first).toContain(words);
});
