import gateway from '@sluice/openapi/gateway.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { Engine } from '../engine/engine.ts';
import { isDeadLink } from '../engine/file-links.ts';
import type { Instance } from '../engine/instance.ts';
import { forwardedIds, type Message } from '../engine/message.ts';
import { products, type Product } from '../engine/product.ts';
import { enqueue, type Enqueue } from './enqueue.ts';

const DAY = 86_400 * SECOND;
/** Of each type the schema that describes it: of its entry or, where the queue is silent on it, of the request that made it. */
const described: Readonly<Record<NonNullable<Enqueue['type']>, string>> = {
  sendMessage: 'SendMessageEntry',
  sendFileByUrl: 'SendFileByUrlEntry',
  sendLocation: 'SendLocationEntry',
  sendContact: 'SendContactEntry',
  sendPoll: 'SendPollEntry',
  ForwardMessages: 'ForwardMessagesEntry',
  sendLink: 'SendLinkEntry',
  sendTextStatus: 'SendTextStatusEntry',
  sendVoiceStatus: 'SendVoiceStatusEntry',
  sendMediaStatus: 'SendMediaStatusEntry',
  sendInteractiveButtons: 'SendInteractiveButtonsRequest',
  sendInteractiveButtonsReply: 'SendInteractiveButtonsReplyRequest',
  sendButtons: 'SendButtonsRequest',
  sendTemplateButtons: 'SendTemplateButtonsRequest',
  sendListMessage: 'SendListMessageRequest',
  sendTyping: 'SendTypingRequest',
  editMessage: 'EditMessageRequest',
  deleteMessage: 'DeleteMessageRequest',
  deleteStatus: 'DeleteStatusRequest',
};
const types = Object.keys(described) as (keyof typeof described)[];

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addVocabulary(['x-sensitive', 'x-evidence', 'x-messengers', 'x-rate-limit', 'discriminator', ...Object.keys(gateway)]);
ajv.addSchema(gateway, 'gateway');

/** Whether an entry is of the type that it names, as the contract describes it: any other type would pass for an unknown one. */
function fits(message: Message, schema: string): boolean {
  const { id, type, body } = message;
  const entry = type === 'ForwardMessages' ? { messagesIDs: forwardedIds(message), type, body } : { messageID: id, type, body };
  return (
    ajv.validate(`gateway#/components/schemas/${schema}`, schema.endsWith('Entry') ? entry : body) &&
    ajv.validate('gateway#/components/schemas/QueueEntry', entry)
  );
}

/** An instance that sends nothing, and its engine. */
function blocked(product: Product = 'whatsapp', seed = 1): { readonly engine: Engine; readonly instance: Instance } {
  const engine = new Engine(seed);
  return { engine, instance: engine.addInstance(instanceOptions({ product, state: 'pendingCode' }), START) };
}

function waiting(messages: Enqueue, product: Product = 'whatsapp'): readonly Message[] {
  const { engine, instance } = blocked(product);
  enqueue(instance, messages, { engine, at: START });
  return instance.shown(START);
}

function links(messages: Enqueue): readonly unknown[] {
  return waiting({ type: 'sendFileByUrl', count: 9, ...messages }).map(({ body }) => body['urlFile']);
}

function chats(messages: readonly Message[]): readonly unknown[] {
  return messages.map(({ body }) => body['chatId']);
}

describe.each(Object.keys(products) as Product[])('what %s is given', (product) => {
  test.each(types)('%s is an entry as the contract describes it, whatever it says and to whomever', (type) => {
    for (const form of ['usual', 'national', 'lid', 'group'] as const) {
      for (const text of ['offer', 'order', 'reminder', 'reply', 'code', 'hostile', 'long'] as const) {
        const messages = waiting({ type, text, count: 40, recipients: { form } }, product);
        expect(messages.length).toBe(40);
        expect(messages.filter((message) => message.type !== type || !fits(message, described[type]))).toEqual([]);
      }
    }
  });
});

