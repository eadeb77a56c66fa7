import type { Behaviours } from './behaviours.ts';

/** How long a code is good for (evidence/states#code-authorisation). */
const CODE_LIFE_MS = 5 * 60 * 1000;

/** What a step of the authorisation by code leads to: the next state, or a refusal (evidence/states#authorisation-refusals). */
export type AuthorisationStep =
  | { readonly next: 'pendingCode' | 'pendingPassword' }
  | { readonly next: 'connected'; readonly phoneNumber: string }
  | { readonly refused: string; readonly next?: 'notAuthorized' };

/**
 * Connects an account of MAX or Telegram by a number, the code that the messenger sends to it, and the password where the account has one
 * (evidence/states#code-authorisation). No code and no password is kept.
 */
export class Authorisation {
  #phoneNumber = '';
  #codeUntil = -Infinity;
  #codeTaken = false;

  start(phoneNumber: string, at: number): AuthorisationStep {
    this.#phoneNumber = phoneNumber;
    this.#codeUntil = at + CODE_LIFE_MS;
    this.#codeTaken = false;
    return { next: 'pendingCode' };
  }

  /** The password may come with the code, or with an empty one after it, as the vendor's web chat sends it. */
  takeCode(code: string, password: string, behaviours: Behaviours, at: number): AuthorisationStep {
    if (this.#codeTaken && code === '') return this.takePassword(password, behaviours);
    // The word for a code that is too late is known; that one which was never asked for is answered alike, and changes no state, is a choice.
    if (this.#codeUntil === -Infinity) return { refused: 'timeout' };
    if (at > this.#codeUntil) return this.#expire();
    // No word is known: a choice.
    if (code !== behaviours.authorizationCode) return { refused: 'invalid_code' };
    this.#codeTaken = true;
    if (behaviours.accountPassword === null) return this.#connect();
    return password === '' ? { next: 'pendingPassword' } : this.takePassword(password, behaviours);
  }

  takePassword(password: string, { accountPassword }: Behaviours): AuthorisationStep {
    if (!this.#codeTaken) return { refused: 'timeout' };
    return password === accountPassword ? this.#connect() : { refused: 'invalid_password' };
  }

  /** Ends the authorisation: the code of it, and the password after that, connect nothing any more. */
  cancel(): void {
    this.#codeUntil = -Infinity;
    this.#codeTaken = false;
  }

  #expire(): AuthorisationStep {
    this.#codeUntil = -Infinity;
    return { refused: 'timeout', next: 'notAuthorized' };
  }

  #connect(): AuthorisationStep {
    this.cancel();
    return { next: 'connected', phoneNumber: this.#phoneNumber };
  }
}
