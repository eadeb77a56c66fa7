import { useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { gatewayWith, type AccountOptions } from '../../test/gateway.ts';
import { watchQueue } from './watch-queue.ts';
import type { WatchScope } from './poll-interval.ts';

const HOUR_MS = 60 * 60_000;

useFakeTime();

/** How often each operation is called in an hour, with so many listeners. */
async function callsInAnHour(waiting: number, wanted: WatchScope, options: AccountOptions = {}, listeners = 1) {
  const { instance, clock, emulator } = gatewayWith(waiting, options);
  const watch = watchQueue({ instance, clock });
  const ends = Array.from({ length: listeners }, () => watch.listen(wanted, () => undefined));
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  for (const end of ends) end();
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);

  const requests = emulator.requests.all();
  expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
  const calls: Record<string, number> = {};
  for (const { operation } of requests) if (operation !== null) calls[operation] = (calls[operation] ?? 0) + 1;
  return calls;
}

const blocked = { state: 'blocked' };
// A short list is as good to count calls by, and faster to read.
const draining = { state: 'authorized', behaviours: { showCap: 20 } };

test('a stalled queue is looked at every half minute, its settings every ten minutes', async () => {
  expect(await callsInAnHour(1240, 'overview', blocked)).toEqual({
    getMessagesCount: 122,
    getStateInstance: 122,
    getSettings: 6,
  });
});

test.each([
  ['plain', { getMessagesCount: 123, getStateInstance: 123, getSettings: 6, showMessagesQueue: 14 }],
  ['v3', { getMessagesCount: 123, getStateInstance: 123, getSettings: 6, showMessagesQueue: 14 }],
  // Its list says the count, and is asked for in its place.
  ['chat-api', { showMessagesQueue: 123, status: 123 }],
] as const)('the entries of a stalled queue cost little more, on %s', async (flavor, calls) => {
  expect(await callsInAnHour(150, 'entries', { flavor })).toEqual(calls);
});

test('a queue that drains is looked at as often as the gateway counts it', async () => {
  expect(await callsInAnHour(5000, 'overview', draining)).toEqual({
    getMessagesCount: 361,
    getStateInstance: 361,
    getSettings: 7,
  });
});

test('a queue that drains is listed every five seconds while a reader looks at its entries', async () => {
  expect(await callsInAnHour(5000, 'entries', draining)).toEqual({
    getMessagesCount: 721,
    getStateInstance: 721,
    getSettings: 7,
    showMessagesQueue: 721,
  });
});

test.each([
  ['overview', blocked],
  ['entries', draining],
] as const)('1,000 listeners of the %s cost no call more than one', async (wanted, state) => {
  expect(await callsInAnHour(1240, wanted, state, 1000)).toEqual(await callsInAnHour(1240, wanted, state));
});
