import { gcm } from '@noble/ciphers/aes.js';
import { randomBytes } from '@noble/ciphers/utils.js';
import { SluiceError } from '@sluice/core';
import type { Sealer } from '@sluice/queue/reading';
import type { SealingKey } from './sealing-keys.ts';

/** The layout of a sealed text: this number, the length of the id of its key, the id, 12 random bytes, and what AES-GCM has made. */
const VERSION = 1;
const NONCE_BYTES = 12;
const encoder = new TextEncoder();
// A text may begin with the mark that a decoder takes away otherwise.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What also says which texts are to be sealed again, so that an old key can be taken away. */
export interface RotatingSealer extends Sealer {
  /** Whether a text was sealed under the newest key. */
  isNewest(sealed: Uint8Array): boolean;
  /** Whether the key under which a text was sealed is among those that were given, as far as its id says. */
  hasKeyOf(sealed: Uint8Array): boolean;
}

/**
 * Seals texts with AES-256-GCM: a reader of the database sees how long they are, and nothing else, and a change is found. It is synchronous, which
 * the `crypto` of a runtime is not: nothing comes between a text and its row.
 *
 * @param keys the first one seals, all of them open.
 */
export function createSealer(keys: readonly [SealingKey, ...SealingKey[]]): RotatingSealer {
  const [newest] = keys;
  const byId = new Map(keys.map((one) => [one.id, one.key]));
  const id = encoder.encode(newest.id);
  const head = Uint8Array.of(VERSION, id.byteLength, ...id);
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      // The head is not secret, and is covered: the id of another key cannot be put there.
      const sealed = gcm(newest.key, nonce, head).encrypt(encoder.encode(text));
      const bytes = new Uint8Array(head.byteLength + NONCE_BYTES + sealed.byteLength);
      bytes.set(head);
      bytes.set(nonce, head.byteLength);
      bytes.set(sealed, head.byteLength + NONCE_BYTES);
      return bytes;
    },
    open(sealed) {
      const [version, idBytes = 0] = sealed;
      const headBytes = 2 + idBytes;
      if (version !== VERSION || sealed.byteLength < headBytes + NONCE_BYTES)
        throw unreadable('It is damaged, or of a newer Sluice.');
      const key = byId.get(idOf(sealed));
      if (key === undefined)
        throw unreadable('Its key is not among those that are configured: add the key with which it was sealed.');
      const nonce = sealed.subarray(headBytes, headBytes + NONCE_BYTES);
      try {
        const text = gcm(key, nonce, sealed.subarray(0, headBytes)).decrypt(sealed.subarray(headBytes + NONCE_BYTES));
        return decoder.decode(text);
      } catch {
        // The library says only that it does not fit.
        throw unreadable('It was changed, or another key has the name of its key.');
      }
    },
    isNewest: (sealed) => head.every((byte, at) => sealed[at] === byte),
    hasKeyOf: (sealed) => sealed[0] === VERSION && byId.has(idOf(sealed)),
  };
}

function idOf(sealed: Uint8Array): string {
  return decoder.decode(sealed.subarray(2, 2 + (sealed[1] ?? 0)));
}

function unreadable(why: string): SluiceError {
  return new SluiceError({
    code: 'journal-damaged',
    message: `A sealed text in the database of the edge cannot be opened. ${why}`,
  });
}
