import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { createControlFace } from './control-face.ts';
import { controlsOf } from '../../test/control-under-test.ts';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../test/instance-options.ts';

const message = { type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Your order is on its way.' } } as const;

test('the contract that describes the controls is among them', async () => {
  expect(await controlsOf().told('GET', 'openapi.json')).toEqual([200, contract]);
});

test.each(['', 'nothing', 'instances/', 'instances/1101000001/nothing', 'openapi.yaml', '%E0%A4%A', '..%2f..', 'constructor'])(
  'what there is not is said, and where to read what there is: "%s"',
  async (path) => {
    const unknown = { error: 'There is no such control; GET /__emulator/openapi.json describes them all.' };
    expect(await controlsOf().told('GET', path)).toEqual([404, unknown]);
  },
);

test.each([
  ['POST', 'record', 'GET'],
  ['DELETE', 'clock', 'GET, POST'],
  ['POST', 'instances/1101000001/state', 'PUT'],
  ['OPTIONS', 'instances', 'GET, POST'],
  ['PUT', 'openapi.json', 'GET'],
])('%s %s is refused with the verbs that there are', async (verb, path, verbs) => {
  const answer = await controlsOf().control(verb, path);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe(verbs);
  expect(await answer.json()).toEqual({ error: `There is no ${verb} here; there is: ${verbs}.` });
});

test('no web page is told that it may read what the controls say', async () => {
  for (const verb of ['GET', 'OPTIONS']) {
    const answer = await controlsOf().control(verb, 'instances');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a mistake of the emulator itself is said to be one, without its traces', async () => {
  const emulator = emulatorWith();
  const broken = createControlFace({
    ...emulator,
    instances: () => {
      throw new Error(`something about ${TOKEN}`);
    },
  });
  const answer = await broken.fetch(new Request('http://gateway.example/__emulator/instances'));
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    error: 'The emulator itself has made a mistake. Please report it with the call that led to it.',
  });
});

describe('instances', () => {
  test('are listed with what the gateway does not tell: how many really wait, and what became of the others', async () => {
    const { told, instance, clock } = controlsOf();
    for (let i = 0; i < 3; i += 1) instance.accept(message, START);
    clock.advance(1000);
    const [status, list] = await told('GET', 'instances');
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
          totals: { accepted: 3, left: 2, failed: 0, expired: 0, cleared: 0 },
          settings: { delaySendMessagesMilliseconds: 1000 },
          behaviours: { showCap: 500 },
        },
      ],
    ]);
    expect(await told('GET', 'instances/1101000001')).toEqual([200, Array.isArray(list) ? list[0] : undefined]);
  });

  test('are created with what was asked for, and answer from then on', async () => {
    const { told, call } = controlsOf();
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
    expect(await told('POST', 'instances', asked)).toMatchObject([201, { ...asked, flavor: 'v3', waiting: 0 }]);
    const answer = await call('getStateInstance', { id: '3100000002', prefix: '/v3', token: 'another-of-the-tests' });
    expect(await answer.json()).toEqual({ stateInstance: 'blocked' });
  });

  test('need nothing but a number and a product', async () => {
    const created = await controlsOf().told('POST', 'instances', { idInstance: '7105000042', product: 'chat-api' });
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
    const { told, instance } = controlsOf();
    expect(await told('POST', 'instances', { idInstance: instance.idInstance, product: 'max' })).toEqual([
      409,
      { error: 'There is an instance 1101000001 already. Choose another number, or remove that one first.' },
    ]);
  });

  test('that are removed are gone, and what became of their messages is still told', async () => {
    const { told, instance, call } = controlsOf();
    instance.accept(message, START);
    expect(await told('DELETE', 'instances/1101000001')).toEqual([200, { removed: 1 }]);
    expect(await told('GET', 'instances')).toEqual([200, []]);
    expect((await call('getStateInstance')).status).toBe(403);
    expect(await told('GET', 'record')).toMatchObject([200, { items: [{ event: 'accepted' }, { event: 'left' }] }]);
  });

  test.each([
    ['GET', 'instances/7'],
    ['DELETE', 'instances/7'],
    ['PUT', 'instances/7/state', { state: 'blocked' }],
    ['PATCH', 'instances/7/behaviours', {}],
    ['POST', 'instances/7/messages', {}],
  ])('that there are not are said to be none: %s %s', async (verb, path, body?: unknown) => {
    const none = { error: 'There is no instance 7; GET /__emulator/instances lists them.' };
    expect(await controlsOf().told(verb, path, body)).toEqual([404, none]);
  });

  test('that have no such name are named briefly', async () => {
    const [, said] = await controlsOf().told('GET', `instances/${'7'.repeat(5000)}`);
    expect(said).toEqual({ error: `There is no instance ${'7'.repeat(40)}…; GET /__emulator/instances lists them.` });
  });
});

