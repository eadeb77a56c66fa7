import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { textOf } from '../selection/text-of.ts';

/**
 * What makes two messages the same for who receives them. It leaves out what a gateway may add or drop when it lists what it accepted, such
 * as fields that were not set.
 */
export function resendFingerprint(entry: QueueEntry): string {
  return JSON.stringify([gatewayTypeOf(entry), entry.chatId ?? null, textOf(entry), ...contentOf(entry)]);
}

function contentOf(entry: QueueEntry): readonly unknown[] {
  switch (entry.type) {
    case 'sendFileByUrl':
      return [entry.body.urlFile];
    case 'sendLocation':
      return [entry.body.latitude, entry.body.longitude];
    case 'sendContact':
      return [entry.body.contact.phoneContact];
    case 'sendPoll':
      return entry.body.options.map(({ optionName }) => optionName);
    case 'ForwardMessages':
      return entry.body.messages;
    case 'sendMessage':
    case 'other':
      return [];
  }
}
