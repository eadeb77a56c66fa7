/**
 * Tolerant in, strict out: what gateways really send, turned into one shape. A decoder returns `undefined` when a body cannot be what
 * it should be.
 */
import { fieldsOf, isCount, isObject, nonEmptyText } from '../json.ts';
import type {
  ConnectedAccount,
  InstanceSettings,
  InstanceState,
  Notification,
  NumberCheck,
  PastState,
  QrCode,
  SentMessage,
} from './answers.ts';
import { decodeList, isMessageId } from './decode-queue.ts';
import type { MessageId } from './queue-entry.ts';

export function decodeCount(value: unknown): { readonly count: number } | undefined {
  const fields = fieldsOf(value);
  // The sample on several of the vendor's pages begins with the Cyrillic letter U+0441.
  const count = fields['count'] ?? fields['\u0441ount'];
  return isCount(count) ? { count } : undefined;
}

/** Of an answer that is nothing but a flag; `false` has been dealt with before. */
export function decodeCleared(value: unknown): { readonly isCleared: true } | undefined {
  return fieldsOf(value)['isCleared'] === true ? { isCleared: true } : undefined;
}

export function decodeSaved(value: unknown): { readonly saveSettings: true } | undefined {
  return fieldsOf(value)['saveSettings'] === true ? { saveSettings: true } : undefined;
}

export function decodeReboot(value: unknown): { readonly isReboot: true } | undefined {
  return fieldsOf(value)['isReboot'] === true ? { isReboot: true } : undefined;
}

export function decodeLogout(value: unknown): { readonly isLogout: true } | undefined {
  return fieldsOf(value)['isLogout'] === true ? { isLogout: true } : undefined;
}

export function decodeDeleted(value: unknown): { readonly result: true } | undefined {
  return fieldsOf(value)['result'] === true ? { result: true } : undefined;
}

/** `null` while the instance is being created. */
export function decodeState(value: unknown): { readonly stateInstance: InstanceState | null } | undefined {
  const { stateInstance } = fieldsOf(value);
  return typeof stateInstance === 'string' || stateInstance === null ? { stateInstance } : undefined;
}

export function decodeStatus(value: unknown): { readonly statusInstance: string } | undefined {
  const { statusInstance } = fieldsOf(value);
  return typeof statusInstance === 'string' ? { statusInstance } : undefined;
}

export function decodeSettings(value: unknown): InstanceSettings | undefined {
  if (!isObject(value)) return undefined;
  const { typeInstance, delaySendMessagesMilliseconds: delay, wid } = value;
  return {
    typeInstance: nonEmptyText(typeInstance),
    delaySendMessagesMilliseconds: isCount(delay) ? delay : undefined,
    wid: nonEmptyText(wid),
  };
}

export function decodeAccepted(value: unknown): { readonly idMessage: MessageId } | undefined {
  const { idMessage } = fieldsOf(value);
  return isMessageId(idMessage) ? { idMessage } : undefined;
}

export function decodeUploaded(
  value: unknown,
): { readonly idMessage: MessageId; readonly urlFile: string | undefined } | undefined {
  const accepted = decodeAccepted(value);
  return accepted && { ...accepted, urlFile: nonEmptyText(fieldsOf(value)['urlFile']) };
}

export function decodeForwarded(value: unknown): { readonly messages: readonly MessageId[] } | undefined {
  const { messages } = fieldsOf(value);
  return Array.isArray(messages) && messages.every(isMessageId) ? { messages } : undefined;
}

export function decodeQr(value: unknown): QrCode | undefined {
  const { type, message } = fieldsOf(value);
  return typeof type === 'string' && typeof message === 'string' ? { type, message } : undefined;
}

export function decodeCode(value: unknown): { readonly code: string } | undefined {
  const { code } = fieldsOf(value);
  return typeof code === 'string' && code !== '' ? { code } : undefined;
}

/** `existsWhatsapp` of WhatsApp, `exist` of MAX. */
export function decodeNumberCheck(value: unknown): NumberCheck | undefined {
  const { existsWhatsapp, exist, chatId } = fieldsOf(value);
  const exists = existsWhatsapp ?? exist;
  return typeof exists === 'boolean' ? { exists, chatId: nonEmptyText(chatId) } : undefined;
}

/** `null` when nothing waits; the gateway sends `null` or nothing at all then. */
export function decodeNotification(value: unknown): { readonly notification: Notification | null } | undefined {
  if (value === null) return { notification: null };
  const { receiptId, body } = fieldsOf(value);
  if (!isCount(receiptId) || !isObject(body)) return undefined;
  return { notification: { receiptId, typeWebhook: nonEmptyText(body['typeWebhook']) ?? '', body } };
}

export function decodeSentMessage(value: unknown): SentMessage | undefined {
  const { idMessage, chatId, timestamp, typeMessage, statusMessage } = fieldsOf(value);
  if (!isObject(value) || !isMessageId(idMessage)) return undefined;
  return {
    idMessage,
    chatId: nonEmptyText(chatId),
    at: isCount(timestamp) ? timestamp * 1000 : undefined,
    typeMessage: nonEmptyText(typeMessage),
    statusMessage: nonEmptyText(statusMessage),
    all: value,
  };
}

export function decodeSentMessages(value: unknown): readonly SentMessage[] | undefined {
  return decodeList(value, decodeSentMessage);
}

/** Of an answer without a body. By an older page some have an id (evidence/sending#removed, evidence/sending#typing). */
export function decodeDone(value: unknown): { readonly idMessage: MessageId | undefined } | undefined {
  return value === null ? { idMessage: undefined } : decodeAccepted(value);
}

export function decodeStored(value: unknown): { readonly urlFile: string } | undefined {
  const urlFile = nonEmptyText(fieldsOf(value)['urlFile']);
  return urlFile === undefined ? undefined : { urlFile };
}

/** Of a step that connects an account; `false` has been dealt with before. */
export function decodeAuthorisation(value: unknown): { readonly status: true } | undefined {
  return fieldsOf(value)['status'] === true ? { status: true } : undefined;
}

export function decodeAccount(value: unknown): ConnectedAccount | undefined {
  if (!isObject(value)) return undefined;
  const { stateInstance, phone, chatId, suspendedUntil } = value;
  return {
    stateInstance: nonEmptyText(stateInstance),
    phone: nonEmptyText(phone),
    chatId: nonEmptyText(chatId),
    suspendedUntil: isCount(suspendedUntil) ? suspendedUntil * 1000 : undefined,
  };
}

export function decodeHistory(value: unknown): readonly PastState[] | undefined {
  return decodeList(value, (item) => {
    const { stateInstance, timestamp } = fieldsOf(item);
    const at = isCount(timestamp) ? timestamp * 1000 : undefined;
    return typeof stateInstance === 'string' ? { stateInstance, at } : undefined;
  });
}

export function decodeToken(value: unknown): { readonly apiTokenInstance: string } | undefined {
  const apiTokenInstance = nonEmptyText(fieldsOf(value)['apiTokenInstance']);
  return apiTokenInstance === undefined ? undefined : { apiTokenInstance };
}
