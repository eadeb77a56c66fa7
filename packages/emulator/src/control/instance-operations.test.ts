import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../test/control-under-test.ts';
import { START, TOKEN } from '../../test/instance-options.ts';

const message = { type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Your order is on its way.' } } as const;

describe('instances', () => {
  test('are listed with what the gateway does not say: how many really wait, and what became of the others', async () => {
    const { answered, instance, clock } = controlsOf();
    for (let i = 0; i < 3; i += 1) instance.accept(message, START);
    clock.advance(1000);
    const [status, list] = await answered('GET', 'instances');
    expect([status, list]).toMatchObject([
      200,
      [
        {
          idInstance: '1101000001',
          apiTokenInstance: TOKEN,
          name: 'shop',
          product: 'whatsapp',
          flavor: 'plain',
          state: 'authorized',
          substatus: 'normal',
          wid: '79990000001@c.us',
          waiting: 1,
          totals: { accepted: 3, sent: 2, failed: 0, expired: 0, cleared: 0 },
          settings: { delaySendMessagesMilliseconds: 1000 },
          behaviours: { showCap: 500 },
        },
      ],
    ]);
    expect(await answered('GET', 'instances/1101000001')).toEqual([200, Array.isArray(list) ? list[0] : undefined]);
  });

  test('are created with what was asked for, and answer from then on', async () => {
    const { answered, call } = controlsOf();
    const asked = {
      idInstance: '3100000002',
      product: 'max',
      name: 'pharmacy',
      apiTokenInstance: 'another-of-the-tests',
      state: 'blocked',
      wid: '10000007',
      settings: { delaySendMessagesMilliseconds: 3000 },
      behaviours: { clearingMs: 300_000 },
    };
    expect(await answered('POST', 'instances', asked)).toMatchObject([201, { ...asked, flavor: 'v3', waiting: 0 }]);
    const answer = await call('getStateInstance', { id: '3100000002', prefix: '/v3', token: 'another-of-the-tests' });
    expect(await answer.json()).toEqual({ stateInstance: 'blocked' });
  });

  test('need nothing but a number and a product', async () => {
    const created = await controlsOf().answered('POST', 'instances', { idInstance: '7105000042', product: 'chat-api' });
    expect(created).toMatchObject([
      201,
      {
        apiTokenInstance: 'emulated-token-of-7105000042',
        name: '7105000042',
        state: 'authenticated',
        wid: '79995000042@c.us',
        settings: { delaySendMessagesMilliseconds: 500 },
        behaviours: { showCap: 100 },
      },
    ]);
  });

  test('of a number that is taken are not created', async () => {
    const { answered, instance } = controlsOf();
    expect(await answered('POST', 'instances', { idInstance: instance.idInstance, product: 'max' })).toEqual([
      409,
      { error: 'There is an instance 1101000001 already. Choose another number, or remove that one first.' },
    ]);
  });

  test('that are removed are gone, and the record still says what became of their messages', async () => {
    const { answered, instance, call } = controlsOf();
    instance.accept(message, START);
    expect(await answered('DELETE', 'instances/1101000001')).toEqual([200, { removed: 1 }]);
    expect(await answered('GET', 'instances')).toEqual([200, []]);
    expect((await call('getStateInstance')).status).toBe(403);
    expect(await answered('GET', 'record')).toMatchObject([200, { items: [{ event: 'accepted' }, { event: 'sent' }] }]);
  });

  test.each([
    ['GET', 'instances/7'],
    ['DELETE', 'instances/7'],
    ['PUT', 'instances/7/state', { state: 'blocked' }],
    ['PATCH', 'instances/7/behaviours', {}],
    ['POST', 'instances/7/messages', {}],
  ])('that there are not are said to be none: %s %s', async (verb, path, body?: unknown) => {
    const none = { error: 'There is no instance 7; GET /__emulator/instances lists them.' };
    expect(await controlsOf().answered(verb, path, body)).toEqual([404, none]);
  });

  test('that have no such name are named briefly', async () => {
    const [, said] = await controlsOf().answered('GET', `instances/${'7'.repeat(5000)}`);
    expect(said).toEqual({ error: `There is no instance ${'7'.repeat(40)}…; GET /__emulator/instances lists them.` });
  });
});

describe('the state', () => {
  test('is changed, and what waited leaves', async () => {
    const { answered, instance } = controlsOf({ state: 'blocked' });
    instance.accept(message, START);
    expect(await answered('PUT', 'instances/1101000001/state', { state: 'authorized' })).toMatchObject([
      200,
      { state: 'authorized', waiting: 0 },
    ]);
  });

  test('stays while the phone goes away or another number is connected', async () => {
    const { answered } = controlsOf();
    const change = { substatus: 'offline', wid: '79990000009@c.us' };
    expect(await answered('PUT', 'instances/1101000001/state', change)).toMatchObject([200, { state: 'authorized', ...change }]);
  });
});

describe('the behaviours', () => {
  test('change one by one', async () => {
    const { answered, call } = controlsOf();
    expect(await answered('PATCH', 'instances/1101000001/behaviours', { refusesClear: 'always' })).toMatchObject([
      200,
      { behaviours: { refusesClear: 'always', pace: true } },
    ]);
    expect(await (await call('clearMessagesQueue')).json()).toEqual({ isCleared: false });
  });

  test('that are unknown change nothing, and every mistake is reported', async () => {
    const { answered, instance } = controlsOf();
    const before = instance.behaviours;
    const mistaken = { clearingMs: 5, stuck: 'yes', showCap: 501 };
    expect(await answered('PATCH', 'instances/1101000001/behaviours', mistaken)).toEqual([
      400,
      {
        error: 'The body is not valid at /showCap: must be a whole number from 1 to 500. The others are listed under `problems`.',
        problems: [
          { path: '/showCap', expected: 'must be a whole number from 1 to 500' },
          { path: '/stuck', expected: 'must be true or false' },
        ],
      },
    ]);
    expect(instance.behaviours).toEqual(before);
  });
});

describe('messages', () => {
  test('are put into the queue at once, whatever the limits and the quota', async () => {
    const { answered } = controlsOf({ state: 'blocked', behaviours: { quota: { correspondents: 0, checks: 0, sends: 0 } } });
    expect(await answered('POST', 'instances/1101000001/messages', { count: 1240, text: 'offer' })).toMatchObject([
      200,
      { waiting: 1240 },
    ]);
  });

  test('come one after the other where there is a time between them', async () => {
    const { answered } = controlsOf({ state: 'blocked' });
    const minute = { count: 3, everySeconds: 60 };
    expect(await answered('POST', 'instances/1101000001/messages', minute)).toMatchObject([200, { waiting: 1 }]);
    await answered('POST', 'clock', { advanceMs: 60_000 });
    expect(await answered('GET', 'instances/1101000001')).toMatchObject([200, { waiting: 2 }]);
    await answered('POST', 'clock', { advanceMs: 59_999 });
    expect(await answered('GET', 'instances/1101000001')).toMatchObject([200, { waiting: 2 }]);
    await answered('POST', 'clock', { advanceMs: 1 });
    expect(await answered('GET', 'instances/1101000001')).toMatchObject([200, { waiting: 3 }]);
  });

  test('are refused where copies make too many of them', async () => {
    const { answered, instance } = controlsOf();
    expect(await answered('POST', 'instances/1101000001/messages', { count: 1_000_000, copies: 2 })).toEqual([
      400,
      { error: '`count` times `copies` is more than 1000000 messages. Put in fewer at a time.' },
    ]);
    expect(instance.waiting(START)).toBe(0);
  });
});
