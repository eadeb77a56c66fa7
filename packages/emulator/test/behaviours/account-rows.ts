import type { EmulatorUnderTest } from '../emulator-under-test.ts';
import { SECOND, START } from '../instance-options.ts';
import { MINUTE } from '../recorded-instance.ts';
import { fill, read, statuses, under, waitingAfter, type Rows } from './row.ts';

/** The states after each step of an authorisation by code. */
async function connect({ instance, call }: EmulatorUnderTest, code: string): Promise<readonly unknown[]> {
  instance.changeState({ state: 'notAuthorized' }, START);
  await call('startAuthorization', { verb: 'POST', body: { phoneNumber: 79990000002 } });
  const { state } = instance;
  await call('sendAuthorizationCode', { verb: 'POST', body: { code } });
  return [state, instance.state];
}

/** How the account starts, gets blocked, and reports it. */
export const accountRows: Pick<
  Rows,
  | 'notificationRetentionMs'
  | 'clearWebhooksCooldownMs'
  | 'duplicatesAfterReboot'
  | 'startingMs'
  | 'refusesWhileStarting'
  | 'yellowCardEndsWithReboot'
  | 'blockAfterNoAccount'
  | 'blockAfterLeftovers'
  | 'losesWithoutLink'
  | 'authorizationCode'
  | 'accountPassword'
> = {
  authorizationCode: {
    product: 'telegram',
    other: '54321',
    see: (emulator) => connect(emulator, '12345'),
    byDefault: ['pendingCode', 'starting'],
    otherwise: ['pendingCode', 'pendingCode'],
  },
  accountPassword: {
    product: 'max',
    other: 'password-of-the-tests',
    see: (emulator) => connect(emulator, '12345'),
    byDefault: ['pendingCode', 'starting'],
    otherwise: ['pendingCode', 'pendingPassword'],
  },
  notificationRetentionMs: {
    other: 5 * SECOND,
    see: (emulator) => {
      fill(emulator, 1);
      emulator.clock.advance(10 * SECOND);
      return read(emulator, 'getWebhooksCount');
    },
    byDefault: { count: 1 },
    otherwise: { count: 0 },
  },
  clearWebhooksCooldownMs: {
    other: SECOND,
    see: async (emulator) => {
      await emulator.call('clearWebhooksQueue', { verb: 'DELETE' });
      emulator.clock.advance(SECOND);
      return read(emulator, 'clearWebhooksQueue', { verb: 'DELETE' });
    },
    byDefault: { isCleared: false, reason: 'Too many requests', leftTime: 59 },
    otherwise: { isCleared: true, reason: '' },
  },
  duplicatesAfterReboot: {
    other: 2,
    see: async (emulator) => {
      fill(emulator, 3);
      emulator.clock.advance(MINUTE);
      await emulator.call('reboot');
      return under('messageID', await read(emulator, 'showMessagesQueue'));
    },
    byDefault: [],
    otherwise: ['BAE5000000000002', 'BAE5000000000003'],
  },
  startingMs: {
    other: 0,
    see: async (emulator) => {
      await emulator.call('reboot');
      return read(emulator, 'getStateInstance');
    },
    byDefault: { stateInstance: 'starting' },
    otherwise: { stateInstance: 'authorized' },
  },
  refusesWhileStarting: {
    other: false,
    see: (emulator) => {
      emulator.instance.reboot(START);
      return statuses(
        emulator,
        ['setSettings', { verb: 'POST', body: { incomingWebhook: 'no' } }],
        ['checkWhatsapp', { verb: 'POST', body: { phoneNumber: 79990000002 } }],
        ['showMessagesQueue'],
      );
    },
    byDefault: [400, 400, 200],
    otherwise: [200, 200, 200],
  },
  yellowCardEndsWithReboot: {
    other: false,
    see: (emulator) => {
      emulator.instance.changeState({ state: 'yellowCard' }, START);
      emulator.instance.reboot(START);
      emulator.clock.advance(10 * SECOND);
      return read(emulator, 'getStateInstance');
    },
    byDefault: { stateInstance: 'authorized' },
    otherwise: { stateInstance: 'yellowCard' },
  },
  blockAfterNoAccount: {
    given: { noAccountShare: 1 },
    other: 2,
    see: (emulator) => {
      fill(emulator, 3);
      emulator.clock.advance(MINUTE);
      return read(emulator, 'getStateInstance');
    },
    byDefault: { stateInstance: 'authorized' },
    otherwise: { stateInstance: 'blocked' },
  },
  blockAfterLeftovers: {
    other: 2,
    see: (emulator) => {
      emulator.instance.changeState({ state: 'notAuthorized' }, START);
      fill(emulator, 3);
      emulator.instance.changeState({ state: 'authorized', wid: '79990000009@c.us' }, START);
      emulator.clock.advance(MINUTE);
      return read(emulator, 'getStateInstance');
    },
    byDefault: { stateInstance: 'authorized' },
    otherwise: { stateInstance: 'blocked' },
  },
  losesWithoutLink: {
    product: 'max',
    other: true,
    see: (emulator) => {
      emulator.instance.changeState({ substatus: 'offline' }, START);
      fill(emulator, 2);
      return [waitingAfter(emulator, MINUTE), emulator.instance.totals.failed];
    },
    byDefault: [2, 0],
    otherwise: [0, 2],
  },
};
