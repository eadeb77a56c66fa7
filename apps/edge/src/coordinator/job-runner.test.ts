import { untilResolved, useFakeTime } from '@sluice/testing';
import type { JobStep } from '@sluice/queue';
import { describe, expect, test, vi } from 'vitest';
import { BY, coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';

useFakeTime();

async function open({ coordinator }: CoordinatorUnderTest): Promise<string> {
  const { queue, owner } = coordinator;
  const plan = await untilResolved(queue.plan({ all: true }));
  return queue.openClearing(plan, { confirm: ID, lost: plan.lost, ...BY }, { owner }).id;
}

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1000));
};

describe('the jobs of an instance', () => {
  test('are driven to their ends by nothing but the times at which they want to be woken', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner } = under.coordinator;
    const steps: JobStep['step'][] = [];
    runner.listen((_, { step }) => steps.push(step));
    const id = await open(under);
    void runner.wake();
    await untilResolved(until(() => queue.openJob() === undefined));
    expect(queue.journal.readJob(id).state).toBe('done');
    expect(steps).toEqual(expect.arrayContaining(['clearing', 'cleared', 'verified', 'done']));
  });

  test('are woken many times at once, and take each step once', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner } = under.coordinator;
    await open(under);
    const timer = setInterval(() => void Promise.all(Array.from({ length: 20 }, () => runner.wake())), 100);
    await untilResolved(until(() => queue.openJob() === undefined));
    clearInterval(timer);
    expect(under.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
  });

  test('go on by themselves after an error that lets them open', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner } = under.coordinator;
    const id = await open(under);
    const advance = vi.spyOn(queue, 'advance').mockRejectedValueOnce(new Error('The journal is locked.'));
    const errors: unknown[] = [];
    runner.listen((_, step) => step.step === 'interrupted' && errors.push(step.error));
    void runner.wake();
    await untilResolved(until(() => queue.openJob() === undefined));
    advance.mockRestore();
    expect([errors.length, queue.journal.readJob(id).state]).toEqual([1, 'done']);
  });

  test('take no further step once they are stopped', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner } = under.coordinator;
    await open(under);
    await runner.stop('ended');
    await untilResolved(runner.wake());
    expect([queue.openJob()?.state, under.calls.includes('clearMessagesQueue')]).toEqual(['opened', false]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'take a job up that is opened %i turns after the last one has ended: it could lie open',
    async (turns) => {
      const under = coordinatorUnderTest({ waiting: 3, state: 'authorized' });
      const { queue, runner, owner } = under.coordinator;
      const order = { confirm: ID, ...BY };
      const openGo = async (): Promise<void> => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        queue.openGo(order, { owner });
        await runner.wake();
      };
      runner.listen((_, { step }) => {
        if (step === 'stopped') void openGo();
      });
      queue.openStop({ ...order, isWatched: false }, { owner });
      void runner.wake();
      await untilResolved(until(() => queue.brake() === undefined && queue.openJob() === undefined));
      const [released, stopped] = queue.journal.events({ kind: 'done', order: 'newest-first', limit: 9 });
      // Without waiting for the alarm that wakes a host which has died.
      expect((released?.at ?? Infinity) - (stopped?.at ?? 0)).toBeLessThan(40_000);
    },
  );
});
