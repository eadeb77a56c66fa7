import { describe, expect, test } from 'vitest';
import { SECOND, START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance } from '../../test/recorded-instance.ts';

const NEW = '79990000009@c.us';
const loggedOut = { state: 'notAuthorized' } as const;

describe('a scan', () => {
  test('of the code that was given last starts the instance with the number that scans, and then it is authorised', () => {
    const instance = new RecordedInstance(loggedOut);
    instance.serveQr(START);
    expect(instance.scan(NEW, undefined, START + SECOND)).toBe('connected');
    expect([instance.state, instance.wid]).toEqual(['starting', NEW]);
    instance.advance(START + 11 * SECOND);
    expect(instance.states.map(({ state, since }) => [state, since - START])).toEqual([
      ['notAuthorized', 0],
      ['starting', SECOND],
      ['authorized', 11 * SECOND],
    ]);
  });

  test('of a code whose 20 seconds are over does nothing, and says so; of the next one it connects', () => {
    const instance = new RecordedInstance(loggedOut);
    const first = instance.serveQr(START + 5 * SECOND);
    expect(instance.serveQr(START + 20 * SECOND - 1)).toBe(first);
    expect(instance.scan(NEW, undefined, START + 20 * SECOND)).toBe('expired');
    const second = instance.serveQr(START + 20 * SECOND);
    expect(second).not.toBe(first);
    expect(instance.scan(NEW, first, START + 21 * SECOND)).toBe('wrong-code');
    expect(instance.state).toBe('notAuthorized');
    expect(instance.scan(NEW, second, START + 21 * SECOND)).toBe('connected');
  });

  test.each([
    ['no code was given', () => undefined],
    ['the instance was connected since', (instance: RecordedInstance) => instance.changeState({ state: 'authorized' }, START)],
    ['the instance restarts since', (instance: RecordedInstance) => instance.reboot(START)],
    ['a phone has scanned it', (instance: RecordedInstance) => instance.scan('79990000008@c.us', undefined, START)],
  ])('connects nothing where %s', (when, happen) => {
    const instance = new RecordedInstance({ ...loggedOut, behaviours: { startingMs: 1 } });
    if (when !== 'no code was given') instance.serveQr(START);
    happen(instance);
    expect(instance.scan(NEW, undefined, START)).toBe('no-code');
    expect(instance.wid).not.toBe(NEW);
  });

  test('of an account with a password asks for it on Telegram and MAX, and the password connects the number', () => {
    for (const product of ['telegram', 'max'] as const) {
      const instance = new RecordedInstance({ ...loggedOut, product, behaviours: { accountPassword: 'secret' } });
      instance.serveQr(START);
      expect(instance.scan('10000009', undefined, START)).toBe('password-required');
      expect(instance.state).toBe('pendingPassword');
      expect(instance.takeAccountPassword('another', START)).toEqual({ refused: 'invalid_password' });
      expect(instance.takeAccountPassword('secret', START)).toMatchObject({ next: 'connected' });
      expect([instance.state, instance.wid]).toEqual(['starting', '10000009']);
    }
  });

  test('connects an account of Chat-API, which has its own words for the states', () => {
    const instance = new RecordedInstance({ product: 'chat-api', state: 'got qr code', behaviours: { startingMs: SECOND } });
    instance.serveQr(START);
    expect(instance.scan(NEW, undefined, START)).toBe('connected');
    instance.advance(START + SECOND);
    expect(instance.states.map(({ state }) => state)).toEqual(['got qr code', 'loading', 'authenticated']);
  });

  test('makes leftovers of what waits, and the record names the message with which the number is blocked', () => {
    const instance = new RecordedInstance({ ...loggedOut, behaviours: { blockAfterLeftovers: 3, startingMs: SECOND } });
    const old = instance.fill(10, START);
    instance.serveQr(START);
    instance.scan(NEW, undefined, START);
    instance.fill(1, START + 500);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +1000', 'sent +2000', 'sent +3000']);
    expect([instance.state, instance.wid]).toEqual(['blocked', NEW]);
    expect(instance.record.filter(({ blocksNumber }) => blocksNumber === true)).toEqual([
      { idInstance: '1101000001', messageId: old[2], at: START + 3000, event: 'sent', blocksNumber: true },
    ]);
  });
});

test('the record names the number without an account with which a number is blocked', () => {
  const instance = new RecordedInstance({ behaviours: { noAccountShare: 1, blockAfterNoAccount: 2 } });
  const ids = instance.fill(3, START);
  instance.advance(START + MINUTE);
  expect(instance.record.filter(({ blocksNumber }) => blocksNumber === true)).toMatchObject([
    { messageId: ids[1], event: 'failed', reason: 'no account' },
  ]);
});

describe('a pairing code', () => {
  const asked = '79990000009';

  test('has eight characters, is another each time, and connects the number for which it was asked', () => {
    const instance = new RecordedInstance(loggedOut);
    const [first, second] = [instance.servePairingCode(asked, START), instance.servePairingCode(asked, START)];
    expect([first, second]).toEqual([expect.stringMatching(/^[1-9A-Z]{8}$/), expect.stringMatching(/^[1-9A-Z]{8}$/)]);
    expect(second).not.toBe(first);
    expect(instance.enterCode(NEW, first, START)).toBe('wrong-code');
    expect(instance.enterCode(NEW, second, START)).toBe('connected');
    expect([instance.state, instance.wid]).toEqual(['starting', NEW]);
  });

  test.each([
    ['of another number', '79990000008@c.us', 0, 'wrong-number'],
    ['after two and a half minutes', NEW, 150 * SECOND, 'expired'],
    ['in time', NEW, 150 * SECOND - 1, 'connected'],
  ] as const)('typed into the phone %s: %s', (_when, wid, after, outcome) => {
    const instance = new RecordedInstance(loggedOut);
    instance.servePairingCode(asked, START);
    expect(instance.enterCode(wid, undefined, START + after)).toBe(outcome);
    expect(instance.state).toBe(outcome === 'connected' ? 'starting' : 'notAuthorized');
  });

  test('is none before one was asked for', () => {
    expect(new RecordedInstance(loggedOut).enterCode(NEW, undefined, START)).toBe('no-code');
  });
});
