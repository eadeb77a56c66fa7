import { isMessageId } from '@sluice/core';
import { useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from '../../test/gateway.ts';
import { entry } from '../../test/reading.ts';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import { watchQueue, type QueueWatch } from './watch-queue.ts';
import type { WatchScope } from './poll-interval.ts';
import type { Watched } from './watch-state.ts';

useFakeTime();

/** The queue has been watched for an hour in which nothing happened. */
async function afterAQuietHour(
  wanted: WatchScope,
  options: AccountOptions = {},
): Promise<GatewayUnderTest & { readonly watch: QueueWatch }> {
  const gateway = gatewayWith(5, options);
  const watch = watchQueue(gateway);
  watch.listen(wanted, () => undefined);
  await vi.advanceTimersByTimeAsync(3_600_000);
  return { ...gateway, watch };
}

/** After how many seconds it was first seen. */
async function secondsUntil(watch: QueueWatch, seen: (watched: Watched) => boolean): Promise<number> {
  let seconds = 0;
  while (!seen(watch.get()) && seconds < 600) {
    await vi.advanceTimersByTimeAsync(1000);
    seconds += 1;
  }
  return seconds;
}

test('another state is seen within half a minute, and the settings are looked at again with the next reading', async () => {
  const { watch, account, emulator } = await afterAQuietHour('overview');
  account.changeSettings({ delaySendMessagesMilliseconds: 7000 }, emulator.clock.now());
  account.changeState({ state: 'authorized' }, emulator.clock.now());
  expect(await secondsUntil(watch, ({ overview }) => overview?.isSending === true)).toBeLessThanOrEqual(30);
  expect(await secondsUntil(watch, ({ overview }) => overview?.settings.delayMs === 7000)).toBeLessThanOrEqual(10);
});

test('another count is seen half a minute after the gateway has counted', async () => {
  const { watch, fill } = await afterAQuietHour('entries');
  fill(2);
  expect(await secondsUntil(watch, ({ overview }) => overview?.count === 7)).toBeLessThanOrEqual(40);
  expect(watch.get().reading?.rows).toHaveLength(7);
});

test('while something changes, it is seen within five seconds', async () => {
  const { watch, fill, account, emulator } = await afterAQuietHour('entries');
  fill(2);
  await secondsUntil(watch, ({ overview }) => overview?.count === 7);
  account.changeState({ state: 'authorized' }, emulator.clock.now());
  expect(await secondsUntil(watch, ({ overview }) => overview?.isSending === true)).toBeLessThanOrEqual(5);
  const { length } = watch.get().reading?.rows ?? [];
  expect(await secondsUntil(watch, ({ reading }) => (reading?.rows.length ?? 0) < length)).toBeLessThanOrEqual(5);
});

test('as many others in the place of those that waited are seen within five minutes and a half', async () => {
  const { watch, account, emulator, fill } = await afterAQuietHour('entries');
  account.clearMessages(emulator.clock.now());
  const [first] = fill(5);
  expect(await secondsUntil(watch, ({ reading }) => reading?.rows[0]?.entry.messageIds[0] === first)).toBeLessThanOrEqual(330);
});

test('a count that was old when the entries were listed does not hide what came after', async () => {
  const { watch, account, emulator, clock, fill } = await afterAQuietHour('entries');
  fill(1);
  await secondsUntil(watch, ({ overview }) => overview?.count === 6);
  await vi.advanceTimersByTimeAsync(60_000);
  // It counts again every ten seconds, and has just done so.
  while (clock.now() % 10_000 !== 1000) await vi.advanceTimersByTimeAsync(1000);
  account.clearMessages(emulator.clock.now());
  watch.refresh();
  await vi.advanceTimersByTimeAsync(1000);
  expect(watch.get()).toMatchObject({ overview: { count: 6 }, reading: { rows: [] } });
  fill(6);
  expect(await secondsUntil(watch, ({ reading }) => reading?.rows.length === 6)).toBeLessThanOrEqual(10);
});

test('a queue in which as many come as leave is listed all the same', async () => {
  const gateway = gatewayWith(0, { state: 'authorized', settings: { delaySendMessagesMilliseconds: 60_000 } });
  const { account, emulator, fill } = gateway;
  await vi.advanceTimersByTimeAsync(3000);
  fill(50);
  const watch = watchQueue(gateway);
  watch.listen('entries', () => undefined);
  await vi.advanceTimersByTimeAsync(1000);
  // One leaves every minute, and a second later another comes: the gateway, which counts every ten seconds, always counts as many.
  for (let minute = 0; minute < 30; minute += 1) {
    await vi.advanceTimersByTimeAsync(60_000);
    fill(1);
  }
  const [next] = account.shown(emulator.clock.now());
  expect(watch.get().overview?.count).toBe(49);
  expect(await secondsUntil(watch, ({ reading }) => reading?.rows[0]?.entry.messageIds[0] === next?.id)).toBeLessThanOrEqual(30);
});

test('who comes back to the entries soon sees what has changed meanwhile', async () => {
  const { watch, fill } = await afterAQuietHour('overview');
  const end = watch.listen('entries', () => undefined);
  await secondsUntil(watch, ({ reading }) => reading !== undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  end();
  fill(2);
  await secondsUntil(watch, ({ overview }) => overview?.count === 7);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(watch.get().reading?.rows).toHaveLength(5);

  watch.listen('entries', () => undefined);
  expect(await secondsUntil(watch, ({ reading }) => reading?.rows.length === 7)).toBeLessThanOrEqual(5);
});

test('a state in which nothing leaves either is a change as well, after which one looks more often', async () => {
  const { watch, account, emulator, calls } = await afterAQuietHour('overview');
  account.changeState({ state: 'notAuthorized' }, emulator.clock.now());
  await secondsUntil(watch, ({ overview }) => overview?.state === 'notAuthorized');
  calls.length = 0;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(calls).toContain('getStateInstance');
});

test('a total behind Chat-API is seen within half a minute', async () => {
  const { watch, fill } = await afterAQuietHour('overview', { flavor: 'chat-api' });
  fill(2);
  expect(await secondsUntil(watch, ({ overview }) => overview?.count === 7)).toBeLessThanOrEqual(30);
});

test('with a ledger, what the gateway cuts off is watched too', async () => {
  const { instance, clock, fill } = gatewayWith(0);
  const ledger = createMemoryLedger(() => clock.now(), 86_400_000);
  for (const [i, id] of fill(700).entries()) {
    const chatId = `7999000${String(i).padStart(4, '0')}@c.us`;
    if (isMessageId(id)) ledger.recordAccepted(instance.idInstance, entry({ messageIds: [id], chatId }), clock.now());
  }
  const watch = watchQueue({ instance, clock, ledger });
  watch.listen('entries', () => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(watch.get().reading).toMatchObject({ count: 700, completeness: { kind: 'complete' } });
  expect(watch.get().reading?.rows).toHaveLength(700);
});
