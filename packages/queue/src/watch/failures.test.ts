import { useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { gatewayWith, TOKEN, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID, START } from '../../test/reading.ts';
import { watchQueue, type QueueWatch } from './watch-queue.ts';
import type { WatchScope } from './poll-interval.ts';

useFakeTime();

const HOUR_MS = 3_600_000;
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

interface Failing extends GatewayUnderTest {
  readonly watch: QueueWatch;
  /** Lets a call be answered so from now on. */
  readonly answer: (operation: string, status: number, retryAfter?: string) => void;
  /** How long after the reading before it each reading began, in seconds. */
  readonly pauses: () => readonly number[];
}

/** A queue of three that has been read once. */
async function readOnce(wanted: WatchScope = 'overview'): Promise<Failing> {
  const gateway = gatewayWith(3);
  const { clock, breakWith } = gateway;
  const began: number[] = [];
  breakWith('getStateInstance', (ask) => {
    began.push(clock.now());
    return ask();
  });
  const watch = watchQueue(gateway);
  watch.listen(wanted, () => undefined);
  await pass(0);
  return {
    ...gateway,
    watch,
    answer: (operation, status, retryAfter) =>
      breakWith(operation, async () => {
        if (operation === 'getStateInstance') began.push(clock.now());
        return new Response('', { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });
      }),
    pauses: () => began.slice(1).map((at, i) => (at - (began[i] ?? 0)) / 1000),
  };
}

describe('after a failure', () => {
  test('the last good reading stays, marked with the error, since when, and when it is tried again', async () => {
    const { watch, answer, breakWith, clock } = await readOnce();
    const good = watch.get();
    answer('getMessagesCount', 502);
    await pass(10_000);
    const failedAt = clock.now();
    expect(watch.get()).toMatchObject({
      overview: good.overview,
      settingsAt: good.settingsAt,
      readFailure: { since: failedAt, failures: 1, error: { code: 'gateway-unavailable' }, nextAt: failedAt + 10_000 },
    });

    await pass(10_000);
    expect(watch.get().readFailure).toMatchObject({ since: failedAt, failures: 2, nextAt: failedAt + 30_000 });

    breakWith('getMessagesCount', undefined);
    await pass(20_000);
    expect(watch.get()).toMatchObject({ overview: { at: failedAt + 30_000 }, readFailure: undefined });
  });

  test('the pauses grow up to five minutes, and are short again when it is over', async () => {
    const { watch, answer, breakWith, clock, pauses } = await readOnce();
    answer('getMessagesCount', 503);
    await pass(HOUR_MS / 2);
    expect(pauses()).toEqual([10, 10, 20, 40, 80, 160, 300, 300, 300, 300]);

    breakWith('getMessagesCount', undefined);
    await pass((watch.get().readFailure?.nextAt ?? 0) - clock.now());
    expect(watch.get().readFailure).toBeUndefined();
    const before = pauses().length;
    await pass(10_000);
    expect(pauses().slice(before)).toEqual([10]);
  });

  test.each([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['not-found', 404],
  ])('%s is asked about only every five minutes: no waiting ends it', async (code, status) => {
    const { watch, answer, pauses } = await readOnce();
    answer('getStateInstance', status);
    await pass(HOUR_MS / 3);
    expect(pauses()).toEqual([10, 300, 300, 300]);
    expect(watch.get().readFailure?.error.code).toBe(code);
  });

  test('an instance that is not ready is looked at every half minute: it sends as soon as it has started', async () => {
    const { watch, breakWith } = await readOnce();
    breakWith('getMessagesCount', async () => new Response('instance in starting process try later', { status: 400 }));
    await pass(300_000);
    const { readFailure } = watch.get();
    expect(readFailure?.error.code).toBe('instance-not-ready');
    expect(readFailure?.failures).toBe(11);
  });

  test('a fresh look is taken at once when a caller asks for it', async () => {
    const { watch, answer, breakWith } = await readOnce();
    answer('getStateInstance', 401);
    await pass(20_000);
    breakWith('getStateInstance', undefined);
    watch.refresh();
    await pass(0);
    expect(watch.get()).toMatchObject({ overview: { count: 3 }, readFailure: undefined });
  });

  test('a new listener changes nothing, and is called at once', async () => {
    const { watch, answer, pauses } = await readOnce();
    answer('getStateInstance', 503);
    await pass(100_000);
    const before = pauses().length;
    const received: unknown[] = [];
    watch.listen('entries', (watched) => received.push(watched));
    expect(received).toEqual([watch.get()]);
    await pass(50_000);
    expect(pauses()).toHaveLength(before);
  });

  test('no token is in what a listener gets', async () => {
    const { watch, breakWith } = await readOnce();
    breakWith('getMessagesCount', async () =>
      Response.json({ path: `/waInstance1/x/${TOKEN}`, message: `no ${TOKEN}` }, { status: 400 }),
    );
    await pass(10_000);
    const { error } = watch.get().readFailure ?? {};
    expect(error?.code).toBe('invalid-request');
    expect(JSON.stringify(watch.get()) + String(error?.message) + String(error?.stack)).not.toContain(TOKEN);
  });
});

describe('when the gateway asks to wait', () => {
  test('nothing is asked before, not even when a caller wants a fresh look', async () => {
    const { watch, answer, breakWith, calls } = await readOnce('entries');
    answer('showMessagesQueue', 429, '120');
    watch.refresh();
    await pass(2000);
    expect(watch.get().readFailure?.error).toMatchObject({ code: 'rate-limited', retryAfterMs: 120_000 });
    breakWith('showMessagesQueue', undefined);
    calls.length = 0;
    for (let seconds = 3; seconds < 120; seconds += 1) {
      watch.refresh();
      await pass(1000);
    }
    expect(calls).toEqual([]);
    await pass(2000);
    expect(watch.get().readFailure).toBeUndefined();
  });

  test('the longest of several waits counts', async () => {
    const { watch, answer } = await readOnce();
    answer('getStateInstance', 429, '2');
    answer('getMessagesCount', 429, '40');
    await pass(10_000);
    expect(watch.get().readFailure).toMatchObject({ error: { retryAfterMs: 40_000 }, nextAt: START + 60_000 });
  });

  test('for longer than an hour, it is asked again after an hour', async () => {
    const { answer, pauses } = await readOnce();
    answer('getStateInstance', 429, '999999');
    await pass(2 * HOUR_MS);
    expect(pauses()).toEqual([10, 3600]);
  });

  test('because others use up its limits, it is asked more seldom, and heard as soon as they stop', async () => {
    const { watch, emulator, clock, pauses } = await readOnce();
    const others = setInterval(() => {
      void emulator.fetch(new Request(`https://gateway.example/waInstance${ID}/getMessagesCount/${TOKEN}`));
    }, 100);
    await pass(HOUR_MS / 2);
    expect(pauses().slice(-2)).toEqual([300, 300]);
    expect(watch.get().readFailure?.error.code).toBe('rate-limited');
    clearInterval(others);
    await pass((watch.get().readFailure?.nextAt ?? 0) - clock.now());
    expect(watch.get().readFailure).toBeUndefined();
  });
});

describe('a successful reading is shown though something else failed', () => {
  test('state and count, when the list fails', async () => {
    const { watch, answer, account, emulator, fill } = await readOnce('entries');
    answer('showMessagesQueue', 500);
    fill(2);
    account.changeState({ state: 'authorized' }, emulator.clock.now());
    await pass(5000);
    expect(watch.get()).toMatchObject({
      overview: { state: 'authorized' },
      reading: { state: 'blocked' },
      readFailure: { error: { operation: 'showMessagesQueue' } },
    });
    expect(watch.get().reading?.rows).toHaveLength(3);
  });

  test('state and count, when the settings fail', async () => {
    const { watch, answer, account, emulator } = await readOnce();
    const { settingsAt } = watch.get();
    answer('getSettings', 500);
    account.changeState({ state: 'authorized' }, emulator.clock.now());
    await pass(20_000);
    expect(watch.get()).toMatchObject({
      overview: { state: 'authorized', settings: { delayMs: 1000 } },
      settingsAt,
      readFailure: { error: { operation: 'getSettings' } },
    });
  });
});