describe('the state', () => {
  test('is changed, and what waited leaves', async () => {
    const { told, instance } = controlsOf({ state: 'blocked' });
    instance.accept(message, START);
    expect(await told('PUT', 'instances/1101000001/state', { state: 'authorized' })).toMatchObject([
      200,
      { state: 'authorized', waiting: 0 },
    ]);
  });

  test('stays while the phone goes away or another number is connected', async () => {
    const { told } = controlsOf();
    const change = { substatus: 'offline', wid: '79990000009@c.us' };
    expect(await told('PUT', 'instances/1101000001/state', change)).toMatchObject([200, { state: 'authorized', ...change }]);
  });
});

describe('the behaviours', () => {
  test('change one by one', async () => {
    const { told, call } = controlsOf();
    expect(await told('PATCH', 'instances/1101000001/behaviours', { refusesClear: 'always' })).toMatchObject([
      200,
      { behaviours: { refusesClear: 'always', pace: true } },
    ]);
    expect(await (await call('clearMessagesQueue')).json()).toEqual({ isCleared: false });
  });

  test('that are unknown change nothing, and every mistake is told', async () => {
    const { told, instance } = controlsOf();
    const before = instance.behaviours;
    const mistaken = { clearingMs: 5, stuck: 'yes', showCap: 501 };
    expect(await told('PATCH', 'instances/1101000001/behaviours', mistaken)).toEqual([
      400,
      {
        error:
          'The body is not valid at /showCap: must be a whole number from 1 to 500. It has 2 mistakes, listed under `problems`.',
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
    const { told } = controlsOf({ state: 'blocked', behaviours: { quota: { correspondents: 0, checks: 0, sends: 0 } } });
    expect(await told('POST', 'instances/1101000001/messages', { count: 1240, text: 'offer' })).toMatchObject([
      200,
      { waiting: 1240 },
    ]);
  });

  test('come one after the other where there is a time between them', async () => {
    const { told } = controlsOf({ state: 'blocked' });
    const minute = { count: 3, everySeconds: 60 };
    expect(await told('POST', 'instances/1101000001/messages', minute)).toMatchObject([200, { waiting: 1 }]);
    await told('POST', 'clock', { advanceMs: 60_000 });
    expect(await told('GET', 'instances/1101000001')).toMatchObject([200, { waiting: 2 }]);
    await told('POST', 'clock', { advanceMs: 59_999 });
    expect(await told('GET', 'instances/1101000001')).toMatchObject([200, { waiting: 2 }]);
    await told('POST', 'clock', { advanceMs: 1 });
    expect(await told('GET', 'instances/1101000001')).toMatchObject([200, { waiting: 3 }]);
  });

  test('are refused where copies make too many of them', async () => {
    const { told, instance } = controlsOf();
    expect(await told('POST', 'instances/1101000001/messages', { count: 1_000_000, copies: 2 })).toEqual([
      400,
      { error: '`count` times `copies` is more than 1000000 messages. Put in fewer at a time.' },
    ]);
    expect(instance.waiting(START)).toBe(0);
  });
});

describe('a body', () => {
  test.each([
    ['nothing', ''],
    ['half a text', '{"state":"blocked"'],
    ['what is no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['brackets without an end', '['.repeat(60_000)],
  ])('that is %s is refused', async (_what, body) => {
    expect(await controlsOf().told('PUT', 'instances/1101000001/state', body)).toEqual([
      400,
      { error: 'The body is not JSON in UTF-8. GET /__emulator/openapi.json tells what belongs into it.' },
    ]);
  });

  test('that is too large is refused', async () => {
    const { told } = controlsOf();
    expect(await told('POST', 'clock', `${' '.repeat(65_524)}{"advanceMs":1}`)).toEqual([
      413,
      { error: 'The body is larger than 65536 bytes. Send less at a time.' },
    ]);
    expect(await told('POST', 'clock', `${' '.repeat(65_521)}{"advanceMs":1}`)).toMatchObject([200, { now: START + 1 }]);
    expect(await told('POST', 'scenario', ' '.repeat(10_485_761))).toEqual([
      413,
      { error: 'The body is larger than 10485760 bytes. Send less at a time.' },
    ]);
  });

  test('that breaks off is refused', async () => {
    const face = createControlFace(emulatorWith());
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    const call = new Request('http://gateway.example/__emulator/clock', { method: 'POST', body, duplex: 'half' });
    const answer = await face.fetch(call);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: 'The body broke off before its end. Send it again.' });
  });

  test('is no place for a token to come back from', async () => {
    const { control } = controlsOf();
    for (const body of [`{"apiTokenInstance":"${TOKEN}"`, { apiTokenInstance: TOKEN, idInstance: 1 }]) {
      expect(await (await control('POST', 'instances', body)).text()).not.toContain(TOKEN);
    }
  });

  test('with very many mistakes is answered with a hundred of them', async () => {
    const [status, said] = await controlsOf().told(
      'PATCH',
      'instances/1101000001/behaviours',
      Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`b${i}`, 0])),
    );
    expect(status).toBe(400);
    expect(said).toHaveProperty('error', expect.stringContaining('It has 5000 mistakes'));
    expect(said).toHaveProperty('problems.length', 100);
  });
});
