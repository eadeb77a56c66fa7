import { isMessageId, queueEntryOf, type QueueEntry } from '@sluice/core';
import { fieldsOf, jsonIn } from './json-bytes.ts';

/**
 * The statuses of a message that has left the queue (evidence/notifications#message-status, evidence/notifications#record-status). Of no other is that
 * known: one with `yellowCard` waits (evidence/states#yellow-card), one with `pending` does too (evidence/notifications#record-pending), and no page says
 * that one which failed is not tried again.
 */
const SENT: ReadonlySet<unknown> = new Set(['sent', 'delivered', 'read']);

/** The methods whose answers say what became of messages. */
const REPORTING: ReadonlySet<string> = new Set(['receiveNotification', 'lastOutgoingMessages', 'getMessage']);

/** Whether an answer to a method says what became of messages. */
export function reportsSentMessages(method: string): boolean {
  return REPORTING.has(method);
}

/**
 * The messages of which an answer says that they have left. Each is in it by its chat and its id only: ids are unique within a chat
 * (evidence/ids#unique-within-chat). That a message was sent by the API says nothing, since it is not known when that is reported
 * (evidence/notifications#sent-by-api).
 */
export function sentMessagesIn(method: string, answer: Uint8Array): readonly QueueEntry[] {
  const reported = jsonIn(answer);
  switch (method) {
    case 'receiveNotification': {
      const { typeWebhook, chatId, idMessage, status } = fieldsOf(fieldsOf(reported)?.['body']) ?? {};
      return typeWebhook === 'outgoingMessageStatus' ? sentAs(chatId, idMessage, status) : [];
    }
    case 'lastOutgoingMessages':
      return Array.isArray(reported) ? reported.flatMap(sentByRecord) : [];
    case 'getMessage':
      return sentByRecord(reported);
    default:
      return [];
  }
}

function sentByRecord(record: unknown): readonly QueueEntry[] {
  const { chatId, idMessage, statusMessage } = fieldsOf(record) ?? {};
  return sentAs(chatId, idMessage, statusMessage);
}

function sentAs(chatId: unknown, idMessage: unknown, status: unknown): readonly QueueEntry[] {
  if (!SENT.has(status) || typeof chatId !== 'string' || !isMessageId(idMessage)) return [];
  return [queueEntryOf({ type: 'sent', messageIds: [idMessage], chatId, body: {} })];
}
