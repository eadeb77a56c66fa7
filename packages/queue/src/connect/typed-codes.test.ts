import { SluiceError } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import type { Login } from './login.ts';
import { createTypedCodes } from './typed-codes.ts';

/** A login whose code is answered by the test. */
function typing(): {
  readonly login: Login;
  readonly mayConnect: () => boolean;
  readonly answered: PromiseWithResolvers<void>;
  readonly pass: (ms: number) => void;
} {
  let now = 0;
  const answered = Promise.withResolvers<void>();
  const send = (): Promise<void> => answered.promise;
  const { note, mayConnect } = createTypedCodes(() => now);
  const login = note({
    qr: async () => ({ kind: 'none' }),
    pairingCode: async () => ({ code: '' }),
    requestCode: async () => undefined,
    sendCode: send,
    sendPassword: send,
  });
  return { login, mayConnect, answered, pass: (ms) => void (now += ms) };
}

describe('a code that was typed', () => {
  test('may connect a number while it is on its way, and for a minute after its answer', async () => {
    const { login, mayConnect, answered, pass } = typing();
    expect(mayConnect()).toBe(false);
    const sent = login.sendCode('12345');
    expect(mayConnect()).toBe(true);
    answered.resolve();
    await sent;
    pass(59_999);
    expect(mayConnect()).toBe(true);
    pass(1);
    expect(mayConnect()).toBe(false);
  });

  test('may connect a number also where its answer is lost', async () => {
    const { login, mayConnect, answered } = typing();
    answered.reject(new SluiceError({ code: 'network', message: 'The connection broke off.' }));
    await expect(login.sendPassword('open sesame')).rejects.toThrow('broke off');
    expect(mayConnect()).toBe(true);
  });

  test('connects none where the messenger has refused it', async () => {
    const { login, mayConnect, answered } = typing();
    answered.reject(new SluiceError({ code: 'refused', message: 'It is wrong.' }));
    await expect(login.sendCode('1')).rejects.toThrow('wrong');
    expect(mayConnect()).toBe(false);
  });
});
