import { untilResolved, useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { isMessageId } from '@sluice/core';
import { describe, expect, test, vi } from 'vitest';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import { keyOf } from '../reading/entry-key.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readOverview, readQueue, type Reading } from '../reading/reading.ts';
import { forecast, type Forecast } from './forecast.ts';
import { observeRate } from './observed-rate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const RUNS = 60;

useFakeTime();

/** How a queue came to be: some messages after some time, and again. */
const histories = fc.record({
  batches: fc.array(fc.record({ afterMs: fc.nat(5 * HOUR_MS), count: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 10,
  }),
  delayMs: fc.integer({ min: 60_000, max: 600_000 }),
  hiddenHead: fc.boolean(),
  /** Since when it sends when it is read. */
  sendsForMs: fc.nat(20 * MINUTE_MS),
});
type History = Parameters<Parameters<typeof histories.map>[0]>[0];

/** Its first message expires in the very millisecond in which it is read. */
const EXPIRES_WHEN_READ: History = {
  batches: [
    { afterMs: 0, count: 2 },
    ...[7_875_705, 10_956_507, 14_068_602, 10_091_782, 14_064_650, 11_896_848, 17_239_107].map((afterMs) => ({
      afterMs,
      count: 1,
    })),
  ],
  delayMs: 196_800,
  hiddenHead: false,
  sendsForMs: 186_799,
};

/** The time passes in which a queue comes to be, and then it sends. */
function live(flavor: 'plain' | 'v3', { batches, delayMs, hiddenHead, sendsForMs }: History): GatewayUnderTest {
  const gateway = gatewayWith(0, { flavor, settings: { delaySendMessagesMilliseconds: delayMs }, behaviours: { hiddenHead } });
  const { emulator, account } = gateway;
  for (const { afterMs, count } of batches) {
    emulator.clock.advance(afterMs);
    gateway.fill(count);
  }
  account.changeState({ state: 'authorized' }, emulator.clock.now());
  // The count knows of all of them.
  emulator.clock.advance(10_000 + sendsForMs);
  return gateway;
}

/** Remembers everything that was accepted and has not come to an end. */
function ledgerOf({ emulator }: GatewayUnderTest): Ledger {
  return {
    async waiting(idInstance) {
      const items = emulator.engine.record.all();
      const ended = new Set(items.flatMap(({ event, messageId }) => (event === 'accepted' ? [] : [messageId])));
      return items.flatMap((item, i) => {
        if (item.event !== 'accepted' || ended.has(item.messageId)) return [];
        const { chatId, message } = item.body;
        const body = { chatId: String(chatId), message: String(message) };
        const entry = {
          messageIds: [item.messageId].filter(isMessageId),
          type: 'sendMessage' as const,
          chatId: body.chatId,
          body,
        };
        const order = { ordinal: i + 1, aheadUpTo: i, isUncertain: false };
        return [{ key: keyOf(idInstance, entry), entry, acceptedAt: item.at, ...order }];
      });
    },
  };
}

interface Ends {
  readonly sent: number;
  readonly expired: number;
  /** `Infinity` when none did. */
  readonly firstExpiredAt: number;
  readonly lastLeftAt: number;
  readonly goneAt: number;
}

/** Lets two days pass, and says what became of what waited when it was read. */
function playOn({ emulator }: GatewayUnderTest, readAt: number): Ends {
  emulator.clock.advance(2 * DAY_MS);
  emulator.engine.advance(emulator.clock.now());
  const ends = emulator.engine.record.all().filter(({ event, at }) => event !== 'accepted' && at > readAt);
  const expired = ends.filter(({ event }) => event === 'expired');
  const sent = ends.filter(({ event }) => event === 'sent');
  return {
    sent: sent.length,
    expired: expired.length,
    firstExpiredAt: expired[0]?.at ?? Infinity,
    lastLeftAt: sent.at(-1)?.at ?? readAt,
    goneAt: ends.at(-1)?.at ?? readAt,
  };
}

interface Said {
  readonly waiting: number;
  readonly emptyInMs: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly earliest: number;
  readonly latest: number;
  readonly emptyBy: number;
}

/** What a forecast says; of an empty queue, that nothing happens. */
function said(outlook: Forecast): Said {
  const nothing = { waiting: 0, emptyInMs: 0, atLeast: 0, atMost: 0, earliest: Infinity, latest: Infinity, emptyBy: Infinity };
  if (outlook.kind === 'empty') return nothing;
  const { waiting, expiry } = outlook;
  const emptyInMs = outlook.kind === 'draining' ? outlook.emptyInMs : Infinity;
  if (expiry.kind === 'undocumented') return { ...nothing, waiting, emptyInMs };
  const { atLeast, atMost, first, emptyBy } = expiry;
  return {
    waiting,
    emptyInMs,
    atLeast,
    atMost,
    earliest: first?.earliest ?? Infinity,
    latest: first?.latest ?? Infinity,
    emptyBy,
  };
}

/**
 * Holds a forecast to what really became of a queue.
 *
 * @param off by so many milliseconds ages can be: an id of MAX is ahead of its time by the ordinal of the message.
 */
function expectTrue(
  outlook: Forecast,
  ends: Ends,
  { at, delayMs, off }: { readonly at: number; readonly delayMs: number; readonly off: number },
): void {
  const { sent, expired, firstExpiredAt, lastLeftAt, goneAt } = ends;
  const { waiting, emptyInMs, atLeast, atMost, earliest, latest, emptyBy } = said(outlook);
  // One is on its way perhaps, which no list shows; or has left since the count was taken.
  expect(Math.abs(sent + expired - waiting)).toBeLessThanOrEqual(1);
  const trifle = off > 0 ? 1 : 0;
  expect(expired).toBeGreaterThanOrEqual(atLeast - trifle);
  expect(expired).toBeLessThanOrEqual(atMost + trifle);
  expect(lastLeftAt - at).toBeLessThanOrEqual(emptyInMs + delayMs);
  expect(goneAt).toBeLessThanOrEqual(emptyBy + off);
  expect(lastLeftAt - at).toBeGreaterThan(expired > 0 ? -Infinity : emptyInMs - 2 * delayMs);
  // Where one more or one less expires by a trifle, the first can be another.
  expect(firstExpiredAt).toBeGreaterThanOrEqual(atMost > 0 ? earliest - off : -Infinity);
  expect(firstExpiredAt).toBeLessThanOrEqual(atLeast > trifle ? latest + off : Infinity);
}

describe.each([
  ['plain', 0],
  ['v3', 1000],
] as const)('%s: what really left and expired is what was forecast', (flavor, off) => {
  test('from a reading whose ages are known', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        vi.setSystemTime(START);
        const gateway = live(flavor, history);
        const ledger = flavor === 'plain' ? ledgerOf(gateway) : undefined;
        const known = await untilResolved(readQueue({ ...gateway, ledger }));
        expectTrue(forecast(known), playOn(gateway, known.since), { at: known.at, delayMs: history.delayMs, off });
      }),
      { numRuns: RUNS },
    );
  });

  test('from an overview, of which no age is known', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        vi.setSystemTime(START);
        const gateway = live(flavor, history);
        const readAt = gateway.clock.now();
        const known = await untilResolved(readOverview(gateway));
        expectTrue(forecast(known), playOn(gateway, readAt), { at: known.at, delayMs: history.delayMs, off: 0 });
      }),
      { numRuns: RUNS },
    );
  });
});

