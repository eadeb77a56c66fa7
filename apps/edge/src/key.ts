import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Of } from './sha256.ts';

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
