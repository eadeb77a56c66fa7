import type { EmulatorUnderTest } from '../emulator-under-test.ts';
import { SECOND, START } from '../instance-options.ts';
import { MINUTE } from '../recorded-instance.ts';
import { readQr } from '../read-qr.ts';
import { fill, read, under, waitingAfter, type Rows } from './row.ts';

const PHONE = '79990000009@c.us';
const asked = { verb: 'POST', body: { phoneNumber: 79990000009 } };

/** The text in the QR code that is given now. */
async function qr({ call }: EmulatorUnderTest): Promise<string> {
  return readQr(String(under('message', await (await call('qr')).json())));
}

function logOut({ instance, clock }: EmulatorUnderTest): void {
  instance.changeState({ state: 'notAuthorized' }, clock.now());
}

/** How a number is connected, and what a change of the settings does. */
export const connectRows: Pick<
  Rows,
  | 'settingsRestart'
  | 'settingsTakeMs'
  | 'settingsShowMs'
  | 'sendsWhileStarting'
  | 'authorizationCodeLifeMs'
  | 'authorizationTries'
  | 'suspendedForMs'
  | 'qrLifeMs'
  | 'qrDelayMs'
  | 'qrTextLength'
  | 'pairingCodeLifeMs'
> = {
  settingsRestart: {
    other: false,
    see: async (emulator) => {
      await emulator.call('setSettings', { verb: 'POST', body: { incomingWebhook: 'no' } });
      return read(emulator, 'getStateInstance');
    },
    byDefault: { stateInstance: 'starting' },
    otherwise: { stateInstance: 'authorized' },
  },
  settingsTakeMs: {
    given: { settingsRestart: false },
    other: 10 * SECOND,
    see: async (emulator) => {
      fill(emulator, 30);
      await emulator.call('setSettings', { verb: 'POST', body: { delaySendMessagesMilliseconds: 600_000 } });
      return [waitingAfter(emulator, 5 * SECOND), waitingAfter(emulator, MINUTE)];
    },
    byDefault: [29, 29],
    otherwise: [24, 20],
  },
  settingsShowMs: {
    other: 10 * SECOND,
    see: async (emulator) => {
      await emulator.call('setSettings', { verb: 'POST', body: { delaySendMessagesMilliseconds: 600_000 } });
      const first = under('delaySendMessagesMilliseconds', await read(emulator, 'getSettings'));
      emulator.clock.advance(10 * SECOND);
      return [first, under('delaySendMessagesMilliseconds', await read(emulator, 'getSettings'))];
    },
    byDefault: [600_000, 600_000],
    otherwise: [1000, 600_000],
  },
  sendsWhileStarting: {
    other: true,
    see: async (emulator) => {
      fill(emulator, 30);
      await emulator.call('reboot');
      return waitingAfter(emulator, 5 * SECOND);
    },
    byDefault: 29,
    otherwise: 24,
  },
  authorizationCodeLifeMs: {
    product: 'telegram',
    other: MINUTE,
    see: async (emulator) => {
      logOut(emulator);
      await emulator.call('startAuthorization', asked);
      emulator.clock.advance(2 * MINUTE);
      await emulator.call('sendAuthorizationCode', { verb: 'POST', body: { code: '12345' } });
      return emulator.instance.state;
    },
    byDefault: 'starting',
    otherwise: 'notAuthorized',
  },
  authorizationTries: {
    product: 'max',
    other: 1,
    see: async (emulator) => {
      logOut(emulator);
      await emulator.call('startAuthorization', asked);
      const answer = await read(emulator, 'sendAuthorizationCode', { verb: 'POST', body: { code: '00000' } });
      return [under('reason', under('data', answer)), emulator.instance.state];
    },
    byDefault: ['invalid_code', 'pendingCode'],
    otherwise: ['too_many_attempts', 'notAuthorized'],
  },
  suspendedForMs: {
    product: 'max',
    other: 60 * MINUTE,
    see: async (emulator) => {
      logOut(emulator);
      await emulator.call('startAuthorization', asked);
      await emulator.call('sendAuthorizationCode', { verb: 'POST', body: { code: '12345' } });
      emulator.clock.advance(10 * SECOND);
      const account = await read(emulator, 'getAccountSettings');
      return [under('stateInstance', account), under('suspendedUntil', account)];
    },
    byDefault: ['authorized', undefined],
    otherwise: ['suspended', (START + 60 * MINUTE) / 1000],
  },
  qrLifeMs: {
    other: 5 * SECOND,
    see: async (emulator) => {
      logOut(emulator);
      const first = await qr(emulator);
      emulator.clock.advance(5 * SECOND);
      const isGood = emulator.instance.scan(PHONE, undefined, emulator.clock.now());
      logOut(emulator);
      return [isGood, (await qr(emulator)) === first];
    },
    byDefault: ['connected', true],
    otherwise: ['expired', false],
  },
  qrDelayMs: {
    other: MINUTE,
    see: async (emulator) => {
      logOut(emulator);
      const first = under('type', await read(emulator, 'qr'));
      emulator.clock.advance(MINUTE);
      return [first, under('type', await read(emulator, 'qr'))];
    },
    byDefault: ['qrCode', 'qrCode'],
    otherwise: ['error', 'qrCode'],
  },
  qrTextLength: {
    other: 64,
    see: async (emulator) => {
      logOut(emulator);
      return (await qr(emulator)).length;
    },
    byDefault: 240,
    otherwise: 64,
  },
  pairingCodeLifeMs: {
    other: MINUTE,
    see: async (emulator) => {
      logOut(emulator);
      await emulator.call('getAuthorizationCode', asked);
      emulator.clock.advance(MINUTE);
      return emulator.instance.enterCode(PHONE, undefined, emulator.clock.now());
    },
    byDefault: 'connected',
    otherwise: 'expired',
  },
};