test('a stalled queue expires to the last message, at the times that were forecast', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      vi.setSystemTime(START);
      const gateway = live('v3', history);
      gateway.account.changeState({ state: 'blocked' }, gateway.clock.now());
      gateway.emulator.clock.advance(10_000);
      const known = await untilResolved(readQueue(gateway));
      const outlook = forecast(known);
      const { sent, expired, firstExpiredAt, goneAt } = playOn(gateway, known.since);
      const { waiting, atLeast, atMost, earliest, emptyBy } = said(outlook);
      // The gateway counts every ten seconds: those that expired since then, up to the moment of the reading, are counted still.
      const late = gateway.emulator.engine.record
        .all()
        .filter(({ event, at }) => event === 'expired' && at > known.since - 10_000 && at <= known.since).length;
      expect(outlook.kind).toBe(waiting === 0 ? 'empty' : 'stalled');
      expect(sent).toBe(0);
      expect(atLeast).toBe(expired);
      for (const counted of [waiting, atMost]) {
        expect(counted).toBeGreaterThanOrEqual(expired);
        expect(counted).toBeLessThanOrEqual(expired + late);
      }
      // An id of MAX is ahead of its time by the ordinal of the message. One that is counted still may be the first of the forecast.
      expect(firstExpiredAt).toBeLessThanOrEqual(late > 0 ? Infinity : earliest);
      expect(firstExpiredAt).toBeGreaterThanOrEqual(earliest - 1000);
      expect(goneAt).toBeLessThanOrEqual(emptyBy);
    }),
    { numRuns: RUNS, examples: [[EXPIRES_WHEN_READ]] },
  );
});

