import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { TOKEN } from '../../../test/instance-options.ts';

describe('a method may be written in any letter case', () => {
  test.each(['showMessagesQueue', 'SHOWMESSAGESQUEUE', 'showmessagesqueue', 'ShowMessagesQueue', 'sHoWmEsSaGeSqUeUe'])(
    '%s',
    async (method) => {
      expect((await emulatorWith().call(method)).status).toBe(200);
    },
  );

  test('unless anyLetterCase is off', async () => {
    const { call, nextWindow } = emulatorWith({ behaviours: { anyLetterCase: false } });
    expect((await call('ShowMessagesQueue')).status).toBe(404);
    nextWindow();
    expect((await call('showMessagesQueue')).status).toBe(200);
  });
});

describe.each(['whatsapp', 'telegram', 'max'] as const)('an instance of %s', (product) => {
  test('answers on plain and on /v3 paths', async () => {
    const { call, nextWindow } = emulatorWith({ product });
    expect((await call('getStateInstance')).status).toBe(200);
    nextWindow();
    expect((await call('getStateInstance', { prefix: '/v3' })).status).toBe(200);
  });

  test('answers only on its own paths with bothPrefixes off', async () => {
    const { call, nextWindow } = emulatorWith({ product, behaviours: { bothPrefixes: false } });
    const [own, other] = product === 'max' ? (['/v3', ''] as const) : (['', '/v3'] as const);
    expect((await call('getStateInstance', { prefix: own })).status).toBe(200);
    nextWindow();
    expect((await call('getStateInstance', { prefix: other })).status).toBe(404);
  });
});

test('both families of paths lead to one queue', async () => {
  const { call, nextWindow } = emulatorWith({ product: 'max', state: 'blocked' });
  const body = { chatId: '10000000', message: 'Your order is on its way.' };
  await call('sendMessage', { verb: 'POST', body });
  await call('sendMessage', { verb: 'POST', prefix: '/v3', body });
  const onPlain: unknown = await (await call('showMessagesQueue')).json();
  nextWindow();
  const onV3: unknown = await (await call('showMessagesQueue', { prefix: '/v3' })).json();
  expect(onPlain).toHaveLength(2);
  expect(onV3).toEqual(onPlain);
});

// Whatever the prefix: the messenger settles which methods there are.
test.each([
  ['max', 'GET', 'getStatusInstance'],
  ['max', 'POST', 'getAuthorizationCode'],
  ['max', 'POST', 'sendPoll'],
  ['max', 'POST', 'forwardMessages'],
  ['max', 'POST', 'checkWhatsapp'],
  ['whatsapp', 'POST', 'checkAccount'],
  ['telegram', 'GET', 'getWaSettings'],
  ['whatsapp', 'GET', 'getAccountSettings'],
  ['whatsapp', 'POST', 'startAuthorization'],
  ['max', 'POST', 'sendTextStatus'],
  ['telegram', 'POST', 'sendInteractiveButtons'],
  ['telegram', 'POST', 'checkWhatsapp'],
  ['telegram', 'POST', 'getAuthorizationCode'],
] as const)('an instance of %s has no %s %s', async (product, verb, method) => {
  for (const prefix of ['', '/v3'] as const) {
    expect((await emulatorWith({ product }).call(method, { verb, prefix, body: verb === 'POST' ? {} : undefined })).status).toBe(
      404,
    );
  }
});

test('an instance that speaks another protocol is not known here', async () => {
  const { call } = emulatorWith({ product: 'chat-api', state: 'authenticated' });
  expect((await call('showMessagesQueue')).status).toBe(403);
});

test.each([
  '/',
  '/waInstance1101000001',
  `/waInstance1101000001/showMessagesQueue`,
  `/waInstance1101000001/showMessagesQueue/${TOKEN}/1`,
  `/waInstance1101000001/noSuchMethod/${TOKEN}`,
  `/waInstance1101000001/constructor/${TOKEN}`,
  `/v4/waInstance1101000001/showMessagesQueue/${TOKEN}`,
  `/v3/v3/waInstance1101000001/showMessagesQueue/${TOKEN}`,
  `/wainstance1101000001/showMessagesQueue/${TOKEN}`,
  '/__emulator/record',
])('an address that no gateway has is a page that says 404: %s', async (path) => {
  const answer = await emulatorWith().fetch(new Request(`http://gateway.example${path}`));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toMatch(/^<html>.*404 Not Found/);
});

test('with htmlNotFound off an unknown method has no body', async () => {
  const answer = await emulatorWith({ behaviours: { htmlNotFound: false } }).call('noSuchMethod');
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([404, null, '']);
});

test('a token may be percent-encoded, as any part of an address', async () => {
  const { call } = emulatorWith({ apiTokenInstance: 'a token/with%' });
  expect((await call('getStateInstance', { token: encodeURIComponent('a token/with%') })).status).toBe(200);
  expect((await call('getStateInstance', { token: '%E0%A4%A' })).status).toBe(401);
});

test('a method whose letters are percent-encoded is the method, as a token is the token', async () => {
  const { call, instance, requests } = emulatorWith();
  const token = instance.apiTokenInstance.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  expect((await call('getStat%65Instance', { token })).status).toBe(200);
  expect((await call('%67et%4Dessages%43ount')).status).toBe(200);
  expect((await call('%6castOutgoingMessages', { rest: '?minutes=0' })).status).toBe(200);
  expect((await call('getStat%65Instance', { token: 'another' })).status).toBe(401);
  expect((await call('getStat%2565Instance')).status).toBe(404);
  expect((await call('getStateInstance%2f')).status).toBe(404);
  expect(requests.all().map(({ refusal }) => refusal)).toEqual([
    undefined,
    undefined,
    undefined,
    'wrong-token',
    'unknown-address',
    'unknown-address',
  ]);
});
