import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A key of the edge, and what the edge stores of it. */
export interface NewKey {
  /** Secret; for the caller of the edge. */
  readonly key: string;
  /** For the edge: 64 hexadecimal digits, in lower case. */
  readonly sha256: string;
}

/** Makes a random key of 256 bits, which fits into a path as it is. */
export function createKey(): NewKey {
  const key = `sluice_${bytesToHex(crypto.getRandomValues(new Uint8Array(32)))}`;
  return { key, sha256: sha256Of(key) };
}

/**
 * The hash that is stored of a key. A key is random, so that its hash needs no salt and no slow function. Not by `crypto.subtle`: on Node that
 * goes to another thread, and each call of the edge would wait for it.
 */
export function sha256Of(key: string): string {
  return bytesToHex(sha256(utf8ToBytes(key)));
}
