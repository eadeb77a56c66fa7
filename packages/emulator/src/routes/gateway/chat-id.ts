import type { Product } from '../../engine/product.ts';

const WHATSAPP_CHAT = /^(?:\d{5,20}@c\.us|\d{5,20}@lid|[\d-]{10,40}@g\.us)$/;
const NUMERIC_CHAT = /^(?:-?\d{1,20}|\d{5,20}@c\.us)$/;

/**
 * The mistakes in the ids of chats in a body, by the form that the messenger gives them (evidence/ids#whatsapp-chats, evidence/ids#max-chats,
 * evidence/ids#max-phone-as-chat, evidence/ids#telegram-chats).
 */
export function chatIdProblem(product: Product, body: Readonly<Record<string, unknown>>): string | undefined {
  for (const field of ['chatId', 'chatIdFrom']) {
    const chatId = body[field];
    if (typeof chatId !== 'string') continue;
    if (product === 'whatsapp' && !WHATSAPP_CHAT.test(chatId)) {
      return `'${field}' must be one of the following formats: phone_number@c.us, chat_id@lid or group_id@g.us`;
    }
    // The words for the other messengers are a choice.
    if (product !== 'whatsapp' && !NUMERIC_CHAT.test(chatId)) return `'${field}' must be a number`;
  }
  return undefined;
}
