import { chance } from '../engine/chance.ts';
import { fileLink } from '../engine/file-links.ts';
import type { Instance } from '../engine/instance.ts';
import type { Draft } from '../engine/message.ts';
import { messageId, products } from '../engine/product.ts';
import type { components } from '../gen/control.ts';
import { Recipients } from './recipients.ts';
import { textOf } from './texts.ts';
import { shortened } from './texts/long.ts';

type Enqueue = components['schemas']['Enqueue'];

/** Writes one of several messages: the `place`-th, from 0, that is accepted at a moment. */
export type Writer = (index: number, at: number) => Draft;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The smaller of the limits that the sources give (evidence/entries#caption-length). */
const MAX_CAPTION_LENGTH = 1024;
/** Of a poll (evidence/entries#poll-limits). */
const MAX_QUESTION_LENGTH = 255;
// For these no limit is documented.
const MAX_NAME_LENGTH = 100;

const FILES = ['price-list.pdf', 'photo.jpg', 'Прайс-лист.xlsx', 'voice.ogg', 'clip.mp4', '价格表.pdf', 'قائمة.docx'] as const;

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
    const short = (maxLength: number): string => shortened(text(maxLength), maxLength);
    switch (type) {
      case 'sendMessage':
        return { type, body: { chatId, message: text(products[product].maxMessageLength) } };
      case 'sendFileByUrl': {
        const fileName = FILES[ordinal % FILES.length] ?? FILES[0];
        const urlFile =
          linkAgeDays === undefined
            ? `https://www.example.com/files/${encodeURIComponent(fileName)}`
            : fileLink(at - Math.round(linkAgeDays * DAY_MS), ordinal, fileName);
        return { type, body: { chatId, urlFile, fileName, caption: short(MAX_CAPTION_LENGTH) } };
      }
      case 'sendLocation':
        return { type, body: { chatId, ...coordinatesOf(seed, key), nameLocation: short(MAX_NAME_LENGTH) } };
      case 'sendContact':
        return { type, body: { chatId, contact: { phoneContact: recipients.phone(who + 1), company: short(MAX_NAME_LENGTH) } } };
      case 'sendPoll': {
        const options = ['👍🏽', '👎🏿', '🤷🏻‍♀️'].map((optionName) => ({ optionName }));
        return { type, body: { chatId, message: short(MAX_QUESTION_LENGTH), options, multipleAnswers: false } };
      }
      case 'ForwardMessages': {
        const ids = [1, 2, 3].slice(0, 1 + (ordinal % 3)).map((i) => messageId(product, ordinal * 3 + i, at));
        return { type, body: { chatId, chatIdFrom: recipients.chatId(who + 1, 'usual', 'reply'), messages: ids } };
      }
    }
  };
}

/** Somewhere; the poles are left out. */
function coordinatesOf(seed: number, key: string): { latitude: number; longitude: number } {
  const within = (of: string, span: number): number => Math.round((chance(seed, `${of} ${key}`) - 0.5) * span * 1e5) / 1e5;
  return { latitude: within('latitude', 160), longitude: within('longitude', 360) };
}
