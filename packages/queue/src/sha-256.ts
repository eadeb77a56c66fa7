import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text, as 64 hexadecimal digits. Synchronous, so that a transaction can need it. */
export function sha256(text: string): string {
  return bytesToHex(hash(utf8ToBytes(text)));
}
