import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { sha256 } from '../sha-256.ts';
import { isObject } from './columns.ts';

/**
 * What an entry is recognised by in every snapshot of an instance: its ids together with its chat, for ids are unique within a chat only
 * (evidence/ids#unique-within-chat); an entry without an id by its content, so that of two that are alike only one can be restored.
 *
 * It is compared with keys that were written years ago, so it depends on nothing that may change. It is a digest, because it is kept for as
 * long as the journal, longer than the text or the number of a customer may be.
 *
 * @returns 64 hexadecimal digits.
 */
export function storedKey(idInstance: string, entry: QueueEntry): string {
  const { messageIds, chatId, body } = entry;
  const identity =
    messageIds.length > 0
      ? ['ids', idInstance, chatId ?? null, ...messageIds]
      : ['content', idInstance, gatewayTypeOf(entry), chatId ?? null, sorted(body)];
  return sha256(JSON.stringify(identity));
}

/** The same value with its fields in one order: a gateway may list them in another the next time. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name])]),
  );
}
