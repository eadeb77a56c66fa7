import { describe, expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../test/instance-options.ts';

const message = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };

async function control({ fetch }: EmulatorUnderTest, verb: string, path: string, body?: unknown): Promise<[number, unknown]> {
  const init = { method: verb, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) };
  const answer = await fetch(new Request(`http://gateway.example/__emulator/${path}`, init));
  return [answer.status, await answer.json()];
}

test('instances tells what the gateway does not: how many really wait', async () => {
  const emulator = emulatorWith({ state: 'blocked' }, true);
  emulator.instance.accept('sendMessage', message, START);
  expect(await control(emulator, 'GET', 'instances')).toEqual([
    200,
    [
      {
        idInstance: '1101000001',
        apiTokenInstance: TOKEN,
        name: 'shop',
        messenger: 'whatsapp',
        flavor: 'plain',
        state: 'blocked',
        waiting: 1,
      },
    ],
  ]);
});

describe('state', () => {
  test('puts an instance into a state, and what waited leaves', async () => {
    const emulator = emulatorWith({ state: 'blocked' }, true);
    emulator.instance.accept('sendMessage', message, START);
    expect(await control(emulator, 'PUT', 'instances/1101000001/state', { state: 'authorized' })).toEqual([
      200,
      { state: 'authorized' },
    ]);
    expect(emulator.instance.waiting(START)).toBe(0);
  });

  test.each([undefined, '', '{', {}, { state: 7 }, { state: '' }, { state: 'a b' }, { state: 'a'.repeat(41) }, ' '.repeat(2000)])(
    'is not changed by %j',
    async (body) => {
      const emulator = emulatorWith({}, true);
      const [status, said] = await control(emulator, 'PUT', 'instances/1101000001/state', body);
      expect(status).toBe(400);
      expect(said).toEqual({ error: 'Send {"state": "…"} with the name of a state, such as "authorized" or "blocked".' });
      expect(emulator.instance.state).toBe('authorized');
    },
  );

  test('of an unknown instance is said to be one', async () => {
    expect(await control(emulatorWith({}, true), 'PUT', 'instances/7/state', { state: 'blocked' })).toEqual([
      404,
      { error: 'There is no such instance; GET /__emulator/instances lists them.' },
    ]);
  });
});

describe('clock', () => {
  test('tells the time and moves it forward', async () => {
    const emulator = emulatorWith({}, true);
    expect(await control(emulator, 'GET', 'clock')).toEqual([200, { now: START }]);
    expect(await control(emulator, 'POST', 'clock', { advanceMs: 3_600_000 })).toEqual([200, { now: START + 3_600_000 }]);
    expect(emulator.clock.now()).toBe(START + 3_600_000);
  });

  test.each([-1, 0.5, 1e15])('does not move by %s', async (advanceMs) => {
    const emulator = emulatorWith({}, true);
    expect(await control(emulator, 'POST', 'clock', { advanceMs })).toEqual([
      400,
      { error: `The clock moves forward by whole milliseconds, until the year 9999: ${advanceMs} is not allowed.` },
    ]);
    expect(emulator.clock.now()).toBe(START);
  });

  test.each([undefined, {}, { advanceMs: '60' }, { advanceMs: null }, []])('does not move by the body %j', async (body) => {
    const [status, said] = await control(emulatorWith({}, true), 'POST', 'clock', body);
    expect([status, said]).toEqual([400, { error: 'Send {"advanceMs": n} with a number of milliseconds.' }]);
  });
});

test('record tells what became of each message', async () => {
  const emulator = emulatorWith({}, true);
  const ids = [0, 1].map(() => emulator.instance.accept('sendMessage', message, START).id);
  emulator.instance.clearMessages(START + 5);
  emulator.clock.advance(5);
  expect(await control(emulator, 'GET', 'record')).toEqual([
    200,
    [
      { idInstance: '1101000001', messageId: ids[0], outcome: 'left', at: START },
      { idInstance: '1101000001', messageId: ids[1], outcome: 'cleared', at: START + 5 },
    ],
  ]);
});

test('requests tells every call of an instance with its status, and no token', async () => {
  const emulator = emulatorWith({ apiTokenInstance: TOKEN }, true);
  await emulator.call('GETSETTINGS');
  await emulator.call('getSettings', { prefix: '/v3' });
  await emulator.call('sendMessage', { verb: 'POST', body: {} });
  await emulator.call('getSettings', { token: 'another' });
  const [status, requests] = await control(emulator, 'GET', 'requests');
  expect(status).toBe(200);
  expect(requests).toEqual([
    { at: START, idInstance: '1101000001', operation: 'getSettings', status: 200 },
    { at: START, idInstance: '1101000001', operation: 'getSettings', status: 429 },
    { at: START, idInstance: '1101000001', operation: 'sendMessage', status: 400 },
  ]);
  expect(JSON.stringify(requests)).not.toContain(TOKEN);
});

test('what there is not is said in JSON, with what there is', async () => {
  const emulator = emulatorWith({}, true);
  for (const [verb, path] of [
    ['GET', 'nothing'],
    ['DELETE', 'clock'],
    ['POST', 'record'],
  ] as const) {
    const [status, said] = await control(emulator, verb, path);
    expect(status).toBe(404);
    expect(said).toHaveProperty('error', expect.stringContaining('There is GET instances'));
  }
});

test.each(['instances', 'clock', 'record', 'requests'])('%s is not there unless it is asked for', async (path) => {
  const answer = await emulatorWith({}, false).fetch(new Request(`http://gateway.example/__emulator/${path}`));
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('text/html');
});
