import type { EntryType } from '../engine/message.ts';
import type { Product } from '../engine/product.ts';

type Body = Readonly<Record<string, unknown>>;

/** Everything from which a body is written. */
export interface MessageSource {
  readonly product: Product;
  /** Which of the messages of its instance it is, from 0. */
  readonly ordinal: number;
  readonly chatId: string;
  /** As long as the messenger takes it. */
  readonly text: () => string;
  readonly shortText: (maxLength: number) => string;
  /** Another customer, whom the message is about. */
  readonly otherChat: () => string;
  readonly otherPhone: () => number;
  readonly linkTo: (fileName: string) => string;
  /** The id of one of the messages of the instance. */
  readonly idOf: (ordinal: number) => string;
  /** Chance: from 0 to below 1, always the same of one name. */
  readonly part: (of: string) => number;
}

/** The smaller of the limits that the sources give (evidence/entries#caption-length). */
const MAX_CAPTION_LENGTH = 1024;
/** Of a poll (evidence/entries#poll-limits). */
const MAX_QUESTION_LENGTH = 255;
/** Of a text as a status (evidence/entries#status-limits). */
const MAX_STATUS_LENGTH = 500;
// For these no limit is documented.
const MAX_NAME_LENGTH = 100;

const FILES = ['price-list.pdf', 'photo.jpg', 'Прайс-лист.xlsx', 'voice.ogg', 'clip.mp4', '价格表.pdf', 'قائمة.docx'] as const;
const PICTURES = ['photo.jpg', 'clip.mp4'] as const;
/** Of a status (evidence/entries#status-fonts). */
const FONTS = ['SERIF', 'SANS_SERIF', 'NORICAN_REGULAR', 'BRYNDAN_WRITE', 'OSWALD_HEAVY'] as const;
const COLOUR = '#228B22';
const TYPING_MS = 5000;

/** The body of an entry: that of the request, of which the queue is known to show it (evidence/entries#body). */
export function bodyOf(type: EntryType, source: MessageSource): Body {
  const { product, ordinal, chatId, text, shortText, otherChat, linkTo, idOf } = source;
  switch (type) {
    case 'sendMessage':
      return { chatId, message: text() };
    case 'sendFileByUrl': {
      const fileName = nth(FILES, ordinal);
      return { chatId, urlFile: linkTo(fileName), fileName, caption: shortText(MAX_CAPTION_LENGTH) };
    }
    case 'sendLocation':
      return { chatId, ...coordinatesOf(source), nameLocation: shortText(MAX_NAME_LENGTH) };
    case 'sendContact':
      // Clients for MAX send a chat (evidence/entries#contact-of-max).
      return product === 'max'
        ? { chatId, contact: { chatId: otherChat() } }
        : { chatId, contact: { phoneContact: source.otherPhone(), company: shortText(MAX_NAME_LENGTH) } };
    case 'sendPoll':
      return { chatId, message: shortText(MAX_QUESTION_LENGTH), options: POLL_OPTIONS, multipleAnswers: false };
    case 'ForwardMessages': {
      const messages = [1, 2, 3].slice(0, 1 + (ordinal % 3)).map((i) => idOf(ordinal * 3 + i));
      return { chatId, chatIdFrom: otherChat(), messages };
    }
    case 'sendLink':
      return { chatId, urlLink: `https://www.example.com/offers/${ordinal + 1}` };
    case 'sendTextStatus':
      return { message: shortText(MAX_STATUS_LENGTH), backgroundColor: COLOUR, font: nth(FONTS, ordinal), participants: [] };
    case 'sendVoiceStatus':
      return { urlFile: linkTo('voice.ogg'), fileName: 'voice.ogg', backgroundColor: COLOUR, participants: [] };
    case 'sendMediaStatus': {
      const fileName = nth(PICTURES, ordinal);
      return { urlFile: linkTo(fileName), fileName, caption: shortText(MAX_CAPTION_LENGTH), participants: [] };
    }
    case 'sendInteractiveButtons':
      return {
        chatId,
        body: text(),
        buttons: [{ type: 'copy', buttonId: '1', buttonText: 'Copy the code', copyCode: 'SPRING' }],
      };
    case 'sendInteractiveButtonsReply':
      return { chatId, body: text(), buttons: ANSWERS };
    case 'sendButtons':
      return { chatId, message: text(), buttons: ANSWERS };
    case 'sendTemplateButtons': {
      const urlButton = { displayText: 'See the offer', url: `https://www.example.com/offers/${ordinal + 1}` };
      return { chatId, message: text(), templateButtons: [{ index: 1, urlButton }] };
    }
    case 'sendListMessage':
      return { chatId, message: text(), buttonText: 'Choose', sections: [{ title: 'Times', rows: TIMES }] };
    case 'sendTyping':
      return { chatId, typingTime: TYPING_MS };
    case 'editMessage':
      return { chatId, idMessage: idOf(ordinal), message: text() };
    case 'deleteMessage':
      return { chatId, idMessage: idOf(ordinal) };
    case 'deleteStatus':
      return { idMessage: idOf(ordinal) };
  }
}

const POLL_OPTIONS = ['👍🏽', '👎🏿', '🤷🏻‍♀️'].map((optionName) => ({ optionName }));

const ANSWERS = ['Yes', 'No'].map((buttonText, index) => ({ buttonId: String(index + 1), buttonText }));

const TIMES = ['Morning', 'Evening'].map((title, index) => ({ rowId: String(index + 1), title }));

function nth<T>(list: readonly [T, ...T[]], ordinal: number): T {
  return list[ordinal % list.length] ?? list[0];
}

/** Somewhere; the poles are left out. */
function coordinatesOf({ part }: MessageSource): { readonly latitude: number; readonly longitude: number } {
  const within = (of: string, span: number): number => Math.round((part(of) - 0.5) * span * 1e5) / 1e5;
  return { latitude: within('latitude', 160), longitude: within('longitude', 360) };
}
