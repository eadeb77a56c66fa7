import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { textOf } from '../selection/text-of.ts';

// The recipient, and the notes of a gateway on its attempts to send it.
const NOT_CONTENT: ReadonlySet<string> = new Set(['chatId', 'lastTryAt', 'metadata']);

/** What an entry says, whatever its recipient: the same for two that say the same. */
function contentFingerprint(entry: QueueEntry): string {
  const said = Object.entries<unknown>({ ...entry.body }).filter(([name]) => !NOT_CONTENT.has(name));
  return JSON.stringify([gatewayTypeOf(entry), said.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}

/** Entries in groups, each of those that say the same, whatever their recipients. */
export function groupedByContent<Row extends { readonly entry: QueueEntry }>(rows: readonly Row[]): readonly (readonly Row[])[] {
  // Texts are compared first: most messages have none in common with others, and are not compared as a whole.
  const sameText = Map.groupBy(rows, ({ entry }) => `${gatewayTypeOf(entry)} ${textOf(entry)}`);
  return [...sameText.values()].flatMap((group) =>
    group.length === 1 ? [group] : Array.from(Map.groupBy(group, ({ entry }) => contentFingerprint(entry)).values()),
  );
}

/**
 * What makes two messages the same for who receives them. It leaves out what a gateway may add or drop when it lists what it accepted, such
 * as fields that were not set.
 */
export function resendFingerprint(entry: QueueEntry): string {
  return JSON.stringify([gatewayTypeOf(entry), entry.chatId ?? null, textOf(entry), ...contentParts(entry)]);
}

function contentParts(entry: QueueEntry): readonly unknown[] {
  switch (entry.type) {
    case 'sendFileByUrl':
    case 'sendVoiceStatus':
    case 'sendMediaStatus':
      return [entry.body.urlFile];
    case 'sendLocation':
      return [entry.body.latitude, entry.body.longitude];
    case 'sendContact':
      return [entry.body.contact.phoneContact ?? entry.body.contact.chatId];
    case 'sendPoll':
      return entry.body.options.map(({ optionName }) => optionName);
    case 'ForwardMessages':
      return entry.body.messages;
    case 'sendMessage':
    case 'sendLink':
    case 'sendTextStatus':
    case 'other':
      return [];
  }
}
