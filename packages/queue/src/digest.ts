import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with the members of every object in the order of their names: the same for a value that was stored and read again. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

/** SHA-256 of a text, as 64 hexadecimal digits. Synchronous, so that a transaction can need it. */
export function sha256(text: string): string {
  return bytesToHex(hash(utf8ToBytes(text)));
}
