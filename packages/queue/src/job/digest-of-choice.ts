import { sha256 } from '../digest.ts';

/** SHA-256 of which entries of a snapshot are to be put back. */
export function digestOfChoice(snapshot: string, positions: readonly number[]): string {
  return sha256(JSON.stringify([snapshot, ...positions]));
}
