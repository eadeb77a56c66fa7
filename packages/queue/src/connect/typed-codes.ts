import { SluiceError } from '@sluice/core';
import type { Login } from './login.ts';

/** Whether a code or a password that was typed may connect a number still. */
export interface TypedCodes {
  /** The same login, whose codes and passwords are noted. */
  readonly note: (login: Login) => Login;
  /** Whether one is on its way to the gateway, or was sent so shortly before that the state may not show it yet. */
  readonly mayConnect: () => boolean;
}

/** A gateway may carry a code out for so long after it was sent and not refused, in milliseconds: as long as a call may take, twice. A choice. */
const SETTLED_MS = 60_000;

/** The messenger or the gateway has said no, or nothing was sent. */
const CERTAIN: ReadonlySet<string> = new Set<SluiceError['code']>([
  'refused',
  'invalid-request',
  'unauthorized',
  'forbidden',
  'not-found',
]);

/** @param now milliseconds since the epoch. */
export function createTypedCodes(now: () => number): TypedCodes {
  let underWay = 0;
  let until = -Infinity;

  async function noted(send: () => Promise<void>): Promise<void> {
    underWay += 1;
    try {
      await send();
      until = now() + SETTLED_MS;
    } catch (error) {
      if (!(error instanceof SluiceError && CERTAIN.has(error.code))) until = now() + SETTLED_MS;
      throw error;
    } finally {
      underWay -= 1;
    }
  }

  return {
    note: (login) => ({
      ...login,
      sendCode: (code, options) => noted(() => login.sendCode(code, options)),
      sendPassword: (password, options) => noted(() => login.sendPassword(password, options)),
    }),
    mayConnect: () => underWay > 0 || now() < until,
  };
}
