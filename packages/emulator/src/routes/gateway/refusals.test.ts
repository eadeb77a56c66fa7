import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { trials } from '../../../test/gateway-cases.ts';
import { instanceOptions, START } from '../../../test/instance-options.ts';
import { operations } from './operations.ts';

const chatId = '79990000002@c.us';
const body = { chatId, message: 'Your order is on its way.' };

describe.each(Array.from(operations.values()))('$name', ({ name, verb, products: having, callsPerSecond }) => {
  const product = having.has('whatsapp') ? 'whatsapp' : having.has('max') ? 'max' : 'telegram';
  const { body: bodyFor, rest = '', ready } = trials.get(name) ?? { cases: [] };
  const sent = bodyFor?.(chatId, product);
  const options = { verb, rest, ...(sent !== undefined && { body: sent }) };

  test('with a wrong token is 401 with an empty body, or says so with status 200', async () => {
    const answer = await emulatorWith({ product }).call(name, { ...options, token: 'another' });
    const { headers } = answer;
    // One method refuses with status 200 (evidence/errors#code-in-200).
    const refusal =
      name === 'updateApiToken'
        ? [200, 'application/json', null, '{"code":401,"description":"Unauthorized"}']
        : [401, 'application/json', '0', ''];
    expect([answer.status, headers.get('content-type'), headers.get('content-length'), await answer.text()]).toEqual(refusal);
  });

  test('of an unknown instance is 403', async () => {
    expect((await emulatorWith({ product }).call(name, { ...options, id: '1101000002' })).status).toBe(403);
  });

  test('with another verb is a page that says 404, and changes nothing', async () => {
    const { call, instance } = emulatorWith({ product, state: 'blocked' });
    instance.accept({ type: 'sendMessage', body }, START);
    const settings = instance.settings;
    for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].filter((word) => word !== verb)) {
      const answer = await call(name, { verb: other, rest });
      expect([other, answer.status]).toEqual([other, 404]);
      expect(answer.headers.get('content-type')).toBe('text/html');
    }
    expect(instance.waiting(START)).toBe(1);
    expect(instance.settings).toBe(settings);
    expect(instance.state).toBe('blocked');
  });

  test('of an instance that is not paid for is 400 with a sentence, and nothing is done', async () => {
    const { call, instance } = emulatorWith({ product, state: 'blocked', behaviours: { accountExpired: true } });
    instance.accept({ type: 'sendMessage', body }, START);
    const answer = await call(name, options);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain']);
    expect(await answer.text()).toMatch(/^Instance account is expired/);
    expect(instance.waiting(START)).toBe(1);
  });

  test('more often than its limit within a second is 429, and not in the next second', async () => {
    const emulator = emulatorWith({ product, state: 'blocked', behaviours: { refusesWhileStarting: false } });
    const { call, clock } = emulator;
    ready?.(emulator);
    // One method replaces the token.
    const again = async (): Promise<number> =>
      (await call(name, { ...options, token: emulator.instance.apiTokenInstance })).status;
    clock.advance(999);
    for (let i = 0; i < callsPerSecond; i += 1) expect(await again()).not.toBe(429);
    expect(await again()).toBe(429);
    clock.advance(1);
    expect(await again()).not.toBe(429);
    clock.advance(999);
    for (let i = 1; i < callsPerSecond; i += 1) expect(await again()).not.toBe(429);
    expect(await again()).toBe(429);
  });

  test('as often as one likes with rateLimits off', async () => {
    const emulator = emulatorWith({ product, state: 'blocked', behaviours: { rateLimits: false } });
    ready?.(emulator);
    for (let i = 0; i <= callsPerSecond; i += 1) expect((await emulator.call(name, options)).status).not.toBe(429);
  });
});

test('a refused call changes nothing', async () => {
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

test('with emptyUnauthorized off a wrong token is refused in JSON', async () => {
  const { call } = emulatorWith({ behaviours: { emptyUnauthorized: false } });
  const answer = await call('showMessagesQueue', { token: 'another' });
  expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
});

describe('while an instance starts', () => {
  const methods = ['setSettings', 'reboot', 'logout', 'qr', 'getAuthorizationCode', 'checkWhatsapp'] as const;
  const bodies: Readonly<Record<string, object>> = {
    setSettings: { stateWebhook: 'yes' },
    getAuthorizationCode: { phoneNumber: 79990000002 },
    checkWhatsapp: { phoneNumber: 79990000002 },
  };
  const optionsOf = (method: string): object => (bodies[method] === undefined ? {} : { verb: 'POST', body: bodies[method] });

  test.each(methods)('%s is refused with a sentence, and works once it has started', async (method) => {
    const { call, instance, clock } = emulatorWith();
    instance.reboot(START);
    const answer = await call(method, optionsOf(method));
    expect([answer.status, await answer.text()]).toEqual([400, 'instance in starting process try later']);
    clock.advance(10_000);
    expect((await call(method, optionsOf(method))).status).toBe(200);
  });

  test.each(methods)('%s works with refusesWhileStarting off', async (method) => {
    const { call, instance } = emulatorWith({ behaviours: { refusesWhileStarting: false } });
    instance.reboot(START);
    expect((await call(method, optionsOf(method))).status).toBe(200);
  });

  test('the queue is shown, and messages are accepted', async () => {
    const { call, instance } = emulatorWith();
    instance.reboot(START);
    expect((await call('sendMessage', { verb: 'POST', body })).status).toBe(200);
    expect(await (await call('showMessagesQueue')).json()).toHaveLength(1);
    expect((await call('clearMessagesQueue')).status).toBe(200);
  });
});
