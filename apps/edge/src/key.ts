import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Of } from '#sha256';

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

const KEY = /sluice_[\da-f]{64}/gi;

/** Whether a key is in a text. Any of an edge's keys has that form. */
export function holdsKey(text: string): boolean {
  return withoutKeys(text) !== text;
}

/** A text of the edge with whatever key a caller has written in the wrong place hidden. */
export function withoutKeys(text: string): string {
  return text.replace(KEY, 'sluice_…');
}
