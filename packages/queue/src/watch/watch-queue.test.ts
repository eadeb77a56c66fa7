import { useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import { readOverview } from '../reading/reading.ts';
import { watchQueue } from './watch-queue.ts';
import type { Watched } from './watch-state.ts';

useFakeTime();

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const ignore = (): void => undefined;

const EVERYTHING = ['getMessagesCount', 'getSettings', 'getStateInstance', 'showMessagesQueue'];

describe('those who listen', () => {
  test('nothing is asked before anybody listens, and nothing when the last has gone', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    await pass(60_000);
    expect(calls).toEqual([]);

    const end = watch.listen('overview', ignore);
    await pass(60_000);
    end();
    await pass(0);
    expect(vi.getTimerCount()).toBe(0);
    calls.length = 0;
    await pass(600_000);
    expect(calls).toEqual([]);
  });

  test('the entries are not listed until a listener wants them', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    watch.listen('overview', ignore);
    await pass(2000);
    expect(watch.get()).toMatchObject({
      overview: { count: 3, state: 'blocked' },
      settingsAt: clock.now() - 2000,
      readFailure: undefined,
    });
    expect(watch.get().reading).toBeUndefined();
    expect(calls).not.toContain('showMessagesQueue');

    const end = watch.listen('entries', ignore);
    await pass(0);
    expect(watch.get().reading?.rows).toHaveLength(3);
    end();
    calls.length = 0;
    await pass(3_600_000);
    expect(calls).not.toContain('showMessagesQueue');
    expect(watch.get().reading?.rows).toHaveLength(3);
  });

  test('a late listener gets the latest at once, and costs nothing', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    watch.listen('entries', ignore);
    await pass(1000);
    calls.length = 0;
    const received: Watched[] = [];
    watch.listen('entries', (watched) => received.push(watched));
    expect(received).toEqual([watch.get()]);
    await pass(1000);
    expect(calls).toEqual([]);
  });

  test('a late listener learns at once also that nothing could be read yet', async () => {
    const { instance, clock, breakWith } = gatewayWith(3);
    breakWith('getMessagesCount', async () => new Response('', { status: 502 }));
    const watch = watchQueue({ instance, clock });
    watch.listen('overview', ignore);
    await pass(0);
    const received: Watched[] = [];
    watch.listen('overview', (watched) => received.push(watched));
    expect(received).toMatchObject([{ overview: undefined, readFailure: { error: { code: 'gateway-unavailable' } } }]);
  });

  test('one that throws harms no other, and its error is reported', async () => {
    const { instance, clock } = gatewayWith(3);
    const thrown: unknown[] = [];
    const watch = watchQueue({ instance, clock, onListenerError: (error) => thrown.push(error) });
    const fault = new Error('a fault of the screen');
    watch.listen('overview', () => {
      throw fault;
    });
    const received: Watched[] = [];
    watch.listen('overview', (watched) => received.push(watched));
    await pass(11_000);
    expect(received).toHaveLength(2);
    expect(thrown).toEqual([fault, fault]);
  });

  test('a removed listener gets nothing more, not even of the value by which another made it go', async () => {
    const { instance, clock } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    const received: Watched[] = [];
    let end = ignore;
    watch.listen('overview', () => end());
    end = watch.listen('overview', (watched) => received.push(watched));
    await pass(60_000);
    end();
    expect(received).toEqual([]);
  });

  test('who comes to want something else does not lose the reading that is under way', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    const end = watch.listen('entries', ignore);
    await pass(0);
    calls.length = 0;
    end();
    watch.listen('overview', ignore);
    await pass(4999);
    expect(calls).toEqual([]);
    await pass(1);
    expect(calls).toHaveLength(2);
  });

  test('a reading under way is given up when the last has gone, and done again for the next', async () => {
    const { instance, clock, breakWith } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    breakWith('getMessagesCount', () => new Promise(() => undefined));
    const end = watch.listen('overview', ignore);
    await pass(500);
    end();
    await pass(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(watch.get().readFailure).toBeUndefined();

    breakWith('getMessagesCount', undefined);
    watch.listen('overview', ignore);
    await pass(1000);
    expect(watch.get().overview?.count).toBe(3);
  });

  test('a reading that is given at the start is not repeated at once', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const first = await readOverview({ instance, clock });
    calls.length = 0;
    const watch = watchQueue({ instance, clock, first });
    const received: Watched[] = [];
    watch.listen('overview', (watched) => received.push(watched));
    expect(received).toMatchObject([{ overview: first, settingsAt: first.at }]);
    await pass(9999);
    expect(calls).toEqual([]);
    await pass(1);
    expect(calls.toSorted()).toEqual(['getMessagesCount', 'getStateInstance']);
  });
});

test('settings that were not asked for in the first reading are asked for with the next', async () => {
  const { instance, clock, calls } = gatewayWith(3);
  const first = await readOverview({ instance, clock, settings: 'if-it-sends' });
  const watch = watchQueue({ instance, clock, first });
  watch.listen('overview', ignore);
  await pass(10_000);
  expect(calls).toContain('getSettings');
  expect(watch.get().overview?.settings.delayMs).toBe(1000);
});

describe('a fresh look', () => {
  test('reads all that is wanted, though nothing seems to have changed', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    watch.listen('entries', ignore);
    await pass(120_000);
    calls.length = 0;
    watch.refresh();
    await pass(0);
    expect(calls.toSorted()).toEqual(EVERYTHING);
    calls.length = 0;
    await pass(4999);
    expect(calls).toEqual([]);
  });

  test('is taken once a second at most, however often it is asked for', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    watch.listen('entries', ignore);
    await pass(0);
    calls.length = 0;
    for (let i = 0; i < 100; i += 1) {
      watch.refresh();
      await pass(100);
    }
    expect(calls.filter((call) => call === 'showMessagesQueue').length).toBe(10);
  });

  test('is not taken without a listener', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    const end = watch.listen('overview', ignore);
    await pass(2000);
    end();
    calls.length = 0;
    watch.refresh();
    await pass(2000);
    // Nor for who comes afterwards.
    watch.listen('overview', ignore);
    await pass(5999);
    expect(calls).toEqual([]);
  });
});

describe('a pause', () => {
  test('asks nothing, until everyone who paused has resumed; then everything is looked at again', async () => {
    const { instance, clock, calls } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    watch.listen('entries', ignore);
    await pass(2000);
    const [resume, resumeToo] = [watch.pause(), watch.pause()];
    calls.length = 0;
    watch.refresh();
    watch.listen('entries', ignore);
    resume();
    resume();
    await pass(1000);
    expect(calls).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);

    resumeToo();
    await pass(0);
    expect(calls.toSorted()).toEqual(EVERYTHING);
  });

  test('gives up a reading that is under way, which is no failure', async () => {
    const { instance, clock, calls, breakWith } = gatewayWith(3);
    const watch = watchQueue({ instance, clock });
    breakWith('getMessagesCount', () => new Promise(() => undefined));
    watch.listen('entries', ignore);
    await pass(100);
    const resume = watch.pause();
    await pass(0);
    expect(vi.getTimerCount()).toBe(0);
    calls.length = 0;
    await pass(60_000);
    expect(calls).toEqual([]);
    expect(watch.get()).toMatchObject({ overview: undefined, readFailure: undefined });

    breakWith('getMessagesCount', undefined);
    resume();
    await pass(0);
    expect(watch.get().reading?.rows).toHaveLength(3);
  });
});
