import type { SluiceError } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayWith, TOKEN, type GatewayUnderTest } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import { stepsOf } from '../../test/steps.ts';
import { clearQueue } from './clear-queue.ts';
import { isLast, type ClearingStep } from './step.ts';

// The client keeps its pace by the time of the runtime: here it passes as soon as everybody waits for it.
beforeEach(() => {
  vi.useFakeTimers({ now: START });
  vi.setTimerTickMode('nextTimerAsync');
});
afterEach(() => vi.useRealTimers());

function clears({ events }: GatewayUnderTest): number {
  return events.filter((event) => event === 'clearMessagesQueue').length;
}

function outcomes({ fates }: GatewayUnderTest): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const fate of fates().values()) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

describe('a blocked queue of 37', () => {
  test('is captured, cleared by one request and verified, in this order', async () => {
    const gateway = gatewayWith(37);
    const steps = await stepsOf(clearQueue(gateway));
    expect(steps).toEqual([
      { step: 'capturing' },
      { step: 'captured', location: 'snapshot 1', captured: 37, uncaptured: 0 },
      { step: 'clearing' },
      { step: 'cleared' },
      { step: 'settling', listed: 0, count: 37 },
      { step: 'verified', captured: 37, uncaptured: 0, mayHaveLeft: 0, arrived: 0 },
    ]);
    expect(steps.map(isLast)).toEqual([false, false, false, false, false, true]);
    expect(outcomes(gateway)).toEqual({ cleared: 37 });
  });

  test('is stored before the clear request leaves, and the request leaves once', async () => {
    const gateway = gatewayWith(37);
    await stepsOf(clearQueue(gateway));
    const reads = ['getStateInstance', 'getMessagesCount', 'getSettings', 'showMessagesQueue'];
    expect(gateway.events.slice(0, 6)).toEqual([...reads, 'snapshot', 'clearMessagesQueue']);
    expect(clears(gateway)).toBe(1);
    expect(new Set(gateway.events.slice(6))).toEqual(new Set(['showMessagesQueue', 'getMessagesCount']));
  });

  test('is in the snapshot as it was, without a token', async () => {
    const gateway = gatewayWith(37);
    await stepsOf(clearQueue(gateway));
    const [snapshot] = gateway.snapshots.saved;
    expect(snapshot).toMatchObject({
      version: 1,
      idInstance: '1101000001',
      takenAt: '2026-01-01T00:00:10.000Z',
      state: 'blocked',
      count: 37,
      completeness: { kind: 'complete' },
    });
    expect(snapshot?.entries).toHaveLength(37);
    expect(snapshot?.entries[3]?.body).toEqual({ chatId: '79990000003@c.us', message: 'Offer 3' });
    expect(JSON.stringify(snapshot)).not.toContain(TOKEN);
  });
});

test('of 1,240 messages 500 are captured, 740 are not, and all are verified to be gone', async () => {
  const gateway = gatewayWith(1240);
  const steps = await stepsOf(clearQueue(gateway));
  expect(steps[1]).toMatchObject({ step: 'captured', captured: 500, uncaptured: 740 });
  expect(steps.at(-1)).toMatchObject({ step: 'verified', captured: 500, uncaptured: 740, arrived: 0 });
  expect(outcomes(gateway)).toEqual({ cleared: 1240 });
});

test('a queue that drains is verified, and it is said how many may have been sent meanwhile', async () => {
  const gateway = gatewayWith(120, { state: 'authorized', settings: { delaySendMessagesMilliseconds: 3000 } });
  const steps = await stepsOf(clearQueue(gateway));
  expect(steps.at(-1)).toMatchObject({ step: 'verified', captured: 116, uncaptured: 0, mayHaveLeft: 1 });
  expect(outcomes(gateway)).toEqual({ left: 4, cleared: 116 });
});

test('what joins the queue after the clear stays there, and is counted', async () => {
  const gateway = gatewayWith(37);
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    const answer = await pass();
    gateway.fill(3);
    return answer;
  });
  expect((await stepsOf(clearQueue(gateway))).at(-1)).toMatchObject({ step: 'verified', captured: 37, arrived: 3 });
  expect(gateway.instance.waiting(gateway.clock.now())).toBe(3);
});

test('what joins a queue that could not be captured whole keeps it from being verified', async () => {
  const gateway = gatewayWith(1240);
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    const answer = await pass();
    gateway.fill(3);
    return answer;
  });
  expect((await stepsOf(clearQueue(gateway))).at(-1)).toMatchObject({ step: 'unverified', remaining: 0, count: 3 });
});

