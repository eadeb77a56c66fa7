import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';

/** Why an entry cannot be restored. */
export type UnrestorableReason = 'no-recipient' | 'not-sendable' | 'link-too-old';

/** How long a gateway keeps a file that was uploaded to it (evidence/ids#upload-link-life). */
export const UPLOAD_LIFETIME_MS: number = 15 * 24 * 60 * 60 * 1000;

/**
 * Whether an entry can be sent again.
 *
 * @param capturedAt when it was captured, in milliseconds since the epoch: its file was there then.
 * @returns why not; `undefined` when it can.
 *
 * @example
 * ```ts
 * const why = reading.rows.map(({ entry }) => whyUnrestorable(entry, reading.flavor, reading.at, Date.now()));
 * ```
 */
export function whyUnrestorable(
  entry: QueueEntry,
  flavor: QueueFlavor,
  capturedAt: number,
  now: number,
): UnrestorableReason | undefined {
  if (!isSendable(entry, flavor)) return 'not-sendable';
  if (entry.chatId === undefined) return 'no-recipient';
  // Whether a link is one of an upload, nothing shows.
  return entry.type === 'sendFileByUrl' && capturedAt + UPLOAD_LIFETIME_MS <= now ? 'link-too-old' : undefined;
}

/** Whether the flavor has a request for what the entry says. */
function isSendable(entry: QueueEntry, flavor: QueueFlavor): boolean {
  switch (entry.type) {
    case 'sendMessage':
    case 'sendLocation':
    case 'sendFileByUrl':
      return flavor !== 'chat-api';
    case 'sendContact': {
      // MAX names a chat in the place of a number (evidence/entries#contact-of-max).
      const { phoneContact, chatId } = entry.body.contact;
      return flavor !== 'chat-api' && (flavor === 'v3' ? chatId : phoneContact) !== undefined;
    }
    case 'sendPoll':
    case 'sendLink':
      return flavor === 'plain';
    case 'sendTextStatus':
    case 'sendVoiceStatus':
    case 'sendMediaStatus':
      // A status has no chat, by which what became of a message that was sent again could be found.
      return false;
    case 'ForwardMessages':
      // The messages it forwards may be gone, and a gateway answers unknown ones as it answers known ones (evidence/sending#forward-ids).
      return false;
    case 'other': {
      const { body } = entry.body;
      return flavor === 'chat-api' && gatewayTypeOf(entry) === 'chat' && typeof body === 'string' && body !== '';
    }
  }
}
