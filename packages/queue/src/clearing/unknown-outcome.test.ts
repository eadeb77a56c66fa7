import type { SluiceError } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayWith, TOKEN, type Fault, type GatewayUnderTest } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import { stepsOf } from '../../test/steps.ts';
import { clearQueue } from './clear-queue.ts';
import { SETTLE_LIMIT_MS } from './settle.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  vi.setTimerTickMode('nextTimerAsync');
});
afterEach(() => vi.useRealTimers());

function never(): Promise<Response> {
  return new Promise(() => undefined);
}

function failFirst(times: number): Fault {
  let calls = 0;
  return (pass) => {
    calls += 1;
    return calls <= times ? Promise.reject(new TypeError('fetch failed')) : pass();
  };
}

/** Ways in which an answer can be lost, with the word of the client for each. */
const losses: readonly [what: string, answer: () => Response | Promise<Response>, code: SluiceError['code']][] = [
  ['silence', never, 'timeout'],
  ['a body that never ends', () => new Response(new ReadableStream()), 'timeout'],
  ['a reset connection', () => Promise.reject(new TypeError('fetch failed')), 'network'],
  [
    'a body that breaks off',
    () => new Response(new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })),
    'network',
  ],
  ['a bad gateway', () => new Response('<html>502 Bad Gateway</html>', { status: 502 }), 'gateway-unavailable'],
  ['a failure of the gateway', () => new Response('Internal Server Error', { status: 500 }), 'gateway-unavailable'],
  [
    'a redirect',
    () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
    'unexpected-redirect',
  ],
  ['a status of a server between', () => new Response(null, { status: 499 }), 'invalid-request'],
  ['a page', () => new Response('<html>Welcome</html>'), 'malformed-response'],
  ['nothing', () => new Response(null), 'malformed-response'],
  ['another answer', () => Response.json({ isCleared: 'yes' }), 'malformed-response'],
];

function clearWith(gateway: GatewayUnderTest, fault: Fault): ReturnType<typeof clearQueue> {
  gateway.breakWith('clearMessagesQueue', fault);
  return clearQueue(gateway);
}

/** With little time for the clear itself, and for nothing else: nothing else can run out of it. */
function clearImpatiently(gateway: GatewayUnderTest, fault: Fault): ReturnType<typeof clearQueue> {
  gateway.breakWith('clearMessagesQueue', fault);
  const client = { ...gateway.client, clearMessagesQueue: () => gateway.impatient.clearMessagesQueue() };
  return clearQueue({ ...gateway, client });
}

function clears({ events }: GatewayUnderTest): number {
  return events.filter((event) => event === 'clearMessagesQueue').length;
}

describe.each(losses)('when %s comes back from the clear', (_what, answer, code) => {
  const clear = code === 'timeout' ? clearImpatiently : clearWith;

  test('and it took effect, it is verified by reading, and never sent again', async () => {
    const gateway = gatewayWith(37);
    const steps = await stepsOf(
      clear(gateway, async (pass) => {
        await pass();
        return answer();
      }),
    );
    expect(steps).toMatchObject([
      { step: 'capturing' },
      { step: 'captured', captured: 37 },
      { step: 'clearing' },
      { step: 'unknown', error: { code, operation: 'clearMessagesQueue' } },
      { step: 'settling', listed: 0 },
      { step: 'verified', captured: 37, mayHaveLeft: 0 },
    ]);
    expect(JSON.stringify(steps)).not.toContain(TOKEN);
    expect(clears(gateway)).toBe(1);
  });

  test('and it did not take effect, it is unverified after five minutes, and never sent again', async () => {
    const gateway = gatewayWith(37);
    const before = gateway.clock.now();
    const steps = await stepsOf(clear(gateway, async () => answer()));
    expect(steps.slice(3)).toMatchObject([
      { step: 'unknown', error: { code } },
      { step: 'settling', listed: 37, count: 37 },
      { step: 'unverified', remaining: 37, count: 37, error: undefined },
    ]);
    expect(clears(gateway)).toBe(1);
    expect(gateway.clock.now() - before).toBeGreaterThanOrEqual(SETTLE_LIMIT_MS);
    expect(gateway.instance.waiting(gateway.clock.now())).toBe(37);
  });
});

test('an error of a client that breaks its promise is no refusal, and its words are not repeated', async () => {
  const gateway = gatewayWith(37);
  const client = {
    ...gateway.client,
    clearMessagesQueue: async () => {
      await gateway.client.clearMessagesQueue();
      throw new Error(`https://gateway.example/waInstance1101000001/clearMessagesQueue/${TOKEN}`);
    },
  };
  const steps = await stepsOf(clearQueue({ ...gateway, client }));
  expect(steps.map(({ step }) => step)).toEqual(['capturing', 'captured', 'clearing', 'unknown', 'settling', 'verified']);
  expect(steps.map((step) => ('error' in step ? step.error?.message : '')).join('\n')).not.toContain(TOKEN);
});

test('messages that were sent while nobody knew are not passed off as cleared', async () => {
  const gateway = gatewayWith(14, { state: 'authorized' });
  const steps = await stepsOf(clearWith(gateway, () => Promise.reject(new TypeError('fetch failed'))));
  // Ten had left before; the other four leave, one a second, while the queue is read.
  expect(steps.at(-1)).toMatchObject({ step: 'verified', captured: 3, mayHaveLeft: 3 });
  expect(new Set(gateway.fates().values())).toEqual(new Set(['left']));
});

test('readings that fail while it settles are no reason to give up', async () => {
  const gateway = gatewayWith(37);
  const clearing = clearWith(gateway, async (pass) => {
    await pass();
    gateway.breakWith('showMessagesQueue', failFirst(4));
    gateway.breakWith('getMessagesCount', failFirst(7));
    return new Response(null, { status: 502 });
  });
  expect((await stepsOf(clearing)).at(-1)).toMatchObject({ step: 'verified', captured: 37 });
  expect(gateway.events.filter((event) => event === 'getMessagesCount').length).toBeGreaterThan(7);
  expect(clears(gateway)).toBe(1);
});

test('a gateway that is gone for good leaves it unverified, with the reason', async () => {
  const gateway = gatewayWith(37);
  const clearing = clearImpatiently(gateway, async (pass) => {
    await pass();
    for (const read of ['showMessagesQueue', 'getMessagesCount']) {
      gateway.breakWith(read, () => Promise.reject(new TypeError('fetch failed')));
    }
    return never();
  });
  const steps = await stepsOf(clearing);
  expect(steps.slice(3)).toMatchObject([
    { step: 'unknown', error: { code: 'timeout' } },
    { step: 'unverified', remaining: 37, count: 37, error: { code: 'network' } },
  ]);
  expect(clears(gateway)).toBe(1);
});
