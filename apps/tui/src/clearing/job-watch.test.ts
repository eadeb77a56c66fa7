import { holdForJob, jobInState } from '@sluice/queue/testing';
import { SluiceError } from '@sluice/core';
import type { Journal } from '@sluice/queue';
import { createOwners } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import { createFakedClock, useFakeTime } from '@sluice/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryJournal, sessionWith, sourceIn, type TestSession } from '../../test/session.ts';
import { watchJobs, type JobWatch } from './job-watch.ts';
import type { Step } from './runs.ts';

const SHOP = '1101000001';

let end: AbortController;
let journal: Journal;

useFakeTime(0);
beforeEach(() => {
  end = new AbortController();
  journal = memoryJournal();
});
afterEach(() => end.abort());

function openJob(owner: string): Job {
  return jobInState(journal, { idInstance: SHOP, actor: 'operator', reason: 'A wrong list', state: 'restoring', owner });
}

function watch(session: TestSession): JobWatch {
  return watchJobs(session, sourceIn(session), end.signal);
}

function isLeft(jobs: JobWatch): boolean | undefined {
  return jobs.get().jobs.get(SHOP)?.isLeft;
}

async function* never(): AsyncGenerator<Step> {
  yield { step: 'clearing' };
  await new Promise(() => undefined);
}

it('sees within two seconds a job that another process has opened, and that it was left when that has died', async () => {
  const owners = createOwners({ name: 'this', isGone: () => isDead });
  let isDead = false;
  const jobs = watch(sessionWith({ opened: journal, owners }));
  await jobs.refresh();
  expect(isLeft(jobs)).toBeUndefined();
  openJob('other run 5f4d7a52-1c7e-4bb4-8f0d-0e6e2b1a9c11');
  await vi.advanceTimersByTimeAsync(2000);
  expect(isLeft(jobs)).toBe(false);
  isDead = true;
  await vi.advanceTimersByTimeAsync(2000);
  expect(isLeft(jobs)).toBe(true);
});

it('says of a job that the app itself carries out that it goes on, however long it is silent', async () => {
  const session = sessionWith({ opened: journal });
  openJob('any');
  session.runs.begin(SHOP, never, () => undefined);
  const jobs = watch(session);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(isLeft(jobs)).toBe(false);
});

it('knows when a job ended: a reading from before is outdated', async () => {
  const jobs = watch(sessionWith({ opened: journal }));
  const { owner, actor, reason } = openJob('any');
  await vi.advanceTimersByTimeAsync(2000);
  jobInState(journal, { idInstance: SHOP, actor, reason, owner, state: 'done' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(jobs.get().jobs.size).toBe(0);
  expect(jobs.get().endedAt.get(SHOP)).toBe(4000);
});

it('knows the holds in force, but for those that an open job needs: the job says it all', async () => {
  const jobs = watch(sessionWith({ opened: journal }));
  const hold = { until: 60_000, reason: 'Wrong list' };
  holdForJob(journal, openJob('any'), hold);
  await jobs.refresh();
  expect(jobs.get().holds.size).toBe(0);
  journal.setHold({ ...hold, idInstance: SHOP, actor: 'ivan' });
  journal.setHold({ ...hold, idInstance: '1101000002', until: 30_000, actor: 'ivan' });
  await vi.advanceTimersByTimeAsync(2000);
  const counts = (): readonly unknown[] => [...jobs.get().holds].map(([id, { length }]) => [id, length]);
  expect(counts()).toEqual([
    [SHOP, 1],
    ['1101000002', 1],
  ]);
  await vi.advanceTimersByTimeAsync(28_000);
  expect(counts()).toEqual([[SHOP, 1]]);
});

it('notifies no listener as long as nothing changes, and looks no more when the app has ended', async () => {
  const openJobs = vi.fn<TestSession['readOpenJobs']>(async () => journal.openJobs());
  openJob('any');
  const jobs = watch(sessionWith({ opened: journal, readOpenJobs: openJobs }));
  await jobs.refresh();
  const listener = vi.fn<() => void>();
  jobs.subscribe(listener);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(listener).not.toHaveBeenCalled();
  expect(openJobs).toHaveBeenCalledTimes(11);
  end.abort();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(openJobs).toHaveBeenCalledTimes(11);
});

it('keeps what it knew, and says why, when the journal cannot be read any more', async () => {
  const error = new SluiceError({ code: 'journal-damaged', message: 'The journal is damaged.' });
  const openJobs = vi.fn<TestSession['readOpenJobs']>(async () => journal.openJobs());
  openJob('any');
  const jobs = watch(sessionWith({ opened: journal, readOpenJobs: openJobs }));
  await jobs.refresh();
  openJobs.mockRejectedValue(error);
  await vi.advanceTimersByTimeAsync(2000);
  expect(jobs.get().errors.get(undefined)).toBe(error);
  expect(jobs.get().jobs.has(SHOP)).toBe(true);
});

it('holds up no reading after a job because the clock was set back: for an hour the queue was said to be read', async () => {
  let offset = 0;
  const real = createFakedClock();
  const session = sessionWith({ opened: journal, clock: { ...real, now: () => real.now() + offset } });
  const readOpenJobs = async (): Promise<readonly Job[]> => (isOpen ? journal.openJobs() : []);
  let isOpen = true;
  openJob('other run');
  const jobs = watch({ ...session, readOpenJobs });
  await jobs.refresh();
  isOpen = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(jobs.get().endedAt.get(SHOP)).toBe(2000);
  offset = -3_600_000;
  await vi.advanceTimersByTimeAsync(2000);
  expect(jobs.get().endedAt.get(SHOP)).toBeLessThanOrEqual(4000 - 3_600_000);
});
