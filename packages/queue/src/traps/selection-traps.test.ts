import { useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { gatewayWith, type AccountOptions } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import type { Plan } from '../plan/plan.ts';
import { planClearing } from '../plan/plan-clearing.ts';
import { readQueue } from '../reading/reading.ts';
import { parseSelection } from '../selection/parse-selection.ts';

// Traps that lie in choosing what to clear (evidence/other-gateways#empty-filter-clears-all, evidence/other-gateways#filter-ignored,
// evidence/queue#show-cap).

useFakeTime();

/** A selection that an operator asks for, from a command line or over HTTP, of a queue as it is. */
async function planned(
  waiting: number,
  wanted: unknown,
  options: AccountOptions = {},
): Promise<{ readonly plan: Promise<Plan>; readonly calls: readonly string[] }> {
  const gateway = gatewayWith(waiting, options);
  const reading = await readQueue(gateway);
  const { length } = gateway.calls;
  const ports = { now: () => gateway.clock.now(), newId: () => 'plan-1' };
  const plan = Promise.resolve().then(() => planClearing(reading, parseSelection(wanted), ports));
  await plan.catch(() => undefined);
  return { plan, calls: gateway.calls.slice(length) };
}

describe('trap: an empty filter is everything', () => {
  test.each([{}, { chats: [] }, { text: '' }, { ids: [] }, { not: {} }, null, undefined, '', []])(
    '%j is refused, and nothing is sent',
    async (wanted) => {
      const { plan, calls } = await planned(5, wanted);
      await expect(plan).rejects.toMatchObject({ code: 'invalid-request' });
      expect(calls).toEqual([]);
    },
  );

  test('a condition without a value that code hands over is refused too', async () => {
    const reading = await readQueue(gatewayWith(5));
    const ports = { now: () => START, newId: () => 'plan-1' };
    expect(() => planClearing(reading, {}, ports)).toThrow('It has no condition');
  });

  test('a filter that fits nothing is refused, and nothing is sent', async () => {
    const { plan, calls } = await planned(5, { chats: ['79990000099@c.us'] });
    await expect(plan).rejects.toMatchObject({ code: 'nothing-selected' });
    expect(calls).toEqual([]);
  });
});

describe('trap: a filter is ignored by what works on many', () => {
  test.each(['plain', 'v3'] as const)('a plan names the chosen and no others (%s)', async (flavor) => {
    const { plan } = await planned(40, { text: 'Offer 1' }, { flavor });
    const { toClear, toKeep } = await plan;
    // Offer 1, and Offer 10 to 19.
    expect(toClear.map(({ position }) => position)).toEqual([2, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(toKeep).toHaveLength(29);
    expect(new Set([...toClear, ...toKeep].map(({ key }) => key)).size).toBe(40);
  });

  test.each([{ chat: '1' }, { chats: ['79990000001@c.us'], sender: 'shop' }, { status: 'failed' }, { limit: 1 }])(
    'a filter that is not known is refused, not left out (%j)',
    async (wanted) => {
      const { plan, calls } = await planned(5, wanted);
      await expect(plan).rejects.toThrow('There is no condition');
      expect(calls).toEqual([]);
    },
  );
});

describe('trap: a part is taken for the whole', () => {
  test('of first100 of 199 nothing can be chosen', async () => {
    const { plan, calls } = await planned(199, { text: 'Offer 1' }, { flavor: 'chat-api' });
    await expect(plan).rejects.toMatchObject({ code: 'truncated' });
    await expect(plan).rejects.toThrow('Only 100 of 199 messages');
    expect(calls).toEqual([]);
  });

  test('nor of the first 500 of 1,240, though all that can be seen are chosen', async () => {
    const { plan } = await planned(1240, { text: 'Offer' });
    await expect(plan).rejects.toMatchObject({ code: 'truncated' });
  });

  test('a plan to clear everything says how many cannot be seen', async () => {
    expect(await (await planned(1240, { all: true })).plan).toMatchObject({ kind: 'full', unseen: 740, lost: 740 });
    expect(await (await planned(199, { all: true }, { flavor: 'chat-api' })).plan).toMatchObject({ unseen: 99, lost: 99 });
  });
});
