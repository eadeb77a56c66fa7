import { describe, expect, test } from 'vitest';
import { controlsOf, type ControlUnderTest } from '../../test/control-under-test.ts';
import { instanceOptions, START, TOKEN } from '../../test/instance-options.ts';

const message = { type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Your order is on its way.' } } as const;

/** Two instances, each with a separate call and with a message that still waits. */
async function twoInstances(): Promise<ControlUnderTest> {
  const controls = controlsOf({ state: 'blocked' });
  const other = controls.engine.addInstance(instanceOptions({ idInstance: '1101000002', state: 'blocked' }), START);
  for (const instance of [controls.instance, other, controls.instance]) {
    instance.accept(message, controls.clock.now());
    await controls.call('getStateInstance', { id: instance.idInstance });
    controls.nextWindow();
  }
  return controls;
}

test('the record says what became of each message', async () => {
  const { answered, instance, clock } = controlsOf();
  const ids = [0, 1].map(() => instance.accept(message, START)?.id);
  clock.advance(5);
  instance.clearMessages(clock.now());
  const line = { idInstance: '1101000001', at: START };
  expect(await answered('GET', 'record')).toEqual([
    200,
    {
      items: [
        { ...line, n: 1, messageId: ids[0], event: 'accepted', ...message },
        { ...line, n: 2, messageId: ids[0], event: 'sent' },
        { ...line, n: 3, messageId: ids[1], event: 'accepted', ...message },
        { ...line, n: 4, messageId: ids[1], event: 'cleared', at: START + 5 },
      ],
      next: null,
      dropped: 0,
    },
  ]);
});

test('the record says what has happened until the moment at which it is read', async () => {
  const { answered, instance, clock } = controlsOf();
  instance.accept(message, START);
  instance.accept(message, START);
  clock.advance(1000);
  expect(await answered('GET', 'record?after=3')).toMatchObject([200, { items: [{ n: 4, event: 'sent', at: START + 1000 }] }]);
});

test('the log shows every call of an instance with its status and its fault, and no token', async () => {
  const { answered, control, call, faults } = controlsOf();
  await call('GETSETTINGS');
  await call('getSettings', { prefix: '/v3' });
  await call('sendMessage', { verb: 'POST', body: {} });
  await call('getSettings', { token: 'another' });
  faults.plant({ times: 1, fault: { kind: 'reset' } });
  await expect(call('getStateInstance')).rejects.toThrow('fetch failed');
  const line = { at: START, idInstance: '1101000001' };
  expect(await answered('GET', 'requests')).toEqual([
    200,
    {
      items: [
        { ...line, n: 1, operation: 'getSettings', status: 200 },
        { ...line, n: 2, operation: 'getSettings', status: 429 },
        { ...line, n: 3, operation: 'sendMessage', status: 400 },
        { ...line, n: 4, operation: 'getSettings', status: 401, refusal: 'wrong-token' },
        { ...line, n: 5, operation: 'getStateInstance', status: null, fault: 'reset' },
      ],
      next: null,
      dropped: 0,
    },
  ]);
  expect(await (await control('GET', 'requests')).text()).not.toContain(TOKEN);
});

describe.each(['record', 'requests'])('%s', (log) => {
  test('comes in pages', async () => {
    const { answered } = await twoInstances();
    expect(await answered('GET', `${log}?limit=2`)).toMatchObject([200, { items: [{ n: 1 }, { n: 2 }], next: 2 }]);
    expect(await answered('GET', `${log}?limit=2&after=2`)).toMatchObject([200, { items: [{ n: 3 }], next: null }]);
    expect(await answered('GET', `${log}?after=999999999999999`)).toEqual([200, { items: [], next: null, dropped: 0 }]);
  });

  test('comes of one instance only', async () => {
    const { answered } = await twoInstances();
    const one = await answered('GET', `${log}?idInstance=1101000001&limit=1`);
    expect(one).toMatchObject([200, { items: [{ n: 1, idInstance: '1101000001' }], next: 1 }]);
    const rest = await answered('GET', `${log}?idInstance=1101000001&limit=1&after=1`);
    expect(rest).toMatchObject([200, { items: [{ n: 3, idInstance: '1101000001' }], next: null }]);
    expect(await answered('GET', `${log}?idInstance=7777`)).toMatchObject([200, { items: [] }]);
  });

  test.each([
    ['limit=0', 'The parameter limit must be a whole number from 1 to 10000.'],
    ['limit=10001', 'The parameter limit must be a whole number from 1 to 10000.'],
    ['limit=', 'The parameter limit must be a whole number from 1 to 10000.'],
    ['limit=1e3', 'The parameter limit must be a whole number from 1 to 10000.'],
    ['limit=5&limit=0', 'The parameter limit must be a whole number from 1 to 10000.'],
    ['after=-1', 'The parameter after must be a whole number of at least 0.'],
    ['after=all', 'The parameter after must be a whole number of at least 0.'],
    ['idInstance=shop', 'The parameter idInstance must be a text of 4 to 20 digits.'],
    ['idinstance=1101000001', 'There is no parameter idinstance; there are: after, limit, idInstance.'],
  ])('is not read with %s', async (query, error) => {
    expect(await controlsOf().answered('GET', `${log}?${query}`)).toEqual([400, { error }]);
  });
});
