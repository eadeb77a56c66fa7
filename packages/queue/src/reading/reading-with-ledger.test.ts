import { isMessageId, SluiceError } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from '../../test/gateway.ts';
import { entry, ID, START } from '../../test/reading.ts';
import { createMemoryLedger, type MemoryLedger } from '../ledger/memory-ledger.ts';
import { textOf } from '../selection/text-of.ts';
import { readQueue, type Reading } from './reading.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

useFakeTime();

interface Ledgered {
  readonly gateway: GatewayUnderTest;
  readonly ledger: MemoryLedger;
  /** Puts texts into the queue, past the ledger or not. */
  readonly send: (count: number, text: string, through: 'ledger' | 'nothing') => void;
  readonly read: () => Promise<Reading>;
}

/** An instance with so many messages that were sent through a ledger. */
function ledgered(waiting: number, options: AccountOptions = {}): Ledgered {
  const gateway = gatewayWith(0, options);
  const { clock } = gateway;
  const ledger = createMemoryLedger(() => clock.now(), DAY_MS);
  const send: Ledgered['send'] = (count, text, through) => {
    for (const id of gateway.fill(count, text)) {
      const accepted = gateway.account.findWaiting(id, clock.now());
      if (through === 'nothing' || accepted === undefined) continue;
      const { chatId, message } = accepted.body;
      const sent = entry({
        messageIds: [id].filter((one) => isMessageId(one)),
        chatId: String(chatId),
        message: String(message),
      });
      ledger.recordAccepted(ID, sent, clock.now());
    }
  };
  send(waiting, 'Offer', 'ledger');
  return { gateway, ledger, send, read: () => readQueue({ ...gateway, ledger }) };
}

/** The gateway's count is of now from then on, and the gateway answers again. */
function waitForCount({ gateway }: Ledgered): void {
  gateway.emulator.clock.advance(10_001);
}

test('the first 500 of 1,240 become all of them, in their order and with their age, where a ledger has the rest', async () => {
  const instance = ledgered(1240);
  waitForCount(instance);
  const { rows, completeness } = await instance.read();
  expect(completeness).toEqual({ kind: 'complete' });
  expect(rows.map(({ entry: listed }) => textOf(listed))).toEqual(Array.from({ length: 1240 }, (_, i) => `Offer ${i}`));
  expect(new Set(rows.map(({ acceptedAt }) => acceptedAt?.certainty))).toEqual(new Set(['certain']));
  expect(rows[1239]).toMatchObject({ position: 1240, acceptedAt: { at: START + 10_000 } });
});

test('one message that was sent past the ledger is enough to be not complete', async () => {
  for (const order of ['before', 'after'] as const) {
    const instance = ledgered(order === 'before' ? 900 : 1240);
    instance.send(1, 'Beside', 'nothing');
    if (order === 'before') instance.send(340, 'More', 'ledger');
    waitForCount(instance);
    expect((await instance.read()).completeness).toEqual({ kind: 'truncated', shown: 1240, total: 1241 });
  }
});

test('while the count can be older than what the ledger has, nothing behind the list is certain', async () => {
  const instance = ledgered(1240);
  instance.gateway.emulator.clock.advance(9999);
  expect((await untilResolved(instance.read())).completeness).toMatchObject({ kind: 'uncertain' });
  instance.gateway.emulator.clock.advance(2);
  expect((await untilResolved(instance.read())).completeness).toEqual({ kind: 'complete' });
});

test('a message sent past the ledger does not hide behind one that the ledger has just accepted', async () => {
  const instance = ledgered(1240);
  instance.send(3, 'Beside', 'nothing');
  waitForCount(instance);
  // As many as are missing, and not counted yet.
  instance.send(3, 'More', 'ledger');
  instance.gateway.emulator.clock.advance(5000);
  const { rows, count, completeness } = await instance.read();
  expect([rows.length, count]).toEqual([1243, 1243]);
  expect(completeness.kind).toBe('uncertain');
});

test('a message that has left does not pass for waiting; one that may have left since the count was taken leaves a doubt', async () => {
  const instance = ledgered(1240, { state: 'authorized' });
  const { clock, account, emulator } = instance.gateway;
  emulator.clock.advance(15_000);
  const { rows, completeness } = await instance.read();
  expect(rows).toHaveLength(account.waiting(clock.now()));
  expect(rows.map(({ entry: listed }) => textOf(listed))).toEqual(Array.from({ length: 1224 }, (_, i) => `Offer ${i + 16}`));
  expect(completeness).toEqual({ kind: 'uncertain', shown: 1224, total: 1230 });
});

test('an expired message does not pass for waiting', async () => {
  const instance = ledgered(600);
  instance.gateway.emulator.clock.advance(23 * HOUR_MS);
  instance.send(600, 'Later', 'ledger');
  instance.gateway.emulator.clock.advance(2 * HOUR_MS);
  const { rows, completeness } = await instance.read();
  expect(rows.map(({ entry: listed }) => textOf(listed))).toEqual(Array.from({ length: 600 }, (_, i) => `Later ${i}`));
  expect(completeness).toEqual({ kind: 'complete' });
});

test('a message that was cleared past the ledger does not pass for waiting', async () => {
  const instance = ledgered(1240);
  await instance.gateway.instance.clear();
  waitForCount(instance);
  expect((await untilResolved(instance.read())).rows).toEqual([]);
  // Nor when the queue has filled up again, past the ledger.
  instance.send(600, 'Beside', 'nothing');
  waitForCount(instance);
  const { rows, completeness } = await untilResolved(instance.read());
  expect(rows).toHaveLength(500);
  expect(completeness).toEqual({ kind: 'truncated', shown: 500, total: 600 });
});

test('of a clear that spared the message on its way, only that message is left', async () => {
  const instance = ledgered(1240, { state: 'authorized', behaviours: { hiddenHead: true } });
  await instance.gateway.instance.clear();
  instance.gateway.account.changeState({ state: 'blocked' }, instance.gateway.clock.now());
  waitForCount(instance);
  const { rows, completeness } = await instance.read();
  expect([rows.length, completeness.kind]).toEqual([1, 'complete']);
});

test('a list that is not cut off is not gone on with, though the ledger knows more', async () => {
  const instance = ledgered(3);
  instance.ledger.recordAccepted(ID, entry({ message: 'Refused by the gateway' }), START);
  waitForCount(instance);
  expect((await instance.read()).rows.map(({ entry: listed }) => textOf(listed))).toEqual(['Offer 0', 'Offer 1', 'Offer 2']);
});

test('a ledger that fails fails the reading: without it what waits would seem to be less', async () => {
  const { gateway } = ledgered(3);
  const closed = new SluiceError({ code: 'journal-unavailable', message: 'The ledger is closed. Open it.' });
  const ledger = { waiting: () => Promise.reject(closed) };
  await expect(readQueue({ ...gateway, ledger })).rejects.toBe(closed);
});

test('a ledger that throws ends the reading, also where the gateway cannot be read: no rejection is left unheard', async () => {
  const { gateway } = ledgered(3);
  const ledger = {
    waiting(): never {
      throw new Error('The ledger is out of reach.');
    },
  };
  for (const operation of ['showMessagesQueue', 'getMessagesCount']) {
    gateway.breakWith(operation, async () => Response.json({}, { status: 500 }));
  }
  await expect(untilResolved(readQueue({ ...gateway, ledger }))).rejects.toThrow('The ledger is out of reach.');
  await vi.advanceTimersByTimeAsync(5000);
});
