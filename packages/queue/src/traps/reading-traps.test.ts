import { gatewayTypeOf } from '@sluice/core';
import { useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { answeredInstance } from '../../test/answered-instance.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';
import type { QueueFlavor } from '../capabilities.ts';
import { readQueue } from '../reading/reading.ts';

// Traps that lie in reading and in the clear request itself (evidence/other-gateways#wrong-queue-cleared, evidence/queue#clear-refused,
// evidence/queue#hidden-head, evidence/queue#cyrillic-count, evidence/entries#id-alias, evidence/chat-api#last-try,
// evidence/chat-api#status-wakes).

useFakeTime();

const FLAVORS: readonly QueueFlavor[] = ['plain', 'v3', 'chat-api'];

describe('trap: the wrong sub-queue', () => {
  test.each(FLAVORS)('a clear empties the queue of messages by one call, and no other queue (%s)', async (flavor) => {
    const { instance, account, clock, calls } = gatewayWith(5, { flavor, settings: { stateWebhook: 'yes' } });
    if (flavor === 'chat-api') account.enqueueActions(3, clock.now());
    // Each change of the state is a notification that waits.
    account.changeState({ state: flavor === 'chat-api' ? 'loading' : 'notAuthorized' }, clock.now());
    const notification = account.oldestNotification(clock.now());
    expect(notification).toBeDefined();
    await instance.clear();
    expect(account.waiting(clock.now())).toBe(0);
    expect(calls).toEqual(['clearMessagesQueue']);
    expect(account.actions(clock.now())).toHaveLength(flavor === 'chat-api' ? 3 : 0);
    expect(account.oldestNotification(clock.now())).toEqual(notification);
  });

  test('actions are neither listed nor counted as messages', async () => {
    const gateway = gatewayWith(2, { flavor: 'chat-api' });
    gateway.account.enqueueActions(3, gateway.clock.now());
    const { rows, count, completeness } = await readQueue(gateway);
    expect([rows.length, count, completeness]).toEqual([2, 2, { kind: 'complete' }]);
    expect(gateway.calls).not.toContain('showActionsQueue');
  });
});

describe('trap: a failure with status 200', () => {
  test.each(['plain', 'v3'] as const)('isCleared: false is a clear that failed (%s)', async (flavor) => {
    const { instance, account, clock } = gatewayWith(5, { flavor, behaviours: { refusesClear: 'always' } });
    await expect(instance.clear()).rejects.toMatchObject({ code: 'refused', operation: 'clearMessagesQueue', status: 200 });
    expect(account.waiting(clock.now())).toBe(5);
  });

  test.each(FLAVORS)('an error in the body is a clear that failed (%s)', async (flavor) => {
    const { instance } = answeredInstance(flavor, { clearMessagesQueue: { error: 'The instance is busy' } });
    await expect(instance.clear()).rejects.toMatchObject({ code: 'refused', operation: 'clearMessagesQueue', status: 200 });
  });

  test('also where the gateway answers every failure like that', async () => {
    const { instance } = gatewayWith(5, { flavor: 'chat-api', behaviours: { refusesClear: 'always', errorsWith200: true } });
    await expect(instance.clear()).rejects.toMatchObject({ code: 'refused', status: 200 });
  });

  test.each(FLAVORS)('an answer that says nothing is not a clear that was done (%s)', async (flavor) => {
    for (const answer of [{}, null, [], { isCleared: 'true' }, { message: 7 }]) {
      const { instance } = answeredInstance(flavor, { clearMessagesQueue: answer });
      await expect(instance.clear()).rejects.toMatchObject({ code: 'malformed-response' });
    }
  });

  test('an error in the body is a reading that failed, not an empty queue', async () => {
    for (const flavor of FLAVORS) {
      const { instance } = answeredInstance(flavor, { showMessagesQueue: { error: 'The instance is busy' } });
      await expect(instance.list()).rejects.toMatchObject({ code: 'refused' });
    }
  });
});

describe('trap: nothing is shown while something waits', () => {
  test.each(FLAVORS)('an empty list does not pass for an empty queue while something is counted (%s)', async (flavor) => {
    const gateway = gatewayWith(1, { flavor });
    const empty = flavor === 'chat-api' ? { totalMessages: 1, first100: [] } : [];
    gateway.breakWith('showMessagesQueue', async () => Response.json(empty));
    expect((await readQueue(gateway)).completeness).toEqual({ kind: 'uncertain', shown: 0, total: 1 });
  });

  test.each(FLAVORS)('nor while the last message is on its way, where no list shows it (%s)', async (flavor) => {
    const state = flavor === 'chat-api' ? 'authenticated' : 'authorized';
    const settings = { delaySendMessagesMilliseconds: 600_000 };
    // The first leaves at once; the second is on its way for ten minutes.
    const gateway = gatewayWith(2, { flavor, state, settings, behaviours: { hiddenHead: true } });
    const { rows, completeness } = await readQueue(gateway);
    expect([rows, completeness]).toEqual([[], { kind: 'uncertain', shown: 0, total: 1 }]);
  });

  test('a list that lacks one of the waiting entries is not complete', async () => {
    const gateway = gatewayWith(37);
    gateway.breakWith('showMessagesQueue', async (pass) => {
      const all: unknown = await (await pass()).json();
      return Response.json(Array.isArray(all) ? all.slice(1) : all);
    });
    expect((await readQueue(gateway)).completeness).toEqual({ kind: 'uncertain', shown: 36, total: 37 });
  });
});

describe('trap: the same thing under several names', () => {
  test('last_try in seconds or in milliseconds is the same time', async () => {
    for (const lastTryInSeconds of [false, true]) {
      const { instance } = gatewayWith(1, { flavor: 'chat-api', behaviours: { lastTryInSeconds } });
      expect((await instance.list()).entries).toMatchObject([{ body: { lastTryAt: START } }]);
    }
  });

  test('idMessage is the id where messageID is missing', async () => {
    const lists = await Promise.all(
      [false, true].map(
        async (idMessageAlias) => (await gatewayWith(3, { behaviours: { idMessageAlias } }).instance.list()).entries,
      ),
    );
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[0]?.every(({ messageIds }) => messageIds.length === 1)).toBe(true);
  });

  test('messagesIDs are the ids of a forward', async () => {
    const gateway = gatewayWith(0);
    const body = { chatId: '79990000002@c.us', chatIdFrom: '79990000003@c.us', messages: ['3EB001', '3EB002'] };
    gateway.account.accept({ type: 'ForwardMessages', body }, gateway.clock.now());
    const [forward] = (await gateway.instance.list()).entries;
    expect(forward).toMatchObject({ type: 'ForwardMessages', chatId: '79990000002@c.us' });
    expect(forward?.messageIds).toHaveLength(2);
  });

  test('a field that is null is a field that was not set', async () => {
    const lists = await Promise.all(
      [false, true].map(async (nullForUnset) => (await gatewayWith(3, { behaviours: { nullForUnset } }).instance.list()).entries),
    );
    expect(lists[1]).toEqual(lists[0]);
  });

  test('an entry without a chatId is kept, with all that it says', async () => {
    const { instance } = answeredInstance('plain', {
      showMessagesQueue: [{ messageID: 'BAE501', type: 'sendTextStatus', body: { message: 'Open!', font: 'SERIF' } }],
    });
    const [entry] = (await instance.list()).entries;
    expect(entry).toMatchObject({ chatId: undefined, messageIds: ['BAE501'], body: { message: 'Open!', font: 'SERIF' } });
    expect(entry && gatewayTypeOf(entry)).toBe('sendTextStatus');
  });

  test('a Cyrillic count is a count', async () => {
    expect(await gatewayWith(37, { behaviours: { cyrillicCount: true } }).instance.count()).toBe(37);
  });

  test('an answer of which one entry cannot be read is no list: a gap must not pass for a reading', async () => {
    const { instance } = answeredInstance('plain', {
      showMessagesQueue: [{ messageID: 'BAE501', type: 'sendMessage', body: { chatId: '7', message: 'Hello' } }, 'BAE502'],
    });
    await expect(instance.list()).rejects.toMatchObject({ code: 'malformed-response' });
  });
});

test.each([false, true])(
  'trap: first100 of 199 is a part of the queue, whichever part it is (the last: %s)',
  async (showsLast) => {
    const { rows, count, completeness } = await readQueue(gatewayWith(199, { flavor: 'chat-api', behaviours: { showsLast } }));
    expect([rows.length, count]).toEqual([100, 199]);
    expect(completeness).toEqual({ kind: 'truncated', shown: 100, total: 199 });
  },
);

test('trap: a look that wakes the instance', async () => {
  const gateway = gatewayWith(5, { flavor: 'chat-api', state: 'init' });
  expect(await readQueue(gateway)).toMatchObject({ state: 'init', isSending: false, count: 5 });
  gateway.emulator.clock.advance(60_000);
  expect([gateway.account.state, gateway.account.waiting(gateway.clock.now())]).toEqual(['init', 5]);
});
