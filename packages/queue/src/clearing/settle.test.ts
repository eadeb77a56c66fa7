import { SluiceError, type QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { fakeClient } from '../../test/fake-client.ts';
import { entries, entry, messageId, reading, START } from '../../test/reading.ts';
import { steppedClock, type SteppedClock } from '../../test/stepped-clock.ts';
import type { Reading } from '../reading/reading.ts';
import { settle, SETTLE_LIMIT_MS } from './settle.ts';
import type { ClearingStep } from './step.ts';

interface Shown {
  readonly entries?: readonly QueueEntry[];
  readonly count?: number;
  readonly state?: string;
}

const CLEARED = { readSince: START, clearedAt: START };
const unreachable = new SluiceError({ code: 'network', message: 'The connection failed.' });

/** All steps of a settling in which the gateway shows `look(ms)`, `ms` after the beginning. */
async function settled(
  before: Reading,
  look: (ms: number) => Shown | SluiceError,
  clock: SteppedClock = steppedClock(),
  sent: { readonly readSince: number; readonly clearedAt: number | undefined } = CLEARED,
): Promise<readonly ClearingStep[]> {
  const now = (): Shown => {
    const shown = look(clock.now() - START);
    if (shown instanceof SluiceError) throw shown;
    return shown;
  };
  const client = fakeClient({
    showMessagesQueue: async () => now().entries ?? [],
    getMessagesCount: async () => ({ count: now().count ?? 0 }),
    getStateInstance: async () => ({ stateInstance: now().state ?? before.state }),
  });
  const steps: ClearingStep[] = [];
  for await (const step of settle({ client, clock }, { before, ...sent })) steps.push(step);
  return steps;
}

function last(steps: readonly ClearingStep[]): ClearingStep | undefined {
  return steps.at(-1);
}

const five = reading({ entries: entries(5) });

describe('is verified', () => {
  test('at once when the list is empty and nothing is counted', async () => {
    expect(await settled(five, () => ({}))).toEqual([
      { step: 'verified', captured: 5, uncaptured: 0, mayHaveLeft: 0, arrived: 0 },
    ]);
  });

  test('as soon as a count that lags has moved, and no sooner', async () => {
    const steps = await settled(five, (ms) => ({ count: ms < 9999 ? 5 : 0 }));
    const waiting = { step: 'settling', listed: 0, count: 5 };
    expect(steps).toEqual([waiting, waiting, waiting, waiting, waiting, expect.objectContaining({ step: 'verified' })]);
  });

  test('after a gateway that needs minutes to clear', async () => {
    const minutes = 4 * 60_000;
    const steps = await settled(five, (ms) => (ms < minutes ? { entries: entries(5), count: 5 } : {}));
    expect(steps[0]).toEqual({ step: 'settling', listed: 5, count: 5 });
    expect(last(steps)).toMatchObject({ step: 'verified', captured: 5 });
  });

  test('although messages came after the clear, which are counted as such', async () => {
    expect(last(await settled(five, () => ({ entries: entries(3, 100), count: 3 })))).toMatchObject({
      step: 'verified',
      arrived: 3,
    });
  });

  test('although the count does not know yet of those that came', async () => {
    expect(await settled(five, () => ({ entries: entries(3, 100), count: 0 }))).toMatchObject([{ step: 'verified', arrived: 3 }]);
  });

  test('although those that came leave, and the count always lags behind them', async () => {
    // One of 400 leaves each second; the count is taken anew every 10 seconds, and never at a look.
    const steps = await settled(five, (ms) => {
      const left = Math.floor(ms / 1000);
      const leftAtCount = Math.floor((left - 5) / 10) * 10 + 5;
      return { entries: entries(400 - left, 100 + left), count: leftAtCount < 0 ? 405 : 400 - leftAtCount };
    });
    expect(last(steps)).toMatchObject({ step: 'verified' });
    expect(steps.length).toBeLessThan(10);
  });

  test('after a truncated capture when the list is empty and nothing is counted', async () => {
    const truncated = reading({ entries: entries(500), count: 1240 });
    expect(last(await settled(truncated, (ms) => ({ count: ms < 8000 ? 1240 : 0 })))).toEqual({
      step: 'verified',
      captured: 500,
      uncaptured: 740,
      mayHaveLeft: 0,
      arrived: 0,
    });
  });

  test('by the last look when the machine slept through the time allowed', async () => {
    const steps = await settled(five, (ms) => (ms < 60_000 ? { entries: entries(5), count: 5 } : {}), steppedClock(3_600_000));
    expect(steps).toMatchObject([{ step: 'settling' }, { step: 'verified' }]);
  });

  test('although readings fail in between', async () => {
    const steps = await settled(five, (ms) => (ms < 20_000 ? unreachable : {}));
    expect(steps).toMatchObject([{ step: 'verified' }]);
  });
});

describe('is never verified', () => {
  test.each([500, 480])(
    'after a truncated capture while anything is listed: it may have been there before (%i counted before)',
    async (count) => {
      const truncated = reading({ entries: entries(500), count });
      expect(last(await settled(truncated, () => ({ entries: entries(3, 501), count: 3 })))).toEqual({
        step: 'unverified',
        remaining: 0,
        count: 3,
        error: undefined,
      });
    },
  );

  test('after a truncated capture while anything is counted', async () => {
    const truncated = reading({ entries: entries(500), count: 1240 });
    expect(last(await settled(truncated, () => ({ count: 740 })))).toMatchObject({ step: 'unverified', count: 740 });
  });

  test('after a truncated capture because of a count that is older than what is listed', async () => {
    const truncated = reading({ entries: entries(500), count: 1240 });
    const steps = await settled(truncated, () => ({ entries: entries(3, 501), count: 0 }));
    expect(last(steps)).toMatchObject({ step: 'unverified', count: 0 });
  });

  test('while a captured entry is listed', async () => {
    const steps = await settled(five, () => ({ entries: [...entries(1, 5), ...entries(1, 100)], count: 2 }));
    expect(last(steps)).toMatchObject({ step: 'unverified', remaining: 1, count: 2 });
  });

  test('while more is counted than is listed: the list has been seen to hide a message', async () => {
    expect(last(await settled(five, () => ({ count: 1 })))).toMatchObject({ step: 'unverified', remaining: 0, count: 1 });
  });

  test('because of a list that is older than the count can be', async () => {
    const steps = await settled(five, (ms) => {
      if (ms < 4000) return { entries: entries(5, 100), count: 9 };
      return { count: ms < 30_000 ? 9 : 5 };
    });
    expect(last(steps)).toMatchObject({ step: 'unverified', count: 5 });
  });

  test('because of a count that was taken before the captured entries were gone from the list', async () => {
    const steps = await settled(five, (ms) => (ms < 4000 ? { entries: entries(5), count: 5 } : { count: 5 }));
    expect(last(steps)).toMatchObject({ step: 'unverified', count: 5 });
  });

  test('while one of several messages that were forwarded together is still there', async () => {
    const before = reading({ entries: [forward([1, 2, 3])] });
    const rest = [forward([3])];
    expect(last(await settled(before, () => ({ entries: rest, count: 1 })))).toMatchObject({ step: 'unverified', remaining: 1 });
  });

  test('while a captured id is listed for a chat that is written in another way', async () => {
    const chatId = '123456789012345@lid';
    const moved = entry({ chatId });
    const steps = await settled(reading({ entries: [entry()] }), () => ({ entries: [moved], count: 1 }));
    expect(last(steps)).toMatchObject({ step: 'unverified', remaining: 1 });
  });

  test('while an entry without an id that says the same is there', async () => {
    const nameless: QueueEntry = { messageIds: [], type: 'other', gatewayType: 'sendTextStatus', chatId: undefined, body: {} };
    const steps = await settled(reading({ entries: [nameless, nameless] }), () => ({ entries: [nameless], count: 1 }));
    expect(last(steps)).toMatchObject({ step: 'unverified', remaining: 1 });
    const other = { ...nameless, body: { message: 'Something else' } };
    expect(await settled(reading({ entries: [nameless, nameless] }), () => ({ entries: [other], count: 1 }))).toMatchObject([
      { step: 'verified', captured: 2, arrived: 1 },
    ]);
  });

  test('when nothing could be read at all: what was there before is taken to be there still', async () => {
    const clock = steppedClock();
    expect(await settled(five, () => unreachable, clock)).toEqual([
      { step: 'unverified', remaining: 5, count: 5, error: unreachable },
    ]);
    expect(clock.now() - START).toBe(SETTLE_LIMIT_MS);
  });
});

test('it looks every two seconds, and as late as the time allowed, but not longer', async () => {
  const clock = steppedClock();
  const looks = await settled(five, () => ({ entries: entries(5), count: 5 }), clock);
  expect(new Set(clock.slept)).toEqual(new Set([2000]));
  expect(clock.now() - START).toBe(SETTLE_LIMIT_MS);
  expect(looks.filter(({ step }) => step === 'settling')).toHaveLength(151);
});

test('a gateway that asks for patience gets it, within the time allowed', async () => {
  const clock = steppedClock();
  const busy = new SluiceError({ code: 'rate-limited', message: 'Too many requests.', retryAfterMs: 60_000 });
  expect(last(await settled(five, (ms) => (ms < 60_000 ? busy : {}), clock))).toMatchObject({ step: 'verified' });
  expect(clock.slept).toEqual([60_000]);

  const endless = steppedClock();
  const never = new SluiceError({ code: 'rate-limited', message: 'Too many requests.', retryAfterMs: 86_400_000 });
  expect(last(await settled(five, () => never, endless))).toMatchObject({ step: 'unverified', error: never });
  expect(endless.now() - START).toBe(SETTLE_LIMIT_MS);
});

test('an error that is no failure of the gateway is not swallowed', async () => {
  const bug = new RangeError('a mistake in the client');
  const client = fakeClient({ showMessagesQueue: () => Promise.reject(bug), getMessagesCount: async () => ({ count: 0 }) });
  const steps = settle({ client, clock: steppedClock() }, { before: five, ...CLEARED });
  await expect(steps.next()).rejects.toBe(bug);
});

describe('it says how many may have been sent instead of cleared', () => {
  const settings = { typeInstance: 'whatsapp', wid: undefined };
  const leaving = (count: number, delaySendMessagesMilliseconds: number | undefined): Reading =>
    reading({ entries: entries(count), state: 'authorized', settings: { ...settings, delaySendMessagesMilliseconds } });

  test.each([
    ['none in a state in which nothing leaves', five, 10_000, 0],
    ['one at least: its time may have come in between', leaving(5, 3000), 0, 1],
    ['one for every delay that passed', leaving(5, 3000), 6000, 3],
    ['not more than were captured', leaving(5, 3000), 60_000, 5],
    ['all where the pace is not known', leaving(5, undefined), 0, 5],
    ['all where there is said to be no pause', leaving(5, 0), 0, 5],
  ])('%s', async (_what, before, ms, mayHaveLeft) => {
    const sent = { readSince: START - ms, clearedAt: START };
    expect(await settled(before, () => ({}), steppedClock(), sent)).toMatchObject([{ step: 'verified', mayHaveLeft }]);
  });

  test('until they were seen to be gone, where the gateway has not said that it cleared', async () => {
    const sent = { readSince: START, clearedAt: undefined };
    const steps = await settled(
      leaving(3, 1000),
      (ms) => ({ entries: entries(Math.max(0, 3 - ms / 1000), 1 + ms / 1000), count: 0 }),
      steppedClock(),
      sent,
    );
    expect(last(steps)).toMatchObject({ step: 'verified', captured: 3, mayHaveLeft: 3 });
  });
  test('also where the instance was authorised only while it was not known whether it was cleared', async () => {
    const sent = { readSince: START, clearedAt: undefined };
    const steps = await settled(
      five,
      (ms) => {
        if (ms < 4000) return { entries: entries(5), count: 5 };
        // Connected, and blocked again at once: what waited has gone out.
        return ms < 6000 ? { entries: entries(3, 3), count: 5, state: 'authorized' } : { count: 0 };
      },
      steppedClock(),
      sent,
    );
    expect(last(steps)).toMatchObject({ step: 'verified', captured: 5, mayHaveLeft: 5 });
  });
});

function forward(ordinals: readonly number[]): QueueEntry {
  const body = { chatId: '79990000002@c.us', chatIdFrom: '79990000003@c.us', messages: ['3EB0'] };
  return { messageIds: ordinals.map(messageId), type: 'ForwardMessages', chatId: body.chatId, body };
}
