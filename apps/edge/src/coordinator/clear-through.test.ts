import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clearThrough } from './clear-through.ts';
import { BY, coordinatorUnderTest, ID } from '../../test/coordinator-under-test.ts';

useFakeTime();

/** Waits until no job is open. */
async function settled({ coordinator: { queue, runner } }: ReturnType<typeof coordinatorUnderTest>): Promise<void> {
  while (queue.openJob() !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await runner.wake();
  }
}

describe('a clear that a program asks for by the method of the gateway', () => {
  test('captures first, clears once, and answers before it is verified', async () => {
    const under = coordinatorUnderTest({ waiting: 14 });
    const { coordinator, calls } = under;
    const cleared = await untilResolved(clearThrough(coordinator, BY));
    expect(cleared).toMatchObject({ outcome: 'cleared' });
    expect([under.waiting(), coordinator.queue.openJob()?.state]).toEqual([0, 'cleared']);
    await untilResolved(settled(under));
    const [snapshot] = coordinator.queue.snapshots();
    expect(snapshot).toMatchObject({ entryCount: 14 });
    expect(calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    const { id } = coordinator.queue.journal.readJob('job' in cleared ? (cleared.job ?? '') : '');
    expect(coordinator.queue.journal.events({ job: id, kind: 'done', order: 'newest-first', limit: 9 })).toHaveLength(1);
  });

  test('of more than the gateway lists keeps what can be seen, and the journal says how many it could not', async () => {
    const under = coordinatorUnderTest({ waiting: 1240 });
    expect(await untilResolved(clearThrough(under.coordinator, BY))).toMatchObject({ outcome: 'cleared' });
    await untilResolved(settled(under));
    expect(under.waiting()).toBe(0);
    expect(under.coordinator.queue.snapshots()[0]).toMatchObject({ entryCount: 500, count: 1240 });
  });

  test('is a job also where nothing seems to wait: senders are held, and a message that joins at that moment is captured', async () => {
    const under = coordinatorUnderTest();
    const { coordinator, calls } = under;
    // After the queue was read as empty, and before anybody is held.
    under.answerOnce('getSettings', async (pass) => {
      under.fill(1);
      return pass();
    });
    expect(await untilResolved(clearThrough(coordinator, BY))).toMatchObject({ outcome: 'cleared' });
    expect(coordinator.queue.journal.holdsOf(ID)).toHaveLength(1);
    await untilResolved(settled(under));
    expect([under.waiting(), coordinator.queue.snapshots()[0]?.entryCount]).toEqual([0, 1]);
    expect(calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    const [opened] = coordinator.queue.journal.events({ kind: 'opened', order: 'newest-first', limit: 9 });
    expect(opened).toMatchObject({ actor: BY.actor });
  });

  test('of an empty queue is sent once, verified and closed', async () => {
    const under = coordinatorUnderTest();
    expect(await untilResolved(clearThrough(under.coordinator, BY))).toMatchObject({ outcome: 'cleared' });
    await untilResolved(settled(under));
    expect(under.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(under.coordinator.queue.journal.holdsOf(ID)).toEqual([]);
  });

  test('is refused while a clearing of a part is open, which would lose what it keeps', async () => {
    const under = coordinatorUnderTest({ waiting: 6 });
    const { queue, runner, owner } = under.coordinator;
    const plan = await untilResolved(queue.plan({ text: 'Offer 1' }));
    const { id } = queue.openClearing(plan, { confirm: ID, lost: 0, ...BY }, { owner });
    const outcomes: string[] = [];
    while (queue.openJob() !== undefined) {
      await untilResolved(runner.wake());
      const second = await untilResolved(clearThrough(under.coordinator, BY));
      if (queue.openJob() === undefined) break;
      outcomes.push(second.outcome);
      await untilResolved(new Promise((resolve) => setTimeout(resolve, 1000)));
    }
    expect(new Set(outcomes)).toEqual(new Set(['busy']));
    expect(queue.journal.readJob(id)).toMatchObject({ state: 'done' });
    expect([under.waiting(), under.calls.filter((call) => call === 'clearMessagesQueue').length]).toEqual([5, 1]);
  });

  test('of forty at once is one, and the others are refused without reading the queue', async () => {
    const under = coordinatorUnderTest({ waiting: 5 });
    const outcomes = await untilResolved(Promise.all(Array.from({ length: 40 }, () => clearThrough(under.coordinator, BY))));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([...Array.from({ length: 39 }, () => 'busy'), 'cleared']);
    expect(under.calls.filter((call) => call === 'showMessagesQueue').length).toBeLessThan(5);
  });

  test('sends nothing where the queue cannot be read: it would leave no copy', async () => {
    const { coordinator, answerOnce, calls } = coordinatorUnderTest({ waiting: 3 });
    answerOnce('showMessagesQueue', async () => new Response('internal server error', { status: 500 }));
    const failed = await untilResolved(clearThrough(coordinator, BY));
    expect(failed).toMatchObject({ outcome: 'failed', isSent: false, error: { code: 'gateway-unavailable' } });
    expect(calls).not.toContain('clearMessagesQueue');
  });

  test('says that it may have been sent where the gateway does not answer, and finds out meanwhile', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    under.answerOnce('clearMessagesQueue', async (pass) => {
      await pass();
      throw new TypeError('The connection was reset.');
    });
    const failed = await untilResolved(clearThrough(under.coordinator, BY));
    expect(failed).toMatchObject({ outcome: 'failed', isSent: true });
    await untilResolved(settled(under));
    expect(under.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(under.waiting()).toBe(0);
  });

  test('has no known outcome where the gateway answers 408: no caller is asked to correct the request and send it again', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    under.answerOnce('clearMessagesQueue', async (pass) => {
      await pass();
      return new Response(null, { status: 408 });
    });
    const message = expect.stringContaining('It may have been carried out all the same') as string;
    const failed = await untilResolved(clearThrough(under.coordinator, BY));
    expect(failed).toMatchObject({ outcome: 'failed', isSent: true, error: { code: 'timeout', message } });
    await untilResolved(settled(under));
    expect(under.waiting()).toBe(0);
  });

  test('is answered at once where its process is to end meanwhile, and goes on in the next one', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner } = under.coordinator;
    const clearing = clearThrough(under.coordinator, BY);
    await untilResolved(runner.stop('ended'));
    const error = { code: 'aborted', message: expect.stringContaining('goes on when the edge is started again') as string };
    expect(await untilResolved(clearing)).toMatchObject({ outcome: 'failed', job: queue.openJob()?.id, isSent: true, error });
    expect(under.calls).not.toContain('clearMessagesQueue');
    const next = under.restarted();
    await untilResolved(settled({ ...under, coordinator: { ...under.coordinator, queue: next.queue, runner: next.runner } }));
    expect([under.calls.filter((call) => call === 'clearMessagesQueue').length, under.waiting()]).toEqual([1, 0]);
  });

  test('goes on in another process where this one ends, without a second request', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    await untilResolved(clearThrough(under.coordinator, BY));
    await untilResolved(under.coordinator.runner.stop('ended'));
    const { queue, runner } = under.restarted();
    await untilResolved(settled({ ...under, coordinator: { ...under.coordinator, queue, runner } }));
    expect(under.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(queue.openJob()).toBeUndefined();
    expect(queue.journal.holdsOf(ID)).toEqual([]);
  });
});
