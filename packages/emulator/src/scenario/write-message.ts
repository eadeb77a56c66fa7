import { chance } from '../engine/chance.ts';
import { fileLink } from '../engine/file-links.ts';
import type { Instance } from '../engine/instance.ts';
import type { Draft } from '../engine/message.ts';
import { messageId, products } from '../engine/product.ts';
import type { components } from '../gen/control.ts';
import { bodyOf } from './message-body.ts';
import { Recipients } from './recipients.ts';
import { textOf } from './texts.ts';
import { shortened } from './texts/long.ts';

type Enqueue = components['schemas']['Enqueue'];

/** Writes one of several messages: the `place`-th, from 0, that is accepted at a moment. */
export type Writer = (index: number, at: number) => Draft;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Writes the messages of an instance. The same seed gives the same messages, as long as the same was accepted before. */
export function createWriter(instance: Instance, messages: Enqueue, seed: number): Writer {
  const { type = 'sendMessage', text: kind = 'offer', recipients: { form = 'usual', distinct } = {}, linkAgeDays } = messages;
  const { idInstance, product } = instance;
  const before = instance.totals.accepted;
  const recipients = new Recipients(product, idInstance, seed);

  return (index, at) => {
    const ordinal = before + index;
    const key = `${idInstance} ${ordinal}`;
    // The few to whom everything goes are always the same few.
    const who = distinct === undefined ? ordinal : index % distinct;
    const chatId = recipients.chatId(who, form, kind);
    const text = (maxLength: number): string => textOf({ kind, seed, key, index, maxLength });
    const body = bodyOf(type, {
      product,
      ordinal,
      chatId,
      text: () => text(products[product].maxMessageLength),
      shortText: (maxLength) => shortened(text(maxLength), maxLength),
      otherChat: () => recipients.chatId(who + 1, 'usual', 'reply'),
      otherPhone: () => recipients.phone(who + 1),
      linkTo: (fileName) =>
        linkAgeDays === undefined
          ? `https://www.example.com/files/${encodeURIComponent(fileName)}`
          : fileLink(at - Math.round(linkAgeDays * DAY_MS), ordinal, fileName),
      idOf: (place) => messageId(product, place, at),
      part: (of) => chance(seed, `${of} ${key}`),
    });
    return { type, body };
  };
}
