/** Tolerant in, strict out, for the answers of Chat-API: a decoder returns `undefined` when a body cannot be what it should be. */
import { fieldsOf, isCount, isObject, nonEmptyText, type Json } from '../json.ts';
import type {
  ChatApiAction,
  ChatApiActionsQueue,
  ChatApiCleared,
  ChatApiMessage,
  ChatApiMessagesQueue,
  ChatApiStatus,
} from './answers.ts';

/** Seconds of the year 5138, milliseconds of 1973: a larger number is in milliseconds. */
const MAX_SECONDS = 1e11;

export function decodeMessages(value: unknown): ChatApiMessagesQueue | undefined {
  const { totalMessages: total, first100 } = fieldsOf(value);
  if (!isCount(total) || !isObjects(first100)) return undefined;
  return { total, messages: first100.map(messageOf) };
}

export function decodeActions(value: unknown): ChatApiActionsQueue | undefined {
  const { totalActions: total, first100 } = fieldsOf(value);
  if (!isCount(total) || !isObjects(first100)) return undefined;
  return { total, actions: first100.map(actionOf) };
}

function messageOf({ id, body, type, last_try: lastTry, metadata }: Json): ChatApiMessage {
  return { id: idOf(id), body: nonEmptyText(body) ?? '', type: nonEmptyText(type), lastTryAt: timeOf(lastTry), metadata };
}

function actionOf({ id, type, last_try: lastTry, json_data: data }: Json): ChatApiAction {
  return { id: idOf(id), type: nonEmptyText(type), lastTryAt: timeOf(lastTry), data };
}

/** `messageTextsExample` or `actionsExample`. */
export function decodeCleared(value: unknown): ChatApiCleared | undefined {
  const { message, messageTextsExample, actionsExample } = fieldsOf(value);
  const examples = messageTextsExample ?? actionsExample ?? [];
  if (typeof message !== 'string' || !Array.isArray(examples)) return undefined;
  return { message, examples: examples.filter((example) => typeof example === 'string') };
}

export function decodeStatus(value: unknown): ChatApiStatus | undefined {
  const { accountStatus, statusData } = fieldsOf(value);
  if (typeof accountStatus !== 'string') return undefined;
  const data = fieldsOf(statusData);
  return { accountStatus, substatus: nonEmptyText(data['substatus']), statusData: data };
}

export function decodeSettings(value: unknown): { readonly sendDelay: number | undefined; readonly all: Json } | undefined {
  if (!isObject(value)) return undefined;
  const { sendDelay } = value;
  return { sendDelay: isCount(sendDelay) ? sendDelay : undefined, all: value };
}

export function decodeSaved(value: unknown): { readonly update: Json } | undefined {
  const { update } = fieldsOf(value);
  return isObject(update) ? { update } : undefined;
}

export function decodeHistory(
  value: unknown,
): readonly { readonly date: string | undefined; readonly status: string | undefined }[] | undefined {
  const { data } = fieldsOf(value);
  return isObjects(data)
    ? data.map(({ date, status }) => ({ date: nonEmptyText(date), status: nonEmptyText(status) }))
    : undefined;
}

export function decodeReboot(value: unknown): { readonly success: true } | undefined {
  return fieldsOf(value)['success'] === true ? { success: true } : undefined;
}

export function decodeSent(
  value: unknown,
): { readonly id: string | undefined; readonly queueNumber: number | undefined } | undefined {
  const { sent, id, queueNumber } = fieldsOf(value);
  return sent === true ? { id: idOf(id), queueNumber: isCount(queueNumber) ? queueNumber : undefined } : undefined;
}

export function decodePhone(value: unknown): { readonly exists: boolean } | undefined {
  const { result } = fieldsOf(value);
  return result === 'exists' || result === 'not exists' ? { exists: result === 'exists' } : undefined;
}

/** The vendor's example is in milliseconds, its best client reads seconds (evidence/chat-api#last-try). */
function timeOf(value: unknown): number | undefined {
  return isCount(value) && value > 0 ? (value > MAX_SECONDS ? value : value * 1000) : undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : nonEmptyText(value);
}

function isObjects(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}
