import { SluiceError } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';

// What an address of one person looks like (evidence/ids#whatsapp-chats). A group is written alike on some gateways, so the whole of it has to
// fit.
const PERSON: Readonly<Record<QueueFlavor, RegExp>> = {
  plain: /^(\d{11,16})@c\.us$/,
  // The id of a chat of MAX is a number too, and no phone's (evidence/ids#max-chats). Only numbers of Russia and Belarus can be asked for
  // (evidence/checks#max): an id of their form is taken for one, by choice.
  v3: /^((?:7\d{10})|(?:375\d{9}))(?:@c\.us)?$/,
  'chat-api': /^(\d{7,16})@c\.us$/,
};

/**
 * The phone number that a chat is with, in digits.
 *
 * @throws {SluiceError} `unsupported` when the chat is with a group, or its id says no number; nothing has been asked then.
 */
export function phoneNumberOf(chatId: string, flavor: QueueFlavor, idInstance: string): string {
  const phone = PERSON[flavor].exec(chatId)?.[1];
  if (phone !== undefined) return phone;
  throw new SluiceError({
    code: 'unsupported',
    message: `Whether the recipient has an account cannot be asked of instance ${idInstance}: its chat id says no phone number that can be checked. Look at the number by hand.`,
    idInstance,
  });
}
