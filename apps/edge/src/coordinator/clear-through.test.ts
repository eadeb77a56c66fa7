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

  test('captures nothing and opens no job where nothing waits', async () => {
    const { coordinator, calls } = coordinatorUnderTest();
    expect(await untilResolved(clearThrough(coordinator, BY))).toEqual({ outcome: 'nothing-waits' });
    expect(calls).not.toContain('clearMessagesQueue');
    expect(coordinator.queue.journal.events({ order: 'newest-first', limit: 9 })).toEqual([]);
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

  test('is refused while another job of the instance is open', async () => {
    const { coordinator } = coordinatorUnderTest({ waiting: 3 });
    const both = [clearThrough(coordinator, BY), clearThrough(coordinator, BY)];
    const outcomes = await untilResolved(Promise.all(both));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['cleared', 'failed']);
    expect(outcomes.flatMap((one) => ('error' in one ? [one.error.code] : []))).toEqual(['busy']);
  });

  test('goes on in another process where this one ends, without a second request', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    await untilResolved(clearThrough(under.coordinator, BY));
    await untilResolved(under.coordinator.runner.stop());
    const { queue, runner } = under.restarted();
    await untilResolved(settled({ ...under, coordinator: { ...under.coordinator, queue, runner } }));
    expect(under.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(queue.openJob()).toBeUndefined();
    expect(queue.journal.holdsOf(ID)).toEqual([]);
  });
});
