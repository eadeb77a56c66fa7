import { isMessageId, queueEntryOf, type QueueEntry } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';
import { canonicalJson, sha256 } from '../digest.ts';
import type { Completeness } from '../reading/completeness.ts';
import type { Json } from './columns.ts';
import type { BodyPolicy } from './body-policy.ts';

/** The facts of a reading besides its entries. */
export interface SnapshotMeta {
  /** Which API the instance speaks. */
  readonly flavor: QueueFlavor;
  /** When it was read, in milliseconds since the epoch. */
  readonly at: number;
  readonly state: string | null;
  readonly count: number;
  readonly completeness: Completeness;
}

/** A snapshot without its entries. */
export interface SnapshotInfo extends SnapshotMeta {
  readonly id: string;
  readonly idInstance: string;
  readonly entryCount: number;
  /** What became of the bodies. Nothing can be restored from a snapshot whose bodies were not kept. */
  readonly bodies: BodyPolicy;
  /** SHA-256 of all of it, in hexadecimal. */
  readonly digest: string;
}

/** An entry as it was put away. Its body is a JSON object of which it was not checked that it has what its type promises. */
export interface StoredEntry {
  /** 1 is the head of the queue. */
  readonly position: number;
  /** What it is recognised by: the same in every snapshot. */
  readonly key: string;
  readonly messageIds: readonly string[];
  /** The type as the gateway writes it. */
  readonly gatewayType: string;
  readonly chatId: string | undefined;
  /** `undefined` where it was left out. */
  readonly body: Json | undefined;
  /** SHA-256 of all the rest, in hexadecimal: `isIntact` says whether it still fits. */
  readonly digest: string;
}

/**
 * The message of a stored entry as it was listed: the original, which is what is sent again. Where its body was left out, it is empty.
 *
 * @example
 * ```ts
 * for (const stored of journal.iterateEntries(id)) console.log(textOf(queueEntryFrom(stored)));
 * ```
 */
export function queueEntryFrom({ gatewayType, messageIds, chatId, body = {} }: StoredEntry): QueueEntry {
  return queueEntryOf({ type: gatewayType, messageIds: messageIds.filter(isMessageId), chatId, body });
}

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

/** SHA-256 of which entries of a snapshot are to be restored. */
export function digestOfChoice(snapshot: string, positions: readonly number[]): string {
  return sha256(JSON.stringify([snapshot, ...positions]));
}
