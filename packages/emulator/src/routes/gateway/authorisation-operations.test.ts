import { expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';

const phone = { verb: 'POST', body: { phoneNumber: 79990000002 } };

test('qr gives a picture while no account is connected', async () => {
  const { call } = emulatorWith({ state: 'notAuthorized' });
  const [, base64 = ''] = /^\{"type":"qrCode","message":"(.+)"\}$/.exec(await (await call('qr')).text()) ?? [];
  const picture = Buffer.from(base64, 'base64');
  expect(picture.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([25, 25]);
  expect(picture.subarray(-8, -4).toString()).toBe('IEND');
});

test.each([
  ['authorized', 'alreadyLogged'],
  ['blocked', 'error'],
  [null, 'error'],
])('qr gives no picture in the state %s, and says so', async (state, type) => {
  const answer: unknown = await (await emulatorWith({ state }).call('qr')).json();
  expect(answer).toMatchObject({ type });
  expect(JSON.stringify(answer)).not.toContain('iVBOR');
});

test('getAuthorizationCode gives a code while no account is connected, and otherwise says that it has none', async () => {
  const { call, instance, nextWindow } = emulatorWith({ state: 'notAuthorized' });
  expect(await (await call('getAuthorizationCode', phone)).json()).toEqual({ status: true, code: 'EMULATED' });
  instance.changeState({ state: 'authorized' }, START);
  nextWindow();
  expect(await (await call('getAuthorizationCode', phone)).json()).toEqual({ status: false });
});

test('logout lets go of the account, and the messages wait for another', async () => {
  const { call, instance, nextWindow, clock } = emulatorWith();
  for (let i = 0; i < 2; i += 1) {
    instance.accept({ type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'text' } }, START);
  }
  expect(await (await call('logout')).json()).toEqual({ isLogout: true });
  nextWindow();
  expect(await (await call('getStateInstance')).json()).toEqual({ stateInstance: 'notAuthorized' });
  clock.advance(60_000);
  expect(instance.waiting(clock.now())).toBe(1);
  instance.changeState({ state: 'authorized' }, clock.now());
  expect(instance.waiting(clock.now())).toBe(0);
});
