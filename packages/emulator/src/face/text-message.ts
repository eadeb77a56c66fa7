import { messengers, type Messenger } from '../engine/messenger.ts';

type Json = Readonly<Record<string, unknown>>;

const WHATSAPP_CHAT = /^(?:\d{5,20}@c\.us|\d{5,20}@lid|[\d-]{10,40}@g\.us)$/;
const NUMERIC_CHAT = /^(?:-?\d{1,20}|\d{5,20}@c\.us)$/;

/** What an optional field of a text message may hold, and what is said of any other value (facts, section 2.2). */
const optionalFields: ReadonlyMap<string, readonly [isValid: (value: unknown) => boolean, otherwise: string]> = new Map([
  ['quotedMessageId', [(value) => typeof value === 'string', 'must be a string']],
  ['linkPreview', [(value) => typeof value === 'boolean', 'must be a boolean']],
  ['typePreview', [(value) => value === 'small' || value === 'large', 'must be one of [small, large]']],
  ['customPreview', [isObjectOfTexts, 'must be an object of strings']],
  ['typingTime', [isTypingTime, 'must be an integer from 1000 to 20000']],
]);

/**
 * Looks for a mistake in the body of a `sendMessage`. What passes can be listed as the contract describes an entry.
 *
 * @returns the first mistake in the gateway's words (facts, sections 2.3 and 3.2), or `undefined`.
 */
export function findProblem(messenger: Messenger, body: Json): string | undefined {
  return findMissing(body) ?? findMisplaced(messenger, body) ?? findUnknown(body);
}

function findMissing(body: Json): string | undefined {
  for (const field of ['chatId', 'message']) {
    const value = body[field];
    if (value === undefined) return `'${field}' is required`;
    if (typeof value !== 'string') return `'${field}' must be a string`;
    if (value === '') return `'${field}' is not allowed to be empty`;
  }
  return undefined;
}

function findMisplaced(messenger: Messenger, { chatId, message }: Json): string | undefined {
  const isWhatsApp = messenger === 'whatsapp';
  if (!(isWhatsApp ? WHATSAPP_CHAT : NUMERIC_CHAT).test(String(chatId))) {
    return isWhatsApp
      ? `'chatId' must be one of the following formats: phone_number@c.us, chat_id@lid or group_id@g.us`
      : `'chatId' must be a number`;
  }
  const { longestMessage } = messengers[messenger];
  return String(message).length > longestMessage
    ? `'message' length must be less than or equal to ${longestMessage} characters long`
    : undefined;
}

function findUnknown(body: Json): string | undefined {
  for (const [field, value] of Object.entries(body)) {
    if (field === 'chatId' || field === 'message') continue;
    const rule = optionalFields.get(field);
    if (rule === undefined) return `'${field}' is not allowed`;
    const [isValid, otherwise] = rule;
    if (!isValid(value)) return `'${field}' ${otherwise}`;
  }
  return undefined;
}

function isObjectOfTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

function isTypingTime(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 20_000;
}
