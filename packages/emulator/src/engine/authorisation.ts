import type { Behaviours } from './behaviours.ts';

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
  #mistakes = 0;

  start(phoneNumber: string, { authorizationCodeLifeMs }: Behaviours, at: number): AuthorisationStep {
    this.#phoneNumber = phoneNumber;
    this.#codeUntil = at + authorizationCodeLifeMs;
    this.#codeTaken = false;
    this.#mistakes = 0;
    return { next: 'pendingCode' };
  }

  /** A phone has scanned the QR code: it takes the place of the code, and only the password may still be asked for (evidence/states#qr-then-password). */
  takeScan(phoneNumber: string, { accountPassword }: Behaviours): AuthorisationStep {
    this.#phoneNumber = phoneNumber;
    this.#codeTaken = true;
    this.#mistakes = 0;
    return accountPassword === null ? this.#connect() : { next: 'pendingPassword' };
  }

  /** The password may come with the code, or with an empty one after it, as the vendor's web chat sends it. */
  takeCode(code: string, password: string, behaviours: Behaviours, at: number): AuthorisationStep {
    if (this.#codeTaken && code === '') return this.takePassword(password, behaviours);
    // The word for a code that is too late is known; that one which was never asked for is answered alike, and changes no state, is a choice.
    if (this.#codeUntil === -Infinity) return { refused: 'timeout' };
    if (at > this.#codeUntil) return this.#expire();
    // No word is known: a choice.
    if (code !== behaviours.authorizationCode) return this.#refuse('invalid_code', behaviours);
    this.#codeTaken = true;
    if (behaviours.accountPassword === null) return this.#connect();
    return password === '' ? { next: 'pendingPassword' } : this.takePassword(password, behaviours);
  }

  takePassword(password: string, behaviours: Behaviours): AuthorisationStep {
    if (!this.#codeTaken) return { refused: 'timeout' };
    return password === behaviours.accountPassword ? this.#connect() : this.#refuse('invalid_password', behaviours);
  }

  /** Ends the authorisation: the code of it, and the password after that, connect nothing any more. */
  cancel(): void {
    this.#codeUntil = -Infinity;
    this.#codeTaken = false;
  }

  /** What a gateway does after many mistakes is not known: the word, and that all begins again, are choices (evidence/states#too-many-tries). */
  #refuse(reason: string, { authorizationTries }: Behaviours): AuthorisationStep {
    this.#mistakes += 1;
    if (authorizationTries === null || this.#mistakes < authorizationTries) return { refused: reason };
    this.cancel();
    return { refused: 'too_many_attempts', next: 'notAuthorized' };
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