describe('nothing is cleared', () => {
  test('when nothing waits: no request is sent and no snapshot is kept', async () => {
    const gateway = gatewayWith(0);
    const steps = await stepsOf(clearQueue(gateway));
    expect(steps).toMatchObject([{ step: 'capturing' }, { step: 'failed', error: { code: 'refused' } }]);
    expect(errorOf(steps)?.message).toBe(
      'The queue of instance 1101000001 is empty: there is nothing to clear, and no request was sent.',
    );
    expect([clears(gateway), gateway.snapshots.saved]).toEqual([0, []]);
  });

  test.each([
    ['a full disk', new Error('ENOSPC: no space left on device, write'), 'ENOSPC: no space left on device, write'],
    ['something else', 'no', 'no reason given'],
  ])('when the snapshot cannot be stored because of %s', async (_what, thrown, reason) => {
    const gateway = gatewayWith(37);
    const snapshots = { save: (): Promise<string> => Promise.reject(thrown) };
    const steps = await stepsOf(clearQueue({ ...gateway, snapshots }));
    expect(steps.map(({ step }) => step)).toEqual(['capturing', 'failed']);
    expect(errorOf(steps)?.message).toBe(
      `The snapshot could not be stored (${reason}), so nothing was cleared. Make room or choose another folder.`,
    );
    expect([clears(gateway), outcomes(gateway)]).toEqual([0, {}]);
  });

  test.each(['showMessagesQueue', 'getMessagesCount', 'getStateInstance', 'getSettings'])(
    'when %s cannot be read',
    async (operation) => {
      const gateway = gatewayWith(37);
      gateway.breakWith(operation, async () => new Response('<html></html>', { status: 502 }));
      const steps = await stepsOf(clearQueue(gateway));
      expect(steps).toMatchObject([{ step: 'capturing' }, { step: 'failed', error: { code: 'gateway-unavailable', operation } }]);
      expect([clears(gateway), gateway.snapshots.saved]).toEqual([0, []]);
    },
  );

  test('when whoever asked for it gives up before the request', async () => {
    const gateway = gatewayWith(37);
    for await (const { step } of clearQueue(gateway)) if (step === 'captured') break;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([clears(gateway), outcomes(gateway)]).toEqual([0, {}]);
  });
});

test('who has heard that the request is on its way can rely on it, also when it does not ask for what follows', async () => {
  const gateway = gatewayWith(37);
  for await (const { step } of clearQueue(gateway)) if (step === 'clearing') break;
  await vi.waitFor(() => expect(outcomes(gateway)).toEqual({ cleared: 37 }));
  expect(clears(gateway)).toBe(1);
});

describe('the gateway says no, and the queue is as it was', () => {
  test.each([
    ['isCleared: false', () => Response.json({ isCleared: false }), 'refused'],
    ['400', () => new Response('instance in starting process try later', { status: 400 }), 'instance-not-ready'],
    [
      '400 for another reason',
      () => Response.json({ statusCode: 400, message: 'Bad Request' }, { status: 400 }),
      'invalid-request',
    ],
    ['401', () => new Response(null, { status: 401 }), 'unauthorized'],
    ['403', () => new Response(null, { status: 403 }), 'forbidden'],
    ['404', () => new Response('<html></html>', { status: 404 }), 'not-found'],
    ['429', () => new Response(null, { status: 429 }), 'rate-limited'],
    ['466', () => Response.json({}, { status: 466 }), 'quota-exceeded'],
  ])('with %s', async (_what, answer, code) => {
    const gateway = gatewayWith(37);
    gateway.breakWith('clearMessagesQueue', async () => answer());
    const steps = await stepsOf(clearQueue(gateway));
    expect(steps.map(({ step }) => step)).toEqual(['capturing', 'captured', 'clearing', 'refused']);
    expect(errorOf(steps)).toMatchObject({ code, operation: 'clearMessagesQueue' });
    expect(errorOf(steps)?.message).not.toContain(TOKEN);
    expect([clears(gateway), outcomes(gateway)]).toEqual([1, {}]);
    // What was captured is kept all the same.
    expect(gateway.snapshots.saved).toHaveLength(1);
  });
});

function errorOf(steps: readonly ClearingStep[]): SluiceError | undefined {
  const last = steps.at(-1);
  return last !== undefined && 'error' in last ? last.error : undefined;
}
