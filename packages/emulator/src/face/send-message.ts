import type { Clock } from '../clock.ts';
import { messengers } from '../engine/messenger.ts';
import type { Instance } from '../engine/instance.ts';
import { entityTooLarge, json, validationError } from './answers.ts';

// Above about 100 kB a gateway fails (facts, section 3.2).
const LARGEST_BODY_BYTES = 100 * 1024;

const WHATSAPP_CHAT = /^(?:\d{5,20}@c\.us|\d{5,20}@lid|[\d-]{10,40}@g\.us)$/;
const NUMERIC_CHAT = /^(?:-?\d{1,20}|\d{5,20}@c\.us)$/;

/** `sendMessage`: accepts a text into the queue, or says what is wrong with it in the gateway's manner. */
export async function sendMessage(instance: Instance, request: Request, path: string, clock: Clock): Promise<Response> {
  const text = await request.text();
  // The body took its time: others may have moved the queue meanwhile.
  const at = clock.now();
  if (new TextEncoder().encode(text).byteLength > LARGEST_BODY_BYTES) return entityTooLarge();
  const body = parseObject(text);
  if (body === undefined) return validationError(path, 'Unexpected token in JSON at position 0', at);
  const problem = findProblem(instance, body);
  if (problem !== undefined) return validationError(path, `Validation failed. Details: ${problem}`, at);
  return json({ idMessage: instance.accept('sendMessage', body, at).id });
}

function findProblem(instance: Instance, body: Readonly<Record<string, unknown>>): string | undefined {
  const { messenger } = instance.options;
  const { longestMessage } = messengers[messenger];
  for (const field of ['chatId', 'message']) {
    const value = body[field];
    if (value === undefined) return `'${field}' is required`;
    if (typeof value !== 'string') return `'${field}' must be a string`;
    if (value === '') return `'${field}' is not allowed to be empty`;
  }
  const { chatId, message, typingTime } = body;
  if (typeof chatId === 'string' && !(messenger === 'whatsapp' ? WHATSAPP_CHAT : NUMERIC_CHAT).test(chatId)) {
    return messenger === 'whatsapp'
      ? `'chatId' must be one of the following formats: phone_number@c.us, chat_id@lid or group_id@g.us`
      : `'chatId' must be a number`;
  }
  if (typeof message === 'string' && message.length > longestMessage) {
    return `'message' length must be less than or equal to ${longestMessage} characters long`;
  }
  if (typingTime !== undefined && !(Number.isInteger(typingTime) && Number(typingTime) >= 1000 && Number(typingTime) <= 20_000)) {
    return `'typingTime' must be an integer from 1000 to 20000`;
  }
  return undefined;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
