import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { ACTOR, REASON } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { containing } from '../../test/matching.ts';
import { ID } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { openQueue } from '../open-queue.ts';
import type { Queue } from '../queue.ts';
import type { Selection } from '../selection/selection.ts';
import { JobError } from './outcome.ts';

const OPERATOR = { confirm: ID, actor: ACTOR, reason: REASON };

useFakeTime();

function queueOf({ instance, clock }: GatewayUnderTest): Queue {
  return openQueue({ instance, clock, database: openMemoryDatabase() });
}

/** Clears what is selected. @returns the snapshot. */
async function cleared(queue: Queue, selection: Selection = { all: true }): Promise<string> {
  const plan = await untilResolved(queue.plan(selection));
  const { snapshot } = await untilResolved(queue.clear(plan, { ...OPERATOR, lost: plan.lost }));
  vi.advanceTimersByTime(10_000);
  return snapshot;
}

async function restore(queue: Queue, snapshot: string): Promise<unknown> {
  const restoring = untilResolved(queue.restore(snapshot, { all: true }, OPERATOR).catch((error: unknown) => error));
  const outcome = await restoring;
  vi.advanceTimersByTime(10_000);
  return outcome;
}

test('a restore of what was restored and cleared again throws, and names the newer snapshot, from which it works', async () => {
  const gateway = gatewayWith(3);
  const queue = queueOf(gateway);
  const first = await cleared(queue);
  expect(await restore(queue, first)).toMatchObject({ restored: 3 });
  const second = await cleared(queue);

  const error = await restore(queue, first);
  expect(error).toBeInstanceOf(JobError);
  expect(error).toMatchObject({
    code: 'incomplete',
    message: containing(`Restore it from the newer snapshot ${second}.`),
    report: {
      kind: 'restore',
      report: { restored: 0, skipped: [1, 2, 3].map((position) => ({ position, reason: 'cleared-again' })) },
    },
  });
  expect(gateway.waiting()).toEqual([]);

  expect(await restore(queue, second)).toMatchObject({ restored: 3 });
  expect(gateway.waiting()).toEqual(['Offer 0', 'Offer 1', 'Offer 2']);
  // Now they wait, wherever they come from.
  expect(await restore(queue, first)).toMatchObject({ restored: 0, skipped: [{ reason: 'restored-before' }, {}, {}] });
  expect(gateway.waiting()).toHaveLength(3);
});

test('what was restored and kept by a later clear waits: a restore of it throws nothing', async () => {
  const gateway = gatewayWith(2);
  const queue = queueOf(gateway);
  const first = await cleared(queue);
  await restore(queue, first);
  gateway.fill(1, 'Sale');
  vi.advanceTimersByTime(10_000);
  await cleared(queue, { text: 'Sale' });
  expect(gateway.waiting()).toEqual(['Offer 0', 'Offer 1']);
  expect(await restore(queue, first)).toMatchObject({ restored: 0, skipped: [{ reason: 'restored-before' }, {}] });
});

test('a newer clear that was refused has cleared nothing again', async () => {
  const gateway = gatewayWith(2);
  const queue = queueOf(gateway);
  const first = await cleared(queue);
  await restore(queue, first);
  gateway.breakWith('clearMessagesQueue', async () => Response.json({ isCleared: false }));
  await expect(cleared(queue)).rejects.toMatchObject({ code: 'refused' });
  expect(await restore(queue, first)).toMatchObject({ restored: 0, skipped: [{ reason: 'restored-before' }, {}] });
});
