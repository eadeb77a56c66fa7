// What a run may not leave behind that was stopped, and goes on when another has brought its job to the end.
import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { resumeJob } from './resume.ts';
import { createOwners } from './owners.ts';
import { clearQueue } from './clear-queue.ts';

useFakeTime();

test('a run that goes on after another has ended its job holds no sender up', async () => {
  const gateway = gatewayWith(0);
  for (const text of ['Answer A', 'Offer A', 'Answer B']) gateway.fill(1, text);
  vi.advanceTimersByTime(10_000);
  const { journal } = portsOf(gateway);
  const first = portsOf(gateway, { journal, owners: createOwners() });
  const second = portsOf(gateway, { journal, owners: { ...createOwners(), isGone: () => true } });
  const plan = await untilResolved(planOf(gateway, { text: 'offer' }));
  const reached = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const run = async (): Promise<string> => {
    let last = '';
    for await (const { step } of clearQueue(first, orderOf(plan))) {
      last = step;
      if (step !== 'restoring' || gateway.waiting().length !== 1) continue;
      // Stopped when the first message is back and the second is to come.
      reached.resolve();
      await gate.promise;
    }
    return last;
  };
  const stopped = run();
  await untilResolved(reached.promise);
  const [job] = journal.openJobs();
  expect((await untilResolved(stepsOf(resumeJob(second, job?.id ?? '')))).at(-1)?.step).toBe('done');
  expect(journal.holdsOf(plan.idInstance)).toEqual([]);
  gate.resolve();
  // Nor does it say that the job is open still.
  expect(await untilResolved(stopped)).toBe('ended-elsewhere');
  expect(journal.holdsOf(plan.idInstance)).toEqual([]);
});
