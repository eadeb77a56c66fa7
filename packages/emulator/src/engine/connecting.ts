import { Authorisation, type AuthorisationStep } from './authorisation.ts';
import { PhoneCodes, type PhoneOutcome } from './phone-codes.ts';
import type { Product } from './product.ts';
import type { Simulation } from './simulation.ts';

export const SUSPENDED = 'suspended';

/**
 * Connects an account to an instance: by the QR code or the pairing code that a phone takes, or by a number with a code and a password
 * (evidence/states#connecting, evidence/states#code-authorisation). Whatever was due at its moments has happened before.
 */
export class Connecting {
  readonly #course: Simulation;
  readonly #authorisation = new Authorisation();
  readonly #codes: PhoneCodes;

  constructor(idInstance: string, seed: number, course: Simulation) {
    this.#course = course;
    this.#codes = new PhoneCodes(idInstance, seed);
  }

  /** Begins to connect an account by a number. */
  start(phoneNumber: string, at: number): AuthorisationStep {
    this.#codes.cancel();
    return this.#step(this.#authorisation.start(phoneNumber, this.#course.account.behaviours, at), at);
  }

  takeCode(code: string, password: string, at: number): AuthorisationStep {
    return this.#step(this.#authorisation.takeCode(code, password, this.#course.account.behaviours, at), at);
  }

  takePassword(password: string, at: number): AuthorisationStep {
    return this.#step(this.#authorisation.takePassword(password, this.#course.account.behaviours), at);
  }

  /** The text of the QR code; `undefined` as long as none has come since no account is connected. */
  serveQr(at: number): string | undefined {
    const { behaviours, states } = this.#course.account;
    return at < states.since + behaviours.qrDelayMs ? undefined : this.#codes.serveQr(behaviours, at);
  }

  servePairingCode(phoneNumber: string, at: number): string {
    return this.#codes.servePairing(phoneNumber, this.#course.account.behaviours, at);
  }

  scan(wid: string, text: string | undefined, at: number): PhoneOutcome {
    const { product, behaviours } = this.#course.account;
    const outcome = this.#codes.scan(text, at);
    if (outcome !== 'connected') return outcome;
    this.#codes.cancel();
    if (!isByNumber(product)) {
      this.#connect(wid, at);
      return outcome;
    }
    return this.#step(this.#authorisation.takeScan(wid, behaviours), at).next === 'connected' ? outcome : 'password-required';
  }

  enterCode(wid: string, code: string | undefined, at: number): PhoneOutcome {
    const outcome = this.#codes.enter(code, wid.replace(/@.*$/, ''), at);
    if (outcome === 'connected') this.#connect(wid, at);
    return outcome;
  }

  /** The instance has moved on: no code and no password that was asked for connects anything any more. */
  cancel(): void {
    this.#authorisation.cancel();
    this.#codes.cancel();
  }

  /** The instance restarts: the codes that were served are void, which is a choice. */
  cancelCodes(): void {
    this.#codes.cancel();
  }

  /** An account is suspended from now on, or no longer. That a suspension does not end by itself is a choice (evidence/states#suspended). */
  noteSuspension(state: string | null, at: number): void {
    const { account } = this.#course;
    const { suspendedForMs } = account.behaviours;
    account.suspendedUntil = state === SUSPENDED && suspendedForMs !== null ? at + suspendedForMs : undefined;
  }

  #step(step: AuthorisationStep, at: number): AuthorisationStep {
    if (step.next === 'connected') this.#connect(step.phoneNumber, at);
    else if (step.next !== undefined) this.#course.become(step.next, at);
    return step;
  }

  /** An account is connected, whichever was before, and the instance starts with it. */
  #connect(wid: string, at: number): void {
    const { account, deliveries, queue } = this.#course;
    const { facts, behaviours, product } = account;
    this.cancel();
    account.wid = wid;
    deliveries.counters.connect(queue.totals.accepted);
    const after = behaviours.suspendedForMs !== null && isByNumber(product) ? SUSPENDED : facts.sending;
    this.noteSuspension(after, at);
    if (behaviours.startingMs === 0) this.#course.become(after, at);
    else this.#course.restart(after, at + behaviours.startingMs, at);
  }
}

/** MAX and Telegram connect an account by its number, ask for its password, and suspend it (evidence/states#code-authorisation, evidence/states#suspended). */
function isByNumber(product: Product): boolean {
  return product === 'telegram' || product === 'max';
}
