import { SluiceError } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import { entry, reading } from '../../test/reading.ts';
import type { QueueInstance } from '../instance/queue-instance.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { checkRecipients } from './check-recipients.ts';
import { diagnose } from './diagnose.ts';

useFakeTime();

const { instance: someInstance } = gatewayWith(0);

interface Asked {
  readonly instance: QueueInstance;
  readonly asked: readonly string[];
}

/** An instance that answers so about each chat. */
function answering(answer: (chatId: string) => boolean): Asked {
  const asked: string[] = [];
  const hasAccount = async (chatId: string): Promise<boolean> => {
    asked.push(chatId);
    return answer(chatId);
  };
  return { instance: { ...someInstance, hasAccount }, asked };
}

const phone = (i: number): string => `7999000${String(i).padStart(4, '0')}@c.us`;
const to = (chats: readonly string[], different: Partial<Reading> = {}): Reading =>
  reading({ entries: chats.map((chatId) => entry({ chatId })), ...different });

test('a gateway is asked about each recipient once, those at the head first', async () => {
  const { instance, asked } = answering((chatId) => chatId !== phone(1));
  expect(await checkRecipients(to([phone(2), phone(1), phone(2)]), instance)).toEqual({
    checked: [
      { chatId: phone(2), hasAccount: true },
      { chatId: phone(1), hasAccount: false },
    ],
    uncheckable: 0,
    remaining: 0,
    error: undefined,
  });
  expect(asked).toEqual([phone(2), phone(1)]);
});

test.each([
  ['plain', 20, phone],
  ['v3', 3, phone],
  ['chat-api', 20, phone],
] as const)('no more are asked about at once than are good for the account (%s: %i)', async (flavor, most, chatOf) => {
  const { instance, asked } = answering(() => true);
  const chats = Array.from({ length: 30 }, (_, i) => chatOf(i));
  const { remaining } = await checkRecipients(
    to(chats, { flavor, settings: { typeInstance: undefined, delayMs: 1000 } }),
    instance,
  );
  expect([asked.length, remaining]).toEqual([most, 30 - most]);
  await expect(checkRecipients(to(chats, { flavor }), instance, { limit: most + 1 })).rejects.toMatchObject({
    name: 'SluiceError',
    code: 'invalid-request',
  });
  expect(asked).toHaveLength(most);
});

test('groups and ids that say no telephone are not asked about, and on MAX only numbers of Russia and Belarus are', async () => {
  const { instance, asked } = answering(() => true);
  const chats = ['120363000000000001@g.us', '999000001@lid', phone(1)];
  expect((await checkRecipients(to(chats), instance)).uncheckable).toBe(2);
  const onMax = ['10000002', '4512345678@c.us', '79990000002', '375291234567@c.us'];
  expect((await checkRecipients(to(onMax, { flavor: 'v3' }), instance)).uncheckable).toBe(2);
  expect(asked).toEqual([phone(1), '79990000002', '375291234567@c.us']);
});

test('of Telegram, for which there is no such check, nothing is asked', async () => {
  const { instance, asked } = answering(() => true);
  const settings = { typeInstance: 'telegram', delayMs: 1000 };
  expect(await checkRecipients(to([phone(1)], { settings }), instance)).toMatchObject({
    checked: [],
    uncheckable: 1,
    remaining: 0,
  });
  expect(asked).toEqual([]);
});

test('whatever the gateway answers instead ends the checks, and the answers until then are kept', async () => {
  const used = new SluiceError({ code: 'quota-exceeded', message: 'The quota is used up.' });
  const { instance, asked } = answering((chatId) => {
    if (chatId === phone(2)) throw used;
    return false;
  });
  const checks = await checkRecipients(to([phone(1), phone(2), phone(3)]), instance);
  expect(checks).toEqual({ checked: [{ chatId: phone(1), hasAccount: false }], uncheckable: 0, remaining: 2, error: used });
  expect(asked).toEqual([phone(1), phone(2)]);
});

test('the answer that a real client was given becomes a finding', async () => {
  const { instance, clock } = gatewayWith(3, {
    state: 'authorized',
    behaviours: { noAccountShare: 1 },
    settings: { delaySendMessagesMilliseconds: 600_000 },
  });
  const read = await untilResolved(readQueue({ instance, clock }));
  const recipients = await untilResolved(checkRecipients(read, instance, { limit: 2 }));
  expect(diagnose(read, { recipients })[0]).toMatchObject({
    kind: 'recipient-without-account',
    evidence: { checked: 2, recipients: 2, isAtHead: true },
  });
});
