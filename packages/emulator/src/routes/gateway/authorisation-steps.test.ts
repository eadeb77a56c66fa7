import { describe, expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';
import type { InstanceOptions } from '../../engine/instance.ts';

const CODE = '54321';
const PASSWORD = 'password-of-the-tests';
const FIVE_MINUTES = 5 * 60_000;

/** One step of the authorisation. @returns the reason of its refusal, '' where it succeeded, and the state after it. */
async function step(
  { call, instance, nextWindow }: EmulatorUnderTest,
  method: string,
  body: object,
): Promise<readonly unknown[]> {
  nextWindow();
  const answer = await call(method, { verb: 'POST', body });
  const said: unknown = await answer.json();
  const [status, word] = reasonOf(said) === '' ? [true, 'success'] : [false, 'fail'];
  expect([answer.status, said]).toEqual([200, { status, data: { status: word, reason: reasonOf(said) } }]);
  return [reasonOf(said), instance.state];
}

function reasonOf(said: unknown): unknown {
  const data: unknown = typeof said === 'object' && said !== null && 'data' in said ? said.data : undefined;
  return typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined;
}

function start(emulator: EmulatorUnderTest): Promise<readonly unknown[]> {
  return step(emulator, 'startAuthorization', { phoneNumber: 79990000002 });
}

describe.each(['telegram', 'max'] as const)('an account of %s', (product) => {
  const loggedOut = (different: Partial<InstanceOptions> = {}): EmulatorUnderTest =>
    emulatorWith({
      product,
      state: 'notAuthorized',
      wid: '',
      behaviours: { authorizationCode: CODE, accountPassword: PASSWORD },
      ...different,
    });
  test('is connected by its number, its code and its password', async () => {
    const emulator = loggedOut();
    expect(await start(emulator)).toEqual(['', 'pendingCode']);
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['', 'pendingPassword']);
    expect(await step(emulator, 'sendAuthorizationPassword', { password: PASSWORD })).toEqual(['', 'starting']);
    emulator.clock.advance(60_000);
    expect(await (await emulator.call('getStateInstance')).json()).toEqual({ stateInstance: 'authorized' });
    expect(await (await emulator.call('getAccountSettings')).json()).toMatchObject({ phone: '79990000002' });
  });

  test.each([
    ['with the code', [{ code: CODE, password: PASSWORD }]],
    ['after it, with an empty code', [{ code: CODE }, { code: '', password: PASSWORD }]],
  ])('is connected by a password that comes %s', async (_when, bodies) => {
    const emulator = loggedOut();
    await start(emulator);
    const steps = [];
    for (const body of bodies) steps.push(await step(emulator, 'sendAuthorizationCode', body));
    expect(steps.at(-1)).toEqual(['', 'starting']);
  });

  test('is not connected by a password that comes after a logout', async () => {
    const emulator = loggedOut();
    await start(emulator);
    await step(emulator, 'sendAuthorizationCode', { code: CODE });
    await emulator.call('logout');
    expect(await step(emulator, 'sendAuthorizationPassword', { password: PASSWORD })).toEqual(['timeout', 'notAuthorized']);
    expect(await step(emulator, 'sendAuthorizationCode', { code: '', password: PASSWORD })).toEqual(['timeout', 'notAuthorized']);
  });

  test('without a password is connected by the code', async () => {
    const emulator = loggedOut({ behaviours: { authorizationCode: CODE } });
    await start(emulator);
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['', 'starting']);
  });

  test('is not connected by a number without an account', async () => {
    expect(await start(loggedOut({ behaviours: { noAccountShare: 1 } }))).toEqual(['invalid_phone_number', 'notAuthorized']);
  });

  test('is not connected by another code, and can be by the right one after it', async () => {
    const emulator = loggedOut();
    await start(emulator);
    expect(await step(emulator, 'sendAuthorizationCode', { code: '00000' })).toEqual(['invalid_code', 'pendingCode']);
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['', 'pendingPassword']);
    const wrong = { password: 'another' };
    expect(await step(emulator, 'sendAuthorizationPassword', wrong)).toEqual(['invalid_password', 'pendingPassword']);
    expect(await step(emulator, 'sendAuthorizationPassword', { password: PASSWORD })).toEqual(['', 'starting']);
  });

  test('is not connected any more after too many mistakes, of the code and the password together, and can begin again', async () => {
    const behaviours = { authorizationCode: CODE, accountPassword: PASSWORD, authorizationTries: 3 };
    const emulator = loggedOut({ behaviours });
    await start(emulator);
    expect(await step(emulator, 'sendAuthorizationCode', { code: '00000' })).toEqual(['invalid_code', 'pendingCode']);
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['', 'pendingPassword']);
    const wrong = { password: 'another' };
    expect(await step(emulator, 'sendAuthorizationPassword', wrong)).toEqual(['invalid_password', 'pendingPassword']);
    expect(await step(emulator, 'sendAuthorizationPassword', wrong)).toEqual(['too_many_attempts', 'notAuthorized']);
    expect(await step(emulator, 'sendAuthorizationPassword', { password: PASSWORD })).toEqual(['timeout', 'notAuthorized']);
    expect(await start(emulator)).toEqual(['', 'pendingCode']);
    expect(await step(emulator, 'sendAuthorizationCode', { code: '00000' })).toEqual(['invalid_code', 'pendingCode']);
  });

  test('that is suspended starts as suspended, says until when, sends nothing, and is not connected again', async () => {
    const emulator = loggedOut({ behaviours: { authorizationCode: CODE, suspendedForMs: 3_600_000 } });
    emulator.instance.accept({ type: 'sendMessage', body: { chatId: '10000002', message: 'text' } }, START);
    await start(emulator);
    const connectedAt = emulator.clock.now() + 1000;
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['', 'starting']);
    emulator.clock.advance(60_000);
    expect(await (await emulator.call('getAccountSettings')).json()).toMatchObject({
      stateInstance: 'suspended',
      phone: '79990000002',
      suspendedUntil: (connectedAt + 3_600_000) / 1000,
    });
    expect(emulator.instance.waiting(emulator.clock.now())).toBe(1);
    expect(await start(emulator)).toEqual(['already_registered', 'suspended']);
  });

  test('is not connected by a code of more than five minutes', async () => {
    const emulator = loggedOut();
    await start(emulator);
    emulator.clock.advance(FIVE_MINUTES);
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['timeout', 'notAuthorized']);
  });

  test('that was not asked for is refused, and the state stays', async () => {
    const emulator = loggedOut({ state: 'blocked' });
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(['timeout', 'blocked']);
    expect(await step(emulator, 'sendAuthorizationPassword', { password: PASSWORD })).toEqual(['timeout', 'blocked']);
  });

  test('that is connected already is not connected again', async () => {
    const emulator = loggedOut();
    emulator.instance.changeState({ state: 'authorized', wid: '79990000001' }, START);
    const refused = ['already_registered', 'authorized'];
    expect(await start(emulator)).toEqual(refused);
    expect(await step(emulator, 'sendAuthorizationCode', { code: CODE })).toEqual(refused);
    expect(await step(emulator, 'sendAuthorizationPassword', { password: PASSWORD })).toEqual(refused);
  });
});

test.each(['startAuthorization', 'sendAuthorizationCode', 'sendAuthorizationPassword'])('WhatsApp has no %s', async (method) => {
  expect((await emulatorWith({ state: 'notAuthorized' }).call(method, { verb: 'POST', body: {} })).status).toBe(404);
});