/** A Chat-API instance whose phone comes back while so many wait, read so long after that. */
async function afterReturn(
  waiting: number,
  readAfterMs: number,
): Promise<{ readonly gateway: GatewayUnderTest; readonly known: Reading }> {
  const gateway = gatewayWith(0, { flavor: 'chat-api', state: 'authenticated' });
  gateway.account.changeState({ substatus: 'phone' }, gateway.emulator.clock.now());
  gateway.fill(waiting);
  gateway.emulator.clock.advance(HOUR_MS);
  gateway.account.changeState({ substatus: 'normal' }, gateway.emulator.clock.now());
  gateway.emulator.clock.advance(readAfterMs);
  return { gateway, known: await untilResolved(readQueue(gateway)) };
}

test('Chat-API: a phone that comes back has sent the last message about when it was forecast', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.nat(HOUR_MS), async (waiting, readAfterMs) => {
      vi.setSystemTime(START);
      const { gateway, known } = await afterReturn(waiting, readAfterMs);
      const outlook = forecast(known);
      const { sent, expired, lastLeftAt } = playOn(gateway, known.since);
      const { waiting: forecasted, emptyInMs } = said(outlook);
      expect([forecasted, outlook.kind]).toEqual([sent, sent === 0 ? 'empty' : 'draining']);
      expect(expired).toBe(0);
      // Five leave at one a second at the beginning of a window; how much of the first window is over is not known.
      expect(lastLeftAt - known.since).toBeLessThanOrEqual(emptyInMs + 5000);
      expect(lastLeftAt - known.since).toBeGreaterThanOrEqual(emptyInMs - 4 * MINUTE_MS);
    }),
    { numRuns: RUNS },
  );
});

test('Chat-API: a gateway without a slow start is forecast by what was seen to leave', async () => {
  const gateway = gatewayWith(300, { flavor: 'chat-api', state: 'authenticated', behaviours: { slowStart: null } });
  gateway.account.changeState({ substatus: 'normal' }, gateway.emulator.clock.now());
  const earlier = await untilResolved(readOverview(gateway));
  gateway.emulator.clock.advance(MINUTE_MS);
  const later = await untilResolved(readOverview(gateway));
  const outlook = forecast(later, observeRate(earlier, later));
  const { lastLeftAt } = playOn(gateway, later.at);
  expect(outlook).toMatchObject({ kind: 'draining', drainRate: { by: 'observed' } });
  expect(Math.abs(lastLeftAt - later.at - said(outlook).emptyInMs)).toBeLessThan(10_000);
});

test('a queue that is stuck is seen to be after a minute', async () => {
  const gateway = gatewayWith(300, { state: 'authorized', behaviours: { stuck: true } });
  const earlier = await untilResolved(readQueue(gateway));
  gateway.emulator.clock.advance(MINUTE_MS);
  const later = await untilResolved(readQueue(gateway));
  expect(forecast(later, observeRate(earlier, later))).toMatchObject({ kind: 'stalled', why: 'stuck', waiting: 300 });
});
