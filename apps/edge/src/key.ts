import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Of } from './sha256.ts';

/** A key of the edge, and what the edge stores of it. */
export interface NewKey {
  /** Secret; for the caller of the edge. */
  readonly key: string;
  /** For the edge's configuration. */
  readonly keySha256: string;
}

/** Makes a random key of 256 bits, which fits into a path as it is. */
export async function createKey(): Promise<NewKey> {
  const key = `sluice_${bytesToHex(crypto.getRandomValues(new Uint8Array(32)))}`;
  return { key, keySha256: sha256Of(key) };
}

/** Whether `key` is the one whose SHA-256 was stored. How long it takes says nothing about the stored hash. */
export async function isKey(key: string, keySha256: string): Promise<boolean> {
  const presented = sha256Of(key);
  let difference = presented.length ^ keySha256.length;
  for (let at = 0; at < presented.length; at += 1) difference |= presented.charCodeAt(at) ^ keySha256.charCodeAt(at);
  return difference === 0;
}
