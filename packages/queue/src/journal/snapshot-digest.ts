import { canonicalJson, sha256 } from '../digest.ts';
import type { SnapshotInfo, StoredEntry } from './snapshots.ts';

/** The digest of an entry of a snapshot: of all of it, of its place, and of the snapshot that it is in. */
export function digestOfEntry(snapshot: string, entry: Omit<StoredEntry, 'digest'>): string {
  const { position, key, messageIds, gatewayType, chatId = null, body = null } = entry;
  return sha256(canonicalJson([snapshot, position, key, messageIds, gatewayType, chatId, body]));
}

/** The digest of a snapshot: of what was known of the queue, and of the digests of its entries in their order. */
export function digestOfSnapshot(info: Omit<SnapshotInfo, 'digest'>, entries: readonly Pick<StoredEntry, 'digest'>[]): string {
  const { id, idInstance, flavor, at, state, count, completeness, entryCount, bodies } = info;
  const digests = entries.map(({ digest }) => digest);
  return sha256(canonicalJson([id, idInstance, flavor, at, state, count, completeness, entryCount, bodies, digests]));
}

/**
 * Whether an entry is what it was when it was captured. SQLite has no checksums: a bit that flips on the disk would be another text, or the
 * same text to another number.
 */
export function isIntact({ id }: Pick<SnapshotInfo, 'id'>, entry: StoredEntry): boolean {
  return entry.digest === digestOfEntry(id, entry);
}

/** SHA-256 of which entries of a snapshot are to be put back. */
export function digestOfChoice(snapshot: string, positions: readonly number[]): string {
  return sha256(JSON.stringify([snapshot, ...positions]));
}
