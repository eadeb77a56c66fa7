import { queueEntryOf, type QueueEntry } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import { entry, messageId, START } from '../../test/reading.ts';
import { whyUnrestorable } from './restorable.ts';
import { textOf } from '../selection/text-of.ts';
import type { QueueFlavor } from '../capabilities.ts';

useFakeTime();

type Body = Readonly<Record<string, unknown>>;

const CONTACT = { phoneContact: 79990000003, firstName: 'A', middleName: 'B', lastName: 'C', company: 'D' };
const OPTIONS = ['Today', 'Tomorrow'];
const CHATS = { plain: '79990000002@c.us', v3: '10000002' } as const;

// Of each type what a request must have, what it may have, and what a queue may list besides.
const TYPES: Readonly<Record<string, { readonly needs: Body; readonly may: Body; readonly v3: readonly string[] }>> = {
  sendMessage: {
    needs: { message: 'Hello' },
    may: {
      quotedMessageId: 'BAE501',
      typingTime: 2000,
      linkPreview: false,
      typePreview: 'large',
      customPreview: { title: 'A title', description: 'More', link: 'https://shop.example' },
    },
    v3: ['quotedMessageId', 'typingTime'],
  },
  sendFileByUrl: {
    needs: { urlFile: 'https://shop.example/price.pdf', fileName: 'price.pdf' },
    may: { caption: 'Prices', quotedMessageId: 'BAE501', typingTime: 2000, typingType: 'recording' },
    v3: ['caption', 'quotedMessageId', 'typingTime', 'typingType'],
  },
  sendLocation: {
    needs: { latitude: 55.75, longitude: -37.5 },
    may: { nameLocation: 'Shop', address: 'A street', quotedMessageId: 'BAE501', typingTime: 2000 },
    v3: ['nameLocation', 'address', 'typingTime'],
  },
  sendContact: {
    needs: { contact: CONTACT },
    may: { quotedMessageId: 'BAE501', typingTime: 2000 },
    v3: [],
  },
  sendPoll: {
    needs: { message: 'When?', options: OPTIONS.map((optionName) => ({ optionName })) },
    may: { multipleAnswers: true, quotedMessageId: 'BAE501', typingTime: 2000 },
    v3: [],
  },
};
const LISTED_BESIDES = { archive: false, aFieldOfTomorrow: { deep: [1] } };

const sendable = fc
  .constantFrom(
    ['plain', 'sendPoll'] as const,
    // MAX names a chat in a card, and the client has no method for it.
    ['plain', 'sendContact'] as const,
    ...(['plain', 'v3'] as const).flatMap((flavor) =>
      Object.keys(TYPES)
        .filter((type) => type !== 'sendPoll' && type !== 'sendContact')
        .map((type) => [flavor, type] as const),
    ),
  )
  .chain(([flavor, type]) => {
    const { needs = {}, may = {}, v3 = [] } = TYPES[type] ?? {};
    return fc.record({
      flavor: fc.constant(flavor),
      type: fc.constant(type),
      body: fc.constant<Body>({ chatId: CHATS[flavor], ...needs }),
      set: fc.subarray(Object.keys(may)).map((names) => Object.fromEntries(names.map((name) => [name, may[name]]))),
      allowed: fc.constant(flavor === 'v3' ? v3 : Object.keys(may)),
    });
  });

test('whatever of the known is in an entry is in the queue again, and nothing that the gateway would refuse is sent', async () => {
  await fc.assert(
    fc.asyncProperty(sendable, async ({ flavor, type, body, set, allowed }) => {
      const { instance } = gatewayWith(0, { flavor });
      const messy = {
        ...body,
        ...set,
        ...LISTED_BESIDES,
        ...(type === 'sendContact' && { contact: { ...CONTACT, vcard: 'x' } }),
        ...(type === 'sendPoll' && { options: OPTIONS.map((optionName) => ({ optionName, votes: 0 })) }),
      };
      const chatId = CHATS[flavor];
      const { messageId: id } = await instance.send(queueEntryOf({ type, messageIds: [messageId(1)], chatId, body: messy }));
      const { entries } = await instance.list();
      const kept = Object.entries(set).filter(([name]) => allowed.includes(name));
      expect(entries).toEqual([{ type, messageIds: [id], chatId, body: { ...body, ...Object.fromEntries(kept) } }]);
    }),
    { numRuns: 300 },
  );
});

test('previews that no request could have are left out', async () => {
  const { instance } = gatewayWith(0);
  const body = {
    chatId: CHATS.plain,
    message: 'Hello',
    typePreview: 'huge',
    customPreview: { link: 'https://shop.example', n: 1 },
  };
  await instance.send(queueEntryOf({ type: 'sendMessage', messageIds: [], chatId: CHATS.plain, body }));
  expect((await instance.list()).entries).toMatchObject([{ body: { chatId: CHATS.plain, message: 'Hello' } }]);
});

const other = (gatewayType: string, body: Body, chatId: string | undefined = CHATS.plain): QueueEntry =>
  queueEntryOf({ type: gatewayType, messageIds: [messageId(1)], chatId, body });

const unsendable: readonly [what: string, flavor: QueueFlavor, entry: QueueEntry][] = [
  ['a forward', 'plain', other('ForwardMessages', { chatId: CHATS.plain, chatIdFrom: CHATS.plain, messages: ['BAE501'] })],
  ['a status', 'plain', { ...other('sendTextStatus', { message: 'Hello' }), chatId: undefined }],
  ['a type of tomorrow', 'v3', other('sendHologram', { chatId: CHATS.v3 })],
  ['a text without its text', 'plain', other('sendMessage', { chatId: CHATS.plain })],
  ['a poll on MAX', 'v3', other('sendPoll', { chatId: CHATS.v3, message: 'When?', options: [{ optionName: 'Today' }] })],
  ['a picture on Chat-API', 'chat-api', other('image', { body: 'https://shop.example/a.png' })],
  ['a text without a recipient on Chat-API', 'chat-api', { ...other('chat', { body: 'Hello' }), chatId: undefined }],
  ['a text that says nothing on Chat-API', 'chat-api', other('chat', { body: '' })],
  ['an entry that was captured from another API', 'chat-api', entry()],
];

test.each(unsendable)('%s (%s) is refused before anything is sent, and a plan knows it', async (_what, flavor, what) => {
  const { instance, calls } = gatewayWith(0, { flavor });
  await expect(instance.send(what)).rejects.toMatchObject({ name: 'SluiceError', code: 'unsupported' });
  expect(calls).toEqual([]);
  expect(whyUnrestorable(what, flavor, START, START)).toBeDefined();
});

test('a text of Chat-API whose recipient is known is in the queue again', async () => {
  const gateway = gatewayWith(2, { flavor: 'chat-api', behaviours: { recipientInMetadata: true } });
  const [first] = (await gateway.instance.list()).entries;
  await gateway.instance.send(first ?? entry());
  const { entries } = await untilResolved(gateway.instance.list());
  expect(entries.map((one) => [one.chatId, textOf(one)])).toEqual([
    ['79990000000@c.us', 'Offer 0'],
    ['79990000001@c.us', 'Offer 1'],
    ['79990000000@c.us', 'Offer 0'],
  ]);
});
