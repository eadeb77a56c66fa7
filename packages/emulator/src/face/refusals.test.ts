import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { instanceOptions, START, TOKEN } from '../../test/instance-options.ts';
import { operations } from './operations.ts';

const names = Array.from(operations.values(), ({ name, verb }) => [name, verb] as const);
const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };

describe.each(names)('%s', (name, verb) => {
  const ofItsOwn = verb === 'POST' ? { verb, body } : { verb };

  test('with a wrong token is 401 with an empty body', async () => {
    const answer = await emulatorWith().call(name, { ...ofItsOwn, token: 'another' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('content-length')).toBe('0');
    expect(await answer.text()).toBe('');
  });

  test('of an unknown instance is 403', async () => {
    expect((await emulatorWith().call(name, { ...ofItsOwn, id: '1101000002' })).status).toBe(403);
  });

  test('with another verb is a page that says 404, and changes nothing', async () => {
    const { call, instance } = emulatorWith({ state: 'blocked' });
    instance.accept('sendMessage', body, START);
    for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].filter((word) => word !== verb)) {
      const answer = await call(name, { verb: other });
      expect([other, answer.status]).toEqual([other, 404]);
      expect(answer.headers.get('content-type')).toBe('text/html');
    }
    expect(instance.waiting(START)).toBe(1);
  });

  test('more often than its limit within a second is 429, and not in the next second', async () => {
    const { call, clock } = emulatorWith({ state: 'blocked' });
    const allowed = name === 'sendMessage' ? 50 : 1;
    const send = async (): Promise<number> => (await call(name, ofItsOwn)).status;
    clock.advance(999);
    for (let i = 0; i < allowed; i += 1) expect(await send()).toBe(200);
    expect(await send()).toBe(429);
    clock.advance(1);
    expect(await send()).toBe(200);
    clock.advance(999);
    for (let i = 1; i < allowed; i += 1) expect(await send()).toBe(200);
    expect(await send()).toBe(429);
  });
});

test('what was refused is not done', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  for (let i = 0; i < 60; i += 1) await call('sendMessage', { verb: 'POST', body });
  expect(instance.waiting(START)).toBe(50);
});

test('the limits of one instance and of one method do not count for another', async () => {
  const { call, engine } = emulatorWith();
  engine.addInstance(instanceOptions({ idInstance: '1101000002' }), START);
  expect((await call('showMessagesQueue')).status).toBe(200);
  expect((await call('getMessagesCount')).status).toBe(200);
  expect((await call('showMessagesQueue', { id: '1101000002' })).status).toBe(200);
});

test('letter case and prefix are no way round a limit', async () => {
  const { call } = emulatorWith();
  expect((await call('showMessagesQueue')).status).toBe(200);
  expect((await call('SHOWMESSAGESQUEUE', { prefix: '/v3' })).status).toBe(429);
});

test('calls with a wrong token do not count', async () => {
  const { call } = emulatorWith();
  expect((await call('showMessagesQueue', { token: 'another' })).status).toBe(401);
  expect((await call('showMessagesQueue')).status).toBe(200);
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

test('a token may be percent-encoded, as any part of an address', async () => {
  const { call } = emulatorWith({ apiTokenInstance: 'a token/with%' });
  expect((await call('getStateInstance', { token: encodeURIComponent('a token/with%') })).status).toBe(200);
  expect((await call('getStateInstance', { token: '%E0%A4%A' })).status).toBe(401);
});
