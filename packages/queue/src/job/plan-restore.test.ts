import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { ACTOR, accountOf, connect, REASON, SENDING } from '../../test/clearing.ts';
import { type AccountOptions, gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { openQueue } from '../open-queue.ts';
import type { Queue } from '../queue.ts';
import type { Selection } from '../selection/selection.ts';
import { en, skipSentence } from '../sentences/index.ts';
import { isLastStep } from './steps.ts';

useFakeTime();

const OPERATOR = { confirm: ID, actor: ACTOR, reason: REASON };
const ALL: Selection = { all: true };

function queueOf({ instance, clock }: GatewayUnderTest): Queue {
  return openQueue({ instance, clock, database: openMemoryDatabase() });
}

interface Cleared {
  readonly gateway: GatewayUnderTest;
  readonly queue: Queue;
  readonly snapshot: string;
}

async function cleared(waiting: number, account: AccountOptions = {}, gateway = gatewayWith(waiting, account)): Promise<Cleared> {
  const queue = queueOf(gateway);
  const plan = await untilResolved(queue.plan(ALL));
  await untilResolved(queue.clear(plan, { ...OPERATOR, lost: plan.lost }));
  return { gateway, queue, snapshot: queue.snapshots()[0]?.id ?? '' };
}

/** What a plan says, each verdict with its positions. */
async function planned({ queue, snapshot }: Cleared, selection = ALL): Promise<Readonly<Record<string, readonly number[]>>> {
  const { entries } = await untilResolved(queue.planRestore(snapshot, selection));
  const byVerdict = Map.groupBy(entries, ({ verdict }) => (verdict.verdict === 'skip' ? verdict.reason : verdict.verdict));
  return Object.fromEntries([...byVerdict].map(([verdict, those]) => [verdict, those.map(({ position }) => position)]));
}

/** What the restore has come to, in the same form. */
async function restored(
  { queue, snapshot, gateway }: Cleared,
  selection = ALL,
): Promise<Readonly<Record<string, readonly number[]>>> {
  gateway.calls.length = 0;
  let job = '';
  await untilResolved(
    (async () => {
      for await (const step of queue.steps.restore(snapshot, selection, OPERATOR))
        if (isLastStep(step) && step.step === 'restored') ({ job } = step);
    })(),
  );
  const outcomes = queue.journal.restoreEntriesOf(job);
  const words = { restored: 'send', 'still-waiting': 'still-waiting', 'already-sent': 'already-sent' } as const;
  const byOutcome = Map.groupBy(outcomes, ({ outcome }) =>
    outcome === undefined ? 'open' : outcome.outcome === 'skipped' ? outcome.reason : words[outcome.outcome],
  );
  return Object.fromEntries([...byOutcome].map(([outcome, those]) => [outcome, those.map(({ position }) => position)]));
}

function sendsOf({ calls }: GatewayUnderTest): number {
  return calls.filter((call) => call.startsWith('send')).length;
}

test.each(['plain', 'v3', 'chat-api'] as const)(
  'a plan says what a restore would send, in its order, and sends nothing: %s',
  async (flavor) => {
    const one = await cleared(4, accountOf(flavor));
    one.gateway.calls.length = 0;
    const { entries, reading, snapshot } = await untilResolved(one.queue.planRestore(one.snapshot, { text: 'Offer' }));
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(reading.isSending).toBe(false);
    expect(snapshot.entryCount).toBe(4);
    expect(sendsOf(one.gateway)).toBe(0);
    expect(one.queue.openJob()).toBeUndefined();
    const plan = await planned(one);
    expect(await restored(one)).toEqual(plan);
  },
);

test('what was restored before is said to be, and the job by which', async () => {
  const one = await cleared(3);
  await restored(one, { text: 'Offer 1' });
  const plan = await planned(one);
  expect(plan).toEqual({ send: [1, 3], 'restored-before': [2] });
  const { entries } = await untilResolved(one.queue.planRestore(one.snapshot, ALL));
  const [why] = entries.flatMap(({ verdict }) => (verdict.verdict === 'skip' ? [skipSentence(verdict.skip, en)] : []));
  expect(why).toMatch(/was restored before, by job [\da-f-]{36}\.$/);
  expect(await restored(one)).toEqual(plan);
  expect(sendsOf(one.gateway)).toBe(2);
});

test('what was restored and cleared again is said to be in the newer snapshot', async () => {
  const one = await cleared(2);
  await restored(one);
  vi.advanceTimersByTime(10_000);
  const plan = await untilResolved(one.queue.plan(ALL));
  await untilResolved(one.queue.clear(plan, { ...OPERATOR, lost: plan.lost }));
  expect(await planned(one)).toEqual({ 'cleared-again': [1, 2] });
  expect(await restored(one)).toEqual({ 'cleared-again': [1, 2] });
});

test('what waits still, because the clear was refused after the capture, is not sent', async () => {
  const gateway = gatewayWith(3);
  const queue = queueOf(gateway);
  const plan = await untilResolved(queue.plan(ALL));
  gateway.breakWith('clearMessagesQueue', () => Promise.resolve(new Response('No', { status: 403 })));
  await untilResolved(queue.clear(plan, { ...OPERATOR, lost: plan.lost }).catch(() => undefined));
  const one = { gateway, queue, snapshot: queue.snapshots()[0]?.id ?? '' };
  expect(await planned(one)).toEqual({ 'still-waiting': [1, 2, 3] });
  expect(await restored(one)).toEqual({ 'still-waiting': [1, 2, 3] });
});

test('what was sent before the clear took effect is said to be sent', async () => {
  const gateway = gatewayWith(60, { ...SENDING, state: 'authorized' });
  gateway.stopAt('clearMessagesQueue', async () => {
    await vi.advanceTimersByTimeAsync(4000);
  });
  const one = await cleared(60, {}, gateway);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  const plan = await planned(one);
  expect(plan['already-sent']?.length ?? 0).toBeGreaterThan(0);
  expect(await restored(one)).toEqual(plan);
});

test('what no evidence shows is not sent, where it may have been: the snapshot is older than the list of what was sent', async () => {
  const gateway = gatewayWith(2);
  const one = await cleared(2, {}, gateway);
  vi.setSystemTime(gateway.clock.now() + 2 * 24 * 3_600_000);
  const plan = await planned(one);
  expect(await restored(one)).toEqual(plan);
  expect(plan).toEqual({ unknown: [1, 2] });
});

test('a request that was not answered is looked into first', async () => {
  const one = await cleared(2);
  one.gateway.breakWith('sendMessage', () => Promise.reject(new TypeError('fetch failed')));
  const stop = new AbortController();
  await untilResolved(
    (async () => {
      for await (const step of one.queue.steps.restore(one.snapshot, ALL, OPERATOR, { signal: stop.signal })) {
        if (step.step === 'restoring' && step.waiting?.for === 'unanswered') stop.abort();
      }
    })(),
  );
  await expect(untilResolved(one.queue.planRestore(one.snapshot, ALL))).rejects.toMatchObject({ code: 'busy' });
});

test.each<readonly [string, string, Selection]>([
  ['a selection that fits nothing', 'nothing-selected', { text: 'no such text' }],
  ['a selection without a condition', 'invalid-request', {}],
])('%s is refused before the gateway is asked anything', async (_, code, selection) => {
  const one = await cleared(2);
  one.gateway.calls.length = 0;
  await expect(untilResolved(one.queue.planRestore(one.snapshot, selection))).rejects.toMatchObject({ code });
  expect(one.gateway.calls).toEqual([]);
});

test('the plan knows whether messages would leave at once', async () => {
  const one = await cleared(2, SENDING);
  connect(one.gateway);
  const { reading } = await untilResolved(one.queue.planRestore(one.snapshot, ALL));
  expect(reading).toMatchObject({ isSending: true, settings: { delayMs: 1000 } });
});
