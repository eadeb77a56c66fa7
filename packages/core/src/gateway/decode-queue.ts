import { isObject, type Json } from '../json.ts';
import type {
  ForwardMessagesBody,
  MessageId,
  QueueEntry,
  SendContactBody,
  SendFileByUrlBody,
  SendLinkBody,
  SendLocationBody,
  SendMediaStatusBody,
  SendMessageBody,
  SendPollBody,
  SendTextStatusBody,
  SendVoiceStatusBody,
} from './queue-entry.ts';

type Check = (value: unknown) => boolean;

const string: Check = (value) => typeof value === 'string';
const boolean: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => Number.isFinite(value);
const integer: Check = (value) => Number.isSafeInteger(value);
const strings: Check = (value) => Array.isArray(value) && value.every(string);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** Makes a guard from a check for every field that the contract knows; other fields may be there too. */
function shape<T extends object>(checks: { readonly [Key in keyof Required<T>]: Check }): (body: Json) => body is Json & T {
  const fields = Object.entries<Check>(checks);
  return (body): body is Json & T => fields.every(([name, check]) => check(body[name]));
}

const common = { quotedMessageId: optional(string), typingTime: optional(integer) };
const isText = shape<SendMessageBody>({
  chatId: string,
  message: string,
  linkPreview: optional(boolean),
  typePreview: optional(string),
  customPreview: optional(isObject),
  ...common,
});
const isFile = shape<SendFileByUrlBody>({
  chatId: string,
  urlFile: string,
  fileName: string,
  caption: optional(string),
  archive: optional(boolean),
  typingType: optional(string),
  ...common,
});
const isLocation = shape<SendLocationBody>({
  chatId: string,
  latitude: number,
  longitude: number,
  nameLocation: optional(string),
  address: optional(string),
  ...common,
});
const isCard = shape<SendContactBody['contact']>({
  phoneContact: optional(integer),
  chatId: optional(string),
  firstName: optional(string),
  middleName: optional(string),
  lastName: optional(string),
  company: optional(string),
});
const isContact = shape<SendContactBody>({
  chatId: string,
  contact: (value) => isObject(value) && isCard(value) && (value.phoneContact ?? value.chatId) !== undefined,
  ...common,
});
const isPoll = shape<SendPollBody>({
  chatId: string,
  message: string,
  options: (value) => Array.isArray(value) && value.every((option) => isObject(option) && string(option['optionName'])),
  multipleAnswers: optional(boolean),
  ...common,
});
const isLink = shape<SendLinkBody>({ chatId: string, urlLink: string, quotedMessageId: optional(string) });
const status = { backgroundColor: optional(string), participants: optional(strings) };
const isTextStatus = shape<SendTextStatusBody>({ message: string, font: optional(string), ...status });
const isVoiceStatus = shape<SendVoiceStatusBody>({ urlFile: string, fileName: optional(string), ...status });
const isMediaStatus = shape<SendMediaStatusBody>({
  urlFile: string,
  fileName: optional(string),
  caption: optional(string),
  participants: optional(strings),
});
const isForward = shape<ForwardMessagesBody>({
  chatId: string,
  chatIdFrom: string,
  messages: strings,
  typingTime: optional(integer),
});

/** The entries of `showMessagesQueue`; `undefined` when the answer cannot be a queue. */
export function decodeQueue(value: unknown): readonly QueueEntry[] | undefined {
  return decodeList(value, decodeEntry);
}

/** A list of which every item can be read; `undefined` otherwise: a gap must not pass for a reading. */
export function decodeList<T>(value: unknown, decode: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => decode(item));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function decodeEntry(value: unknown): QueueEntry | undefined {
  if (!isObject(value) || typeof value['type'] !== 'string') return undefined;
  const body = isObject(value['body']) ? withoutNulls(value['body']) : {};
  const { chatId } = body;
  return queueEntryOf({
    type: value['type'],
    messageIds: messageIds(value),
    chatId: typeof chatId === 'string' ? chatId : undefined,
    body,
  });
}

/** The facts about an entry before its body is checked. */
export interface EntryFields {
  /** As the gateway writes it. */
  readonly type: string;
  readonly messageIds: readonly MessageId[];
  readonly chatId: string | undefined;
  readonly body: Json;
}

/** The entry that has this type and body: of the type that the contract knows where the body holds what that needs, else `other`. */
export function queueEntryOf({ type, body, ...entry }: EntryFields): QueueEntry {
  switch (type) {
    case 'sendMessage':
      if (isText(body)) return { ...entry, type, body };
      break;
    case 'sendFileByUrl':
      if (isFile(body)) return { ...entry, type, body };
      break;
    case 'sendLocation':
      if (isLocation(body)) return { ...entry, type, body };
      break;
    case 'sendContact':
      if (isContact(body)) return { ...entry, type, body };
      break;
    case 'sendPoll':
      if (isPoll(body)) return { ...entry, type, body };
      break;
    case 'ForwardMessages':
      if (isForward(body)) return { ...entry, type, body };
      break;
    case 'sendLink':
      if (isLink(body)) return { ...entry, type, body };
      break;
    case 'sendTextStatus':
      if (isTextStatus(body)) return { ...entry, type, body };
      break;
    case 'sendVoiceStatus':
      if (isVoiceStatus(body)) return { ...entry, type, body };
      break;
    case 'sendMediaStatus':
      if (isMediaStatus(body)) return { ...entry, type, body };
      break;
  }
  return { ...entry, type: 'other', gatewayType: type, body };
}

/** `messageID`; `idMessage` on an English page of Telegram; `messagesIDs` for forwarded messages. */
function messageIds(entry: Json): readonly MessageId[] {
  const one = entry['messageID'] ?? entry['idMessage'];
  if (isMessageId(one)) return [one];
  const many = entry['messagesIDs'];
  return Array.isArray(many) ? many.filter(isMessageId) : [];
}

export function isMessageId(value: unknown): value is MessageId {
  return typeof value === 'string' && value !== '';
}

/** Fields that were not set come as `null` or not at all; here, not at all. */
function withoutNulls(object: Json): Json {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, isObject(value) ? withoutNulls(value) : value]),
  );
}