test.each([
  ['sendMessage', 'message', 20_000],
  ['sendFileByUrl', 'caption', 1024],
  ['sendPoll', 'message', 255],
  ['sendLocation', 'nameLocation', 100],
  ['sendTextStatus', 'message', 500],
  ['sendMediaStatus', 'caption', 1024],
] as const)('a %s has a %s of at most %i', (type, field, maxLength) => {
  const lengths = waiting({ type, text: 'long', count: 50 }).map(({ body }) => String(body[field]));
  // One less where a character of two would have been cut in half.
  for (const text of lengths) expect([text.length - maxLength, text.isWellFormed()]).toEqual([expect.toBeOneOf([0, -1]), true]);
});

test('without a word about it one offer is sent as a text', () => {
  expect(waiting({}).map(({ type }) => type)).toEqual(['sendMessage']);
});

test('a file has a link of the age that is asked for, and else one that says no age', () => {
  for (const link of links({ linkAgeDays: 15 }))
    expect([isDeadLink(link, START, 15 * DAY), isDeadLink(link, START - 1, 15 * DAY)]).toEqual([true, false]);
  for (const link of links({})) expect(isDeadLink(link, START + 1000 * DAY, 1)).toBe(false);
  expect(new Set(links({ linkAgeDays: 0.5 })).size).toBe(9);
});

describe('recipients', () => {
  test('are others for each message', () => {
    expect(new Set(chats(waiting({ count: 400 }))).size).toBe(400);
  });

  test('are as many different ones as asked for, the same for all that comes later', () => {
    const { engine, instance } = blocked();
    const messages = { count: 30, recipients: { distinct: 7 } };
    for (let i = 0; i < 3; i += 1) enqueue(instance, messages, { engine, at: START });
    expect(new Set(chats(instance.shown(START))).size).toBe(7);
  });

  test('of what comes later are others again where each has its own', () => {
    const { engine, instance } = blocked();
    for (let i = 0; i < 3; i += 1) enqueue(instance, { count: 30, copies: 2 }, { engine, at: START });
    expect(new Set(chats(instance.shown(START))).size).toBe(90);
  });
});

test('copies come one right after the other, each as a separate message', () => {
  const messages = waiting({ count: 3, copies: 4 });
  const bodies = messages.map(({ body }) => JSON.stringify(body));
  expect(bodies.every((body, i) => body === bodies[i - (i % 4)])).toBe(true);
  expect([new Set(bodies).size, new Set(messages.map(({ id }) => id)).size]).toEqual([3, 12]);
});

describe('with a time between them', () => {
  test('the first is there at once, and the others when theirs has come', () => {
    const { engine, instance } = blocked();
    enqueue(instance, { count: 4, everySeconds: 0.3335, copies: 2 }, { engine, at: START });
    expect(instance.waiting(START)).toBe(2);
    engine.advance(START + 60 * SECOND);
    const times = instance.shown(START + 60 * SECOND).map(({ acceptedAt }) => acceptedAt - START);
    expect(times).toEqual([0, 0, 334, 334, 667, 667, 1001, 1001]);
  });

  test('they are the same messages, however often the queue is read', () => {
    const records = [1, 1000].map((step) => {
      const { engine, instance } = blocked();
      enqueue(instance, { count: 50, everySeconds: 7, text: 'code' }, { engine, at: START });
      for (let at = START; at <= START + 400 * SECOND; at += (400 * SECOND) / step) engine.advance(at);
      return JSON.stringify(engine.record.all());
    });
    expect(records[0]).toBe(records[1]);
  });

  test('the rest is lost with the instance, even if there is another of its number', () => {
    const { engine, instance } = blocked();
    enqueue(instance, { count: 100, everySeconds: 1 }, { engine, at: START });
    engine.advance(START + 10 * SECOND);
    engine.removeInstance(instance.idInstance, START + 10 * SECOND);
    const other = engine.addInstance(instanceOptions(), START + 11 * SECOND);
    engine.advance(START + 200 * SECOND);
    expect([instance.totals.accepted, other.totals.accepted]).toEqual([11, 0]);
  });
});

test('what a full queue refuses is lost, and the next that fits is accepted', () => {
  const { engine, instance } = blocked('chat-api');
  enqueue(instance, { count: 450 }, { engine, at: START });
  expect(instance.waiting(START)).toBe(400);
  instance.clearMessages(START);
  enqueue(instance, { count: 1 }, { engine, at: START });
  expect(instance.waiting(START)).toBe(1);
});
