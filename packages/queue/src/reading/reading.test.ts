import { SluiceError } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import { readOverview, readQueue } from './reading.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

test('an overview tells state, count, settings and when they were read, and asks for no entries', async () => {
  const gateway = gatewayWith(37, { settings: { delaySendMessagesMilliseconds: 1500 }, wid: '79990000001@c.us' });
  expect(await readOverview(gateway)).toEqual({
    idInstance: '1101000001',
    state: 'blocked',
    count: 37,
    settings: { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 1500, wid: '79990000001@c.us' },
    at: START + 10_000,
  });
  expect(gateway.events.toSorted()).toEqual(['getMessagesCount', 'getSettings', 'getStateInstance']);
});

describe('a reading', () => {
  test('of a queue that stands shows all of it', async () => {
    const { entries, ...rest } = await readQueue(gatewayWith(37));
    expect(rest).toMatchObject({ count: 37, completeness: { kind: 'complete' } });
    expect(entries.map((entry) => entry.type === 'sendMessage' && entry.body.message)).toEqual(
      Array.from({ length: 37 }, (_, i) => `Offer ${i}`),
    );
  });

  test('of 1,240 messages shows the first 500 and says so', async () => {
    const { entries, completeness } = await readQueue(gatewayWith(1240));
    expect(entries).toHaveLength(500);
    expect(completeness).toEqual({ kind: 'truncated', shown: 500, total: 1240 });
  });

  test('of a queue that drains is complete although its count is older than its list', async () => {
    const gateway = gatewayWith(100, { state: 'authorized' });
    gateway.emulator.clock.advance(9999);
    const { entries, count, completeness } = await readQueue(gateway);
    expect([entries.length, count, completeness]).toEqual([80, 90, { kind: 'complete' }]);
  });

  test('of a queue that stands is uncertain when its list lacks one that is counted', async () => {
    const gateway = gatewayWith(37);
    gateway.breakWith('showMessagesQueue', async (pass) => Response.json(((await (await pass()).json()) as unknown[]).slice(1)));
    expect((await readQueue(gateway)).completeness).toEqual({ kind: 'uncertain', shown: 36, total: 37 });
  });

  test('of an empty list is not taken for an empty queue while something is counted', async () => {
    const gateway = gatewayWith(1);
    gateway.breakWith('showMessagesQueue', async () => Response.json([]));
    expect((await readQueue(gateway)).completeness).toEqual({ kind: 'uncertain', shown: 0, total: 1 });
  });

  test('fails as a whole when a part of it fails', async () => {
    const gateway = gatewayWith(37);
    gateway.breakWith('getSettings', async () => new Response(null, { status: 401 }));
    await expect(readQueue(gateway)).rejects.toMatchObject({ code: 'unauthorized', operation: 'getSettings' });
  });

  test('can be given up while it waits for the list alone', async () => {
    const gateway = gatewayWith(37);
    gateway.breakWith('showMessagesQueue', () => new Promise(() => undefined));
    const giveUp = new AbortController();
    const reading = readQueue({ ...gateway, signal: giveUp.signal }).catch((error: unknown) => error);
    // Everything else is answered by now.
    await vi.advanceTimersByTimeAsync(0);
    giveUp.abort();
    expect(await reading).toBeInstanceOf(SluiceError);
    expect(await reading).toMatchObject({ code: 'aborted', operation: 'showMessagesQueue' });
  });
});
