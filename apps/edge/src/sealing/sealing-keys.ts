import { SluiceError } from '@sluice/core';

/** A key with which texts are sealed. */
export interface SealingKey {
  /** Stored beside each text, so that it is known which key opens it. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The variable, or the secret of a worker, that holds the keys. */
export const SEALING_VARIABLE = 'SLUICE_EDGE_SEALING_KEYS';

const KEY = /^(?<id>[\w.-]{1,32}):(?<key>[\da-f]{64})$/i;
const ID = /^[\w.-]{1,32}$/;
/** What an id must be, behind the name of an option. */
export const ID_WORDS = 'must be 1 to 32 letters, digits, "_", "." and "-".';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Reads the keys: `id:key`, a comma between two; a key is 64 hexadecimal digits. The first seals, all of them open: to rotate, put a new one
 * before the others, and take the old one away when nothing is sealed with it any more (after a day, for messages; after the next start, for tokens).
 *
 * @throws {SluiceError} `invalid-configuration`; no part of a key is in it.
 */
export function parseSealingKeys(text: string): readonly [SealingKey, ...SealingKey[]] {
  const keys = text.split(',').map((one) => readKey(one.trim()));
  const [first, ...others] = keys;
  if (first === undefined || new Set(keys.map(({ id }) => id)).size !== keys.length) {
    throw invalid(
      'names two keys with the same id. Give each its own: `sluice-edge sealing-key` makes one with a new id, and its option --id takes one of your choice.',
    );
  }
  return [first, ...others];
}

export function isSealingId(text: string): boolean {
  return ID.test(text);
}

/**
 * Makes an id that no other key has: the day, and four random letters for a second one of that day.
 *
 * @param now The time in milliseconds.
 */
export function newSealingId(now: number): string {
  const letters = Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => LETTERS[number % LETTERS.length]);
  return `${new Date(now).toISOString().slice(0, 10)}-${letters.join('')}`;
}

/** Makes a random key of 256 bits, as the variable takes it. */
export function createSealingKey(id: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `${id}:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function readKey(text: string): SealingKey {
  const { id, key } = KEY.exec(text)?.groups ?? {};
  if (id === undefined || key === undefined) {
    throw invalid(
      'is not right. It must hold keys such as 2026-11:64 hexadecimal digits, a comma between two. `sluice-edge sealing-key` makes one.',
    );
  }
  return { id, key: Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)) };
}

function invalid(what: string): SluiceError {
  return new SluiceError({ code: 'invalid-configuration', message: `${SEALING_VARIABLE} ${what}` });
}
