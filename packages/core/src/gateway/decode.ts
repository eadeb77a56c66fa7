/**
 * Tolerant in, strict out: what gateways really send, turned into one shape. A decoder returns `undefined` when a body cannot be what
 * it should be.
 */
import type { InstanceSettings, InstanceState, MessageId, QueueEntry } from './answers.ts';

type Json = Readonly<Record<string, unknown>>;

export function decodeQueue(value: unknown): readonly QueueEntry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries: QueueEntry[] = [];
  for (const item of value) {
    const entry = decodeEntry(item);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

function decodeEntry(value: unknown): QueueEntry | undefined {
  if (!isObject(value) || typeof value['type'] !== 'string') return undefined;
  const body = isObject(value['body']) ? withoutNulls(value['body']) : {};
  const chatId = body['chatId'];
  return { messageIds: messageIds(value), type: value['type'], chatId: typeof chatId === 'string' ? chatId : undefined, body };
}

/** `messageID`; `idMessage` on an English page of Telegram; `messagesIDs` for forwarded messages. */
function messageIds(entry: Json): readonly MessageId[] {
  const one = entry['messageID'] ?? entry['idMessage'];
  if (isMessageId(one)) return [one];
  const many = entry['messagesIDs'];
  return Array.isArray(many) ? many.filter(isMessageId) : [];
}

function isMessageId(value: unknown): value is MessageId {
  return typeof value === 'string' && value !== '';
}

export function decodeCount(value: unknown): { readonly count: number } | undefined {
  if (!isObject(value)) return undefined;
  // The sample on several of the vendor's pages begins with the Cyrillic letter U+0441.
  const count = value['count'] ?? value['\u0441ount'];
  return isCount(count) ? { count } : undefined;
}

/** `isCleared: false` is an answer of its own, so that the caller can tell it from a body that makes no sense. */
export function decodeCleared(
  value: unknown,
): { readonly isCleared: boolean; readonly reason: string; readonly leftTimeMs: number | undefined } | undefined {
  if (!isObject(value)) return undefined;
  const { isCleared, reason, leftTime } = value;
  if (typeof isCleared !== 'boolean') return undefined;
  return {
    isCleared,
    reason: typeof reason === 'string' ? reason : '',
    leftTimeMs: isCount(leftTime) ? leftTime * 1000 : undefined,
  };
}

/** `null` while the instance is being created. */
export function decodeState(value: unknown): { readonly stateInstance: InstanceState | null } | undefined {
  if (!isObject(value)) return undefined;
  const { stateInstance } = value;
  return typeof stateInstance === 'string' || stateInstance === null ? { stateInstance } : undefined;
}

export function decodeSettings(value: unknown): InstanceSettings | undefined {
  if (!isObject(value)) return undefined;
  const { typeInstance, delaySendMessagesMilliseconds: delay, wid } = value;
  return {
    typeInstance: typeof typeInstance === 'string' ? typeInstance : undefined,
    delaySendMessagesMilliseconds: isCount(delay) ? delay : undefined,
    wid: typeof wid === 'string' && wid !== '' ? wid : undefined,
  };
}

export function decodeAccepted(value: unknown): { readonly idMessage: MessageId } | undefined {
  if (!isObject(value)) return undefined;
  const { idMessage } = value;
  return isMessageId(idMessage) ? { idMessage } : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function withoutNulls(body: Json): Json {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
