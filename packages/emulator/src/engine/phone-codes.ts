import { hash } from 'node:crypto';
import type { Behaviours } from './behaviours.ts';

/** What becomes of a code that a phone scans, or that is typed into it. */
export type PhoneOutcome = 'connected' | 'password-required' | 'no-code' | 'expired' | 'wrong-code' | 'wrong-number';

interface ServedCode {
  readonly text: string;
  /** From here on it is no longer good. Milliseconds since the epoch. */
  readonly until: number;
}

/** Those of the messenger: no letter that looks like a digit. A choice. */
const PAIRING_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';
const PAIRING_LENGTH = 8;

/**
 * The codes that a phone takes to connect an account: that of the QR picture, which changes by itself, and the one to type
 * (evidence/states#qr-life, evidence/states#pairing-code). Only the last of each kind that was served is good, which is a choice. They open
 * nothing anywhere.
 */
export class PhoneCodes {
  readonly #seed: number;
  readonly #idInstance: string;
  #qr: ServedCode | undefined;
  #pairing: (ServedCode & { readonly phoneNumber: string }) | undefined;
  #paired = 0;

  constructor(idInstance: string, seed: number) {
    this.#idInstance = idInstance;
    this.#seed = seed;
  }

  /** The text of the QR code of this moment. It depends on the time, not on how often it is asked for. */
  serveQr({ qrLifeMs, qrTextLength }: Behaviours, at: number): string {
    const since = at - (at % qrLifeMs);
    const name = `emulated-code-of-${this.#idInstance}-${since}-`;
    const text = name + randomText(`${this.#seed} qr ${name}`, Math.max(qrTextLength - name.length, 8));
    this.#qr = { text, until: since + qrLifeMs };
    return text;
  }

  /** A new code to type into the phone of a number. */
  servePairing(phoneNumber: string, { pairingCodeLifeMs }: Behaviours, at: number): string {
    this.#paired += 1;
    const bytes = hash('sha256', `${this.#seed} pairing ${this.#idInstance} ${this.#paired}`, 'buffer').subarray(
      0,
      PAIRING_LENGTH,
    );
    const text = Array.from(bytes, (byte) => PAIRING_ALPHABET[byte % PAIRING_ALPHABET.length]).join('');
    this.#pairing = { text, until: at + pairingCodeLifeMs, phoneNumber };
    return text;
  }

  /** Whether a phone may connect by a QR code: by the text that it read, or by the last that was served. */
  scan(text: string | undefined, at: number): PhoneOutcome {
    return outcomeOf(this.#qr, text, at);
  }

  /** Whether a phone of a number may connect by a code that was typed: that a code is good only for the number for which it was asked is a choice. */
  enter(code: string | undefined, phoneNumber: string, at: number): PhoneOutcome {
    const outcome = outcomeOf(this.#pairing, code, at);
    return outcome === 'connected' && this.#pairing?.phoneNumber !== phoneNumber ? 'wrong-number' : outcome;
  }

  /** No code that was served is good any more. */
  cancel(): void {
    this.#qr = undefined;
    this.#pairing = undefined;
  }
}

function outcomeOf(served: ServedCode | undefined, given: string | undefined, at: number): PhoneOutcome {
  if (served === undefined) return 'no-code';
  if (given !== undefined && given !== served.text) return 'wrong-code';
  return at < served.until ? 'connected' : 'expired';
}

function randomText(key: string, length: number): string {
  let text = '';
  for (let part = 0; text.length < length; part += 1) text += hash('sha512', `${key} ${part}`, 'base64url');
  return text.slice(0, length);
}
