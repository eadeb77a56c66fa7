import type { Draft, Message } from '../../engine/message.ts';
import type { Product } from '../../engine/product.ts';
import { contentsOf } from './journal-message.ts';

/** A text as a notification carries it (evidence/notifications#message-data). */
export function textData(text: string, product: Product): object {
  if (product !== 'max') return { typeMessage: 'textMessage', textMessageData: { textMessage: text } };
  return { typeMessage: 'extendedTextMessage', extendedTextMessageData: { text } };
}

/** What a message says, as a notification carries it. Of a message that is no text and no file, only the type is there: a choice. */
export function messageDataOf(message: Message, product: Product): object {
  if (message.type === 'sendMessage') return textData(String(message.body['message']), product);
  const { typeMessage, ...file } = contentsOf(message, product);
  return { typeMessage, ...(hasFile(message) && { fileMessageData: file }) };
}

function hasFile({ body }: Draft): boolean {
  return typeof body['urlFile'] === 'string';
}
