import type { QueueEntry } from '@sluice/core';

/**
 * What a message says, for people to read and to select by; empty where it says nothing.
 *
 * @example
 * ```ts
 * for (const { entry } of reading.rows) console.log(textOf(entry));
 * ```
 */
export function textOf(entry: QueueEntry): string {
  switch (entry.type) {
    case 'sendMessage':
    case 'sendPoll':
    case 'sendTextStatus':
      return entry.body.message;
    case 'sendLink':
      return entry.body.urlLink;
    case 'sendVoiceStatus':
      return entry.body.fileName ?? '';
    case 'sendFileByUrl':
    case 'sendMediaStatus':
      return [entry.body.fileName, entry.body.caption].filter((part) => part !== undefined).join(' ');
    case 'sendLocation':
      return [entry.body.nameLocation, entry.body.address].filter((part) => part !== undefined).join(' ');
    case 'sendContact': {
      const { firstName, middleName, lastName, company } = entry.body.contact;
      return [firstName, middleName, lastName, company].filter((part) => part !== undefined).join(' ');
    }
    case 'ForwardMessages':
      return '';
    case 'other': {
      const { message, body, caption } = entry.body;
      return [message, body, caption].find((part) => typeof part === 'string') ?? '';
    }
  }
}
