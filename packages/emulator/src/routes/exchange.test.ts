import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { SECOND, START, TOKEN } from '../../test/instance-options.ts';

const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };

describe('The log of requests', () => {
  test('says of each call its number, time, method as the contract names it, and status', async () => {
    const { call, clock, requests } = emulatorWith({ state: 'blocked' });
    await call('SHOWMESSAGESQUEUE');
    clock.advance(1500);
    await call('sendMessage', { verb: 'POST', body });
    await call('sendMessage', { verb: 'POST', body: {} });
    const idInstance = '1101000001';
    expect(requests.all()).toEqual([
      { n: 1, at: START, idInstance, operation: 'showMessagesQueue', status: 200 },
      { n: 2, at: START + 1500, idInstance, operation: 'sendMessage', status: 200 },
      { n: 3, at: START + 1500, idInstance, operation: 'sendMessage', status: 400 },
    ]);
    expect(JSON.stringify(requests.all())).not.toContain(TOKEN);
  });

  test('says a fault that was met, and no status where it let none through', async () => {
    const { call, faults, requests } = emulatorWith();
    faults.plant({ times: 1, fault: { kind: 'bad-gateway' } });
    faults.plant({ times: 1, fault: { kind: 'reset' } });
    await call('getSettings');
    await expect(call('getSettings')).rejects.toThrow('fetch failed');
    await call('getSettings');
    expect(requests.all().map(({ status, fault }) => [status, fault])).toEqual([
      [502, 'bad-gateway'],
      [null, 'reset'],
      [200, undefined],
    ]);
  });

  test('a refused call meets no fault', async () => {
    const { call, faults } = emulatorWith();
    faults.plant({ times: 9, fault: { kind: 'bad-gateway' } });
    const statuses = [await call('getSettings', { token: 'another' }), await call('getSettings', { id: '1101000009' })];
    expect(statuses.map(({ status }) => status)).toEqual([401, 403]);
    expect(faults.list()[0]?.matched).toBe(0);
  });
});

describe('The limit of calls', () => {
  test('is of the second, of the instance and of the method', async () => {
    const { call, clock } = emulatorWith();
    const status = async (method: string): Promise<number> => (await call(method)).status;
    clock.advance(999);
    expect([await status('getSettings'), await status('getSettings'), await status('getStateInstance')]).toEqual([200, 429, 200]);
    clock.advance(1);
    expect(await status('getSettings')).toBe(200);
  });

  test('of sending is fifty', async () => {
    const { call, clock } = emulatorWith();
    const answers = Array.from({ length: 51 }, () => call('sendMessage', { verb: 'POST', body }));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect([statuses.slice(0, 50).every((status) => status === 200), statuses[50]]).toEqual([true, 429]);
    clock.advance(SECOND);
    expect((await call('sendMessage', { verb: 'POST', body })).status).toBe(200);
  });

  test('can be switched off', async () => {
    const { call } = emulatorWith({ behaviours: { rateLimits: false } });
    const answers = await Promise.all(Array.from({ length: 9 }, () => call('getSettings')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  test('is not used up by a call that a fault kept from being carried out, but by one whose answer was lost', async () => {
    const { call, faults } = emulatorWith();
    faults.plant({ times: 1, fault: { kind: 'internal-error' } });
    faults.plant({ times: 1, fault: { kind: 'lost', how: 'bad-gateway' } });
    const answers = [await call('getSettings'), await call('getSettings'), await call('getSettings')];
    expect(answers.map(({ status }) => status)).toEqual([500, 502, 429]);
  });
});

test('when everything starts again, no call has come yet', async () => {
  const emulator = emulatorWith();
  await emulator.call('getSettings');
  emulator.load({
    title: 'One instance',
    description: 'It has nothing to send.',
    instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp' }],
  });
  expect(emulator.requests.all()).toEqual([]);
  const answer = await emulator.call('getSettings', { token: 'emulated-token-of-1101000001' });
  expect(answer.status).toBe(200);
  expect(emulator.requests.all().map(({ n }) => n)).toEqual([1]);
});
