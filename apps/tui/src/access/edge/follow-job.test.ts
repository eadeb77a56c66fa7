import type { SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import { createFakedClock, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { event, eventStream, fakeEdge, problem, type FakeEdge } from '../../../test/fake-edge.ts';
import { gathered } from '../gathered.ts';
import type { EdgeJob } from './answers.ts';
import { followJob } from './follow-job.ts';

useFakeTime();

const ID = '1101000001';
const JOB = '0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58';
const EVENTS = `GET /instances/${ID}/events`;
const READ = `GET /instances/${ID}/jobs/${JOB}`;

const open: EdgeJob = { id: JOB, kind: 'clear', state: 'opened', closedAt: null, report: null, sentence: 'It is open.' };
const cancelled: EdgeJob = { ...open, state: 'cancelled', closedAt: 5 };
const step = (given: object, job = JOB): string => event('step', { job, step: given });

const away = (): Response => problem(502, 'gateway-unavailable', 'The edge is away.');

async function follow(
  { client }: FakeEdge,
  begin: () => Promise<EdgeJob> = () => Promise.resolve(open),
  signal?: AbortSignal,
): Promise<readonly JobStep[]> {
  const clock = createFakedClock();
  const steps = gathered(followJob({ client, edge: 'office', idInstance: ID, clock }, begin, { signal, isNew: true }));
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  return steps;
}

const names = (steps: readonly JobStep[]): readonly string[] => steps.map((one) => one.step);

test('gives the steps that the edge reports of this job, from its opening to its end, and no others', async () => {
  const edge = fakeEdge({
    [EVENTS]: () =>
      eventStream([
        event('job', { ...cancelled, id: 'another' }, 3),
        step({ step: 'clearing' }, 'another'),
        step({ step: 'captured', snapshot: JOB, captured: 17, unseen: 0 }),
        step({ step: 'celebrating' }),
        event('job', { ...open, state: 'captured' }, 4),
        step({ step: 'cancelled' }),
        step({ step: 'clearing' }),
      ]),
  });
  expect(names(await follow(edge))).toEqual(['capturing', 'captured', 'cancelled']);
  // Nothing was asked for besides.
  expect(edge.calls).toEqual([EVENTS]);
});

test('the edge goes on by itself with a job that was interrupted there, and so does the following', async () => {
  const failure = { code: 'journal-locked', message: 'The journal is locked.' };
  const edge = fakeEdge({
    [EVENTS]: () => eventStream([step({ step: 'interrupted', job: JOB, error: failure }), step({ step: 'cancelled' })]),
  });
  expect(names(await follow(edge))).toEqual(['capturing', 'cancelled']);
});

test('a stream that is cut off is opened again, from the last event on', async () => {
  const streams = [
    () => eventStream([event('job', { ...open, state: 'captured' }, 7), step({ step: 'clearing' })]),
    away,
    () => eventStream([step({ step: 'cleared' }), step({ step: 'cancelled' })]),
  ];
  const edge = fakeEdge({ [EVENTS]: () => streams.shift()?.() ?? {}, [READ]: { ...open, state: 'clearing' } });
  expect(names(await follow(edge))).toEqual(['capturing', 'clearing', 'cleared', 'cancelled']);
});

test('a job that ended while nothing was heard has ended as the edge says', async () => {
  const streams = [() => eventStream([]), () => eventStream([], { staysOpen: true })];
  const edge = fakeEdge({ [EVENTS]: () => streams.shift()?.() ?? {}, [READ]: cancelled });
  expect((await follow(edge)).at(-1)).toMatchObject({ step: 'ended-elsewhere', state: 'cancelled' });
});

test('a connection that is gone without a word is opened again', async () => {
  const streams = [
    () => eventStream([step({ step: 'clearing' })], { staysOpen: true }),
    () => eventStream([step({ step: 'cancelled' })]),
  ];
  const edge = fakeEdge({ [EVENTS]: () => streams.shift()?.() ?? {}, [READ]: open });
  expect(names(await follow(edge))).toEqual(['capturing', 'clearing', 'cancelled']);
});

test('an edge that stays away leaves the job open, and says so', async () => {
  let calls = 0;
  const edge = fakeEdge({ [EVENTS]: () => ((calls += 1) === 1 ? eventStream([]) : away()) });
  expect((await follow(edge)).at(-1)).toMatchObject({ step: 'interrupted', job: JOB, error: { code: 'gateway-unavailable' } });
});

test('a key that was revoked meanwhile ends the following at once', async () => {
  const streams = [() => eventStream([]), () => problem(401, 'unauthorized', 'The key does not open this edge.')];
  const edge = fakeEdge({ [EVENTS]: () => streams.shift()?.() ?? {} });
  expect((await follow(edge)).at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'unauthorized' } });
  expect(edge.calls).toHaveLength(2);
});

test('what the edge refuses is the last step, and the only one', async () => {
  const edge = fakeEdge({
    [EVENTS]: () => eventStream([], { staysOpen: true }),
    [READ]: problem(409, 'busy', 'A job is open.'),
  });
  const refused = (): Promise<EdgeJob> => edge.client.readJob(ID, JOB).then(() => open);
  expect(await follow(edge, refused)).toMatchObject([{ step: 'failed', error: { code: 'busy', message: 'A job is open.' } }]);
});

test('to stop the following stops nothing at the edge: the job stays open', async () => {
  const stop = new AbortController();
  const edge = fakeEdge({ [EVENTS]: () => eventStream([step({ step: 'clearing' })], { staysOpen: true }) });
  setTimeout(() => stop.abort(), 2000);
  const last = (await follow(edge, undefined, stop.signal)).at(-1);
  expect(last).toMatchObject({ step: 'interrupted', job: JOB, error: { code: 'aborted' } satisfies Pick<SluiceError, 'code'> });
});
