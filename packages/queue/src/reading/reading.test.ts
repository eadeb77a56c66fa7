import { SluiceError } from '@sluice/core';
import { useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import { textOf } from '../selection/text-of.ts';
import { readOverview, readQueue } from './reading.ts';

useFakeTime();

describe('an overview', () => {
  test('says state, count, settings and when they were read, and asks for no entries', async () => {
    const gateway = gatewayWith(37, { settings: { delaySendMessagesMilliseconds: 1500 } });
    expect(await readOverview(gateway)).toEqual({
      idInstance: '1101000001',
      flavor: 'plain',
      state: 'blocked',
      isSending: false,
      reason: undefined,
      count: 37,
      settings: { typeInstance: 'whatsapp', delayMs: 1500 },
      at: START + 10_000,
    });
    expect(gateway.calls.toSorted()).toEqual(['getMessagesCount', 'getSettings', 'getStateInstance']);
  });

  test('of Chat-API takes the count from the list, and says why nothing leaves', async () => {
    const gateway = gatewayWith(37, { flavor: 'chat-api' });
    gateway.account.changeState({ state: 'authenticated', substatus: 'offline' }, gateway.emulator.clock.now());
    expect(await readOverview(gateway)).toMatchObject({ state: 'loading', isSending: false, reason: 'offline', count: 37 });
    expect(gateway.calls.toSorted()).toEqual(['showMessagesQueue', 'status']);
  });
});

describe('a reading', () => {
  test.each(['plain', 'v3', 'chat-api'] as const)('of a stalled queue shows all of it, in order (%s)', async (flavor) => {
    const { rows, ...rest } = await readQueue(gatewayWith(37, { flavor }));
    expect(rest).toMatchObject({ flavor, count: 37, completeness: { kind: 'complete' }, since: START + 10_000 });
    expect(rows.map(({ entry }) => textOf(entry))).toEqual(Array.from({ length: 37 }, (_, i) => `Offer ${i}`));
  });

  test('of 1,240 messages shows the first 500 and says so', async () => {
    const { rows, completeness } = await readQueue(gatewayWith(1240));
    expect(rows).toHaveLength(500);
    expect(completeness).toEqual({ kind: 'truncated', shown: 500, total: 1240 });
  });

  test('of a queue that drains is complete although its count is older than its list', async () => {
    const gateway = gatewayWith(100, { state: 'authorized' });
    gateway.emulator.clock.advance(9999);
    const { rows, count, completeness } = await readQueue(gateway);
    expect([rows.length, count, completeness]).toEqual([80, 90, { kind: 'complete' }]);
  });

  test('says when the messages of MAX seem to have been accepted, and of WhatsApp that it is not known', async () => {
    const max = await readQueue(gatewayWith(2, { flavor: 'v3' }));
    // The emulator counts its messages in the last digits.
    expect(max.rows).toMatchObject([
      { position: 1, acceptedAt: { at: START + 1, certainty: 'inferred' } },
      { position: 2, acceptedAt: { at: START + 2, certainty: 'inferred' } },
    ]);
    const whatsApp = await readQueue(gatewayWith(2));
    expect(whatsApp.rows).toMatchObject([
      { position: 1, acceptedAt: undefined },
      { position: 2, acceptedAt: undefined },
    ]);
  });

  test('fails as a whole when a part of it fails', async () => {
    const gateway = gatewayWith(37);
    gateway.breakWith('getSettings', async () => new Response(null, { status: 401 }));
    await expect(readQueue(gateway)).rejects.toMatchObject({ code: 'unauthorized', operation: 'getSettings' });
  });

  test('can be given up while it waits only for the list', async () => {
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

describe('the requests of a reading', () => {
  const GATEWAY = ['getMessagesCount', 'getSettings', 'getStateInstance', 'showMessagesQueue'];

  test.each([
    ['plain', GATEWAY],
    ['v3', GATEWAY],
    ['chat-api', ['showMessagesQueue', 'status']],
  ] as const)('are one of each kind, all at once (%s)', async (flavor, expected) => {
    const gateway = gatewayWith(37, { flavor });
    const reading = readQueue(gateway);
    // Before any of them is answered.
    expect(gateway.calls.toSorted()).toEqual(expected);
    await reading;
    expect(gateway.calls).toHaveLength(expected.length);
  });

  test('are three for an instance that does not send, when settings are wanted only if it does', async () => {
    const gateway = gatewayWith(37);
    const { settings } = await readQueue({ ...gateway, settings: 'if-it-sends' });
    expect(settings).toEqual({ typeInstance: undefined, delayMs: undefined });
    expect(gateway.calls.toSorted()).toEqual(GATEWAY.filter((operation) => operation !== 'getSettings'));
  });

  test('are four for one that sends: the settings follow the state', async () => {
    const gateway = gatewayWith(37, { state: 'authorized' });
    const { settings, completeness } = await readQueue({ ...gateway, settings: 'if-it-sends' });
    expect(settings).toEqual({ typeInstance: 'whatsapp', delayMs: 1000 });
    expect(completeness).toEqual({ kind: 'complete' });
    expect(gateway.calls.toSorted()).toEqual(GATEWAY);
    expect(gateway.calls.at(-1)).toBe('getSettings');
  });

  test('do not ask for settings that are known', async () => {
    const settings = { typeInstance: 'whatsapp', delayMs: 3000 };
    for (const read of [readQueue, readOverview]) {
      const gateway = gatewayWith(37);
      expect(await read({ ...gateway, settings })).toMatchObject({ settings });
      expect(gateway.calls).not.toContain('getSettings');
    }
  });

  test('fail as one error, and nothing is left over, when the state on which the settings wait fails', async () => {
    const gateway = gatewayWith(37);
    gateway.breakWith('getStateInstance', async () => new Response(null, { status: 401 }));
    await expect(readQueue({ ...gateway, settings: 'if-it-sends' })).rejects.toMatchObject({ operation: 'getStateInstance' });
  });
});
