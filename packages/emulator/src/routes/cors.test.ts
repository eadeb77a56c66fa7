import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../test/instance-options.ts';

const ORIGIN = 'access-control-allow-origin';
const message = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };

describe('a browser that asks whether it may call', () => {
  test('gets permission for any page, and nothing is carried out', async () => {
    const { call, instance, requests } = emulatorWith({ state: 'blocked' });
    instance.accept({ type: 'sendMessage', body: message }, START);
    const answer = await call('clearMessagesQueue', { verb: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS, DELETE',
      'access-control-allow-headers': 'content-type, ga-filename',
      'access-control-expose-headers': 'retry-after, x-emulator-hint',
      'access-control-max-age': '1728000',
    });
    expect(instance.waiting(START)).toBe(1);
    expect(requests.all()).toEqual([]);
  });

  test.each([
    `/waInstance1101000001/deleteNotification/${TOKEN}/1`,
    `//waInstance1101000001/uploadFile/${TOKEN}`,
    '/waInstance1101000009/sendMessage/another',
    '/instance1101000001/sendMessage?token=another',
  ])('may send the headers that it asks for, whatever the address: %s', async (path) => {
    const { fetch } = emulatorWith();
    const answer = await fetch(
      new Request(`http://gateway.example${path}`, {
        method: 'OPTIONS',
        headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-client' },
      }),
    );
    expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type,x-client']);
  });

  test('is refused where an instance is set so', async () => {
    const { call } = emulatorWith({ behaviours: { callableFromPages: false } });
    const answer = await call('sendMessage', { verb: 'OPTIONS' });
    expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([204, {}]);
  });
});

test('a page of any origin reads every answer, also one that refuses', async () => {
  const { call, fetch, faults } = emulatorWith({ behaviours: { quota: { correspondents: 9, checks: 0, sends: 0 } } });
  faults.plant({ operation: 'reboot', times: 1, fault: { kind: 'bad-gateway' } });
  const answers = [
    await call('getStateInstance'),
    await call('getStateInstance'),
    await call('getStateInstance', { token: 'another' }),
    await call('getStateInstance', { id: '1101000009' }),
    await call('getNothing'),
    await call('sendMessage', { verb: 'POST', body: message }),
    await call('sendMessage', { verb: 'POST', body: {} }),
    await call('reboot'),
    await fetch(new Request('http://gateway.example/')),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 401, 403, 404, 466, 400, 502, 404]);
  expect(answers.map(({ headers }) => headers.get(ORIGIN))).toEqual(answers.map(() => '*'));
});

test('a page reads the hint at a misprinted address, and when to come back', async () => {
  const { call, fetch, faults } = emulatorWith();
  faults.plant({ operation: 'getSettings', times: 1, fault: { kind: 'too-many-requests', retryAfterSeconds: 7 } });
  const misprinted = await fetch(new Request(`http://gateway.example/waaInstance1101000001/getSettings/${TOKEN}`));
  const tooMany = await call('getSettings');
  expect([misprinted.headers.get('x-emulator-hint'), tooMany.headers.get('retry-after')]).toEqual([
    expect.stringContaining('Write waInstance.'),
    '7',
  ]);
  for (const { headers } of [misprinted, tooMany]) {
    expect(headers.get('access-control-expose-headers')).toBe('retry-after, x-emulator-hint');
  }
});
