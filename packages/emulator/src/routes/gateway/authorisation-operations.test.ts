import { expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';
import { readQr } from '../../../test/read-qr.ts';

const phone = { verb: 'POST', body: { phoneNumber: 79990000002 } };

test('qr gives a picture that a phone can read while no account is connected', async () => {
  const { call } = emulatorWith({ state: 'notAuthorized' });
  const [, base64 = ''] = /^\{"type":"qrCode","message":"(.+)"\}$/.exec(await (await call('qr')).text()) ?? [];
  const picture = Buffer.from(base64, 'base64');
  expect(picture.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(picture.subarray(-8, -4).toString()).toBe('IEND');
  expect(readQr(base64)).toMatch(/^emulated-code-of-1101000001-[\w-]+$/);
});

test('qr gives the same code for 20 seconds, and another after that', async () => {
  const { call, clock } = emulatorWith({ state: 'notAuthorized' });
  const ask = async (): Promise<string> => (await call('qr')).text();
  const first = await ask();
  clock.advance(19_999);
  expect(await ask()).toBe(first);
  clock.advance(1);
  expect(await ask()).not.toBe(first);
});

test('qr says on Telegram that the password is missing', async () => {
  const { call, instance } = emulatorWith({
    product: 'telegram',
    state: 'notAuthorized',
    behaviours: { accountPassword: 'password-of-the-tests', startingMs: 0 },
  });
  await call('qr');
  instance.scan('10000009', undefined, START);
  expect(await (await call('qr')).json()).toMatchObject({ type: 'pending_password' });
  const password = { verb: 'POST', body: { password: 'password-of-the-tests' } };
  expect(await (await call('sendAuthorizationPassword', password)).json()).toMatchObject({ status: true });
  expect(await (await call('getAccountSettings')).json()).toMatchObject({ stateInstance: 'authorized', chatId: '10000009' });
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
  expect(await (await call('getAuthorizationCode', phone)).text()).toMatch(/^\{"status":true,"code":"[1-9A-Z]{8}"\}$/);
  instance.changeState({ state: 'authorized' }, START);
  nextWindow();
  expect(await (await call('getAuthorizationCode', phone)).json()).toEqual({ status: false });
});

test('getAuthorizationCode gives no code for a number without an account', async () => {
  const { call } = emulatorWith({ state: 'notAuthorized', behaviours: { noAccountShare: 1 } });
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
