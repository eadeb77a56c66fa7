import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../../test/instance-options.ts';
import type { BehaviourChange } from '../../engine/behaviours.ts';
import type { Product } from '../../engine/product.ts';

const chatId = '79990000002@c.us';
const message = 'Your order is on its way.';

async function send(
  body: unknown,
  product: Product = 'whatsapp',
  behaviours: BehaviourChange = {},
): Promise<{ status: number; answer: unknown; waiting: number }> {
  const { call, instance } = emulatorWith({ product, state: 'blocked', behaviours });
  const response = await call('sendMessage', { verb: 'POST', body });
  return { status: response.status, answer: await response.json(), waiting: instance.waiting(START) };
}

test.each(['', '/v3'] as const)(
  'a refusal repeats the path with the token, as the gateway does (prefix "%s")',
  async (prefix) => {
    const { call } = emulatorWith();
    const response = await call('sendMessage', { verb: 'POST', prefix, body: {} });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      statusCode: 400,
      timestamp: '2026-01-01T00:00:00.000Z',
      path: `${prefix}/waInstance1101000001/sendMessage/${TOKEN}`,
      message: "Validation failed. Details: 'chatId' is required",
    });
  },
);

test.each([
  [{ message }, "'chatId' is required"],
  [{ chatId }, "'message' is required"],
  [{ chatId: 79990000002, message }, "'chatId' must be a string"],
  [{ chatId, message: null }, "'message' must be a string"],
  [{ chatId: '', message }, "'chatId' is not allowed to be empty"],
  [{ chatId, message: '' }, "'message' is not allowed to be empty"],
  [{ chatId, message: 'a'.repeat(20_001) }, "'message' length must be less than or equal to 20000 characters long"],
  [
    { chatId: '79990000002', message },
    "'chatId' must be one of the following formats: phone_number@c.us, chat_id@lid or group_id@g.us",
  ],
  [{ chatId, message, typingTime: 999 }, "'typingTime' must be larger than or equal to 1000"],
  [{ chatId, message, typingTime: 20_001 }, "'typingTime' must be less than or equal to 20000"],
  [{ chatId, message, typingTime: 1000.5 }, "'typingTime' must be an integer"],
  [{ chatId, message, linkPreview: 'yes' }, "'linkPreview' must be a boolean"],
  [{ chatId, message, typePreview: 'huge' }, "'typePreview' must be one of [small, large]"],
  [{ chatId, message, quotedMessageId: 7 }, "'quotedMessageId' must be a string"],
  [{ chatId, message, typingTime: '1000' }, "'typingTime' must be a number"],
  [{ chatId, message, customPreview: 'Garden lamps' }, "'customPreview' must be of type object"],
  [{ chatId, message, customPreview: {} }, "'customPreview.title' is required"],
  [{ chatId, message, customPreview: { title: {} } }, "'customPreview.title' must be a string"],
  [{ chatId, message, colour: 'red' }, "'colour' is not allowed"],
  [`{"chatId":"${chatId}","message":"${message}","__proto__":{}}`, "'__proto__' is not allowed"],
])('with strictBodies a body with a mistake is refused and nothing waits: %j', async (body, problem) => {
  expect(await send(body, 'whatsapp', { strictBodies: true })).toMatchObject({
    status: 400,
    answer: { message: `Validation failed. Details: ${problem}` },
    waiting: 0,
  });
});

test.each(['', 'text', '[]', 'null', '7', '{', `{"chatId":"${chatId}","message":"${message}"`])(
  'a body that is no JSON object is refused: %s',
  async (body) => {
    expect(await send(body)).toMatchObject({ status: 400, answer: { message: 'Unexpected token in JSON at position 0' } });
  },
);

describe('is accepted', () => {
  test('with a preview of which nothing is set, as without one', async () => {
    const emulator = emulatorWith({ state: 'blocked' });
    expect((await emulator.call('sendMessage', { verb: 'POST', body: { chatId, message, customPreview: {} } })).status).toBe(200);
    expect(emulator.instance.shown(START)[0]?.body).toEqual({ chatId, message });
  });

  test.each([
    ['whatsapp', '79990000002@c.us'],
    ['whatsapp', '123456789012345@lid'],
    ['whatsapp', '120363000000000001@g.us'],
    ['whatsapp', '79990000002-1500000000@g.us'],
    ['telegram', '10000000'],
    ['telegram', '-1001000000000'],
    ['max', '10000000'],
    ['max', '79990000002@c.us'],
  ] as const)('by %s to the chat %s', async (product, to) => {
    expect(await send({ chatId: to, message }, product)).toMatchObject({ status: 200, waiting: 1 });
  });

  test.each([
    ['whatsapp', 20_000],
    ['telegram', 20_000],
    ['max', 4000],
  ] as const)('by %s a text of %i characters, and no longer one', async (product, longest) => {
    const to = '79990000002@c.us';
    expect(await send({ chatId: to, message: 'ж'.repeat(longest) }, product)).toMatchObject({ status: 200 });
    expect(await send({ chatId: to, message: 'ж'.repeat(longest + 1) }, product)).toMatchObject({ status: 400 });
  });

  test('every optional field, which the list shows again', async () => {
    const body = {
      chatId,
      message,
      quotedMessageId: '3EB000000000000001',
      linkPreview: true,
      typePreview: 'large',
      customPreview: { title: 'Garden lamps', description: 'For every garden', link: 'https://shop.example/' },
      typingTime: 1000,
    };
    const { call } = emulatorWith({ state: 'blocked' });
    expect((await call('sendMessage', { verb: 'POST', body })).status).toBe(200);
    expect(await (await call('showMessagesQueue')).json()).toMatchObject([{ body }]);
  });
});

describe('a body of more than 100 KiB', () => {
  const tooLarge = 100 * 1024 + 1;

  test('fails, and nothing waits', async () => {
    const { call, instance } = emulatorWith();
    const answer = await call('sendMessage', { verb: 'POST', body: ' '.repeat(tooLarge) });
    expect([answer.status, await answer.text()]).toEqual([500, 'request entity too large']);
    expect(instance.waiting(START)).toBe(0);
    expect((await call('sendMessage', { verb: 'POST', body: ' '.repeat(tooLarge - 1) })).status).toBe(400);
  });

  test('is not read to an end that it may not have', async () => {
    const { fetch } = emulatorWith();
    const chunk = new Uint8Array(16 * 1024);
    let sent = 0;
    const letGo = Promise.withResolvers<void>();
    const body = new ReadableStream({
      pull: (controller) => {
        sent += chunk.byteLength;
        controller.enqueue(chunk);
      },
      cancel: () => letGo.resolve(),
    });
    const request = new Request(`http://gateway.example/waInstance1101000001/sendMessage/${TOKEN}`, {
      method: 'POST',
      body,
      duplex: 'half',
    });
    expect((await fetch(request)).status).toBe(500);
    await letGo.promise;
    expect(sent).toBeLessThan(tooLarge + 4 * chunk.byteLength);
  });
});

test('a body that breaks off is refused like any that is no JSON', async () => {
  const { fetch } = emulatorWith();
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
  const request = new Request(`http://gateway.example/waInstance1101000001/sendMessage/${TOKEN}`, {
    method: 'POST',
    body,
    duplex: 'half',
  });
  expect((await fetch(request)).status).toBe(400);
});
