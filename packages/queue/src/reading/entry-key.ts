import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { canonicalJson, sha256 } from '../digest.ts';

/**
 * What an entry is recognised by, from one reading to the next: its instance, its chat and its ids, for ids are unique within a chat only
 * (evidence/ids#unique-within-chat). An entry without an id is recognised by its content; two alike are then one and the same, of which it is
 * not known how often it waits.
 */
export type EntryKey = string & { readonly [entryKey]: never };
declare const entryKey: unique symbol;

/**
 * What an entry of an instance is recognised by.
 *
 * @example
 * ```ts
 * const keys = new Set(reading.rows.map(({ entry }) => keyOf(reading.idInstance, entry)));
 * ```
 */
export function keyOf(idInstance: string, entry: QueueEntry): EntryKey {
  const { messageIds, chatId, body } = entry;
  const key =
    messageIds.length > 0
      ? JSON.stringify(['ids', idInstance, chatId ?? null, ...messageIds])
      : // A gateway may list the fields in another order the next time.
        canonicalJson(['content', idInstance, gatewayTypeOf(entry), chatId ?? null, body]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this function makes a key.
  return key as EntryKey;
}

/**
 * The key as the journal and a plan write it: a digest, because it is kept for as long as the journal, longer than the text or the number of a
 * customer may be. A reading has the key itself: to digest each entry takes four times as long as all the rest of a reading.
 *
 * It is compared with keys that were written years ago: neither this function nor `keyOf` may ever give another one.
 *
 * @returns 64 hexadecimal digits.
 *
 * @example
 * ```ts
 * const keys = reading.rows.map(({ key }) => storedKey(key));
 * ```
 */
export function storedKey(key: EntryKey): string {
  return sha256(key);
}
