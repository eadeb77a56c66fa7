import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';
import type { InstanceOptions } from './instance.ts';
import { products, type Product } from './product.ts';

/** The reports of a message whose turn has come. */
function reported(different: Partial<InstanceOptions>): object | undefined {
  const instance = new RecordedInstance(different);
  instance.fill(1, START);
  return instance.oldestNotification(START)?.event;
}

test.each([
  ['whatsapp', 'sent', 'noAccount'],
  ['telegram', 'delivered', 'failed'],
  ['max', 'delivered', 'failed'],
] as const)('on %s a message that has left is %s, one to a number without an account %s', (product, left, failed) => {
  expect(reported({ product })).toMatchObject({ what: 'message', status: left });
  expect(reported({ product, behaviours: { noAccountShare: 1 } })).toMatchObject({ status: failed, description: 'no account' });
});

test.each(['outgoingWebhook', 'stateWebhook'])(
  'a sent message is not reported where that is off, a failure always is',
  (name) => {
    const settings = { [name]: 'no' };
    const wanted = name !== 'outgoingWebhook';
    expect(reported({ settings }) !== undefined).toBe(wanted);
    expect(reported({ settings, behaviours: { noAccountShare: 1 } })).toMatchObject({ status: 'noAccount' });
  },
);

describe('a number without an account', () => {
  test('takes its turn: the next message leaves one delay later', () => {
    const instance = new RecordedInstance({ behaviours: { noAccountShare: 1 } });
    instance.fill(1, START);
    instance.fill(1, START, text('Good morning.', '120363000000000001@g.us'));
    expect(instance.ends(START + MINUTE)).toEqual(['failed +0', 'sent +1000']);
  });

  test('is one by the seed, whatever the behaviour of others: a check says the same as a message', () => {
    const instance = new RecordedInstance({ behaviours: { noAccountShare: 0.5, pace: false } });
    const chats = Array.from({ length: 100 }, (_, i) => `7999000${String(i).padStart(4, '0')}@c.us`);
    for (const chatId of chats) instance.accept(text('Good morning.', chatId), START);
    instance.advance(START);
    const ended = instance.record.filter(({ event }) => event !== 'accepted');
    expect(ended.map(({ event }) => event)).toEqual(chats.map((chat) => (instance.hasAccount(chat) ? 'sent' : 'failed')));
    expect(new Set(ended.map(({ event }) => event)).size).toBe(2);
  });
});

/** An instance without a link to the messenger, and with two messages. */
function away(product: Product, losesWithoutLink: boolean): RecordedInstance {
  const instance = new RecordedInstance({ product, state: products[product].sending, behaviours: { losesWithoutLink } });
  instance.changeState({ substatus: 'offline' }, START);
  instance.fill(2, START);
  return instance;
}

describe('without a link to the messenger', () => {
  test('MAX loses messages at their pace without a notification', () => {
    const instance = away('max', true);
    expect(instance.ends(START + MINUTE)).toEqual(['failed +0', 'failed +1000']);
    expect(instance.record.at(-1)).toMatchObject({ reason: 'no link to the messenger' });
    expect(instance.oldestNotification(START + MINUTE)).toBeUndefined();
    expect(instance.sentMessages(START + MINUTE)).toEqual([]);
  });

  test.each([
    ['max', false],
    ['whatsapp', true],
    ['telegram', true],
    ['chat-api', true],
  ] as const)('messages wait on %s where it loses them is %s', (product, loses) => {
    expect(away(product, loses).waiting(START + MINUTE)).toBe(2);
  });
});
