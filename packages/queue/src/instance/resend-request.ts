import type {
  Flavor,
  GatewayClient,
  PlainClient,
  SendContactBody,
  SendFileByUrlBody,
  SendLinkBody,
  SendLocationBody,
  SendMessageBody,
  SendPollBody,
  V3Client,
} from '@sluice/core';

type RequestOf<Method extends 'sendMessage' | 'sendFileByUrl' | 'sendLocation'> = Parameters<GatewayClient[Method]>[0];
type PlainRequest<Method extends 'sendContact' | 'sendLink'> = Parameters<PlainClient[Method]>[0];
type V3Request = Parameters<V3Client['sendContact']>[0];

/**
 * Requests that put an entry into the queue again. They hold what the contract of the flavor knows of a request and nothing else: a queue
 * lists fields that a send refuses, such as `archive` (evidence/entries#body, evidence/errors#unknown-fields-refused), and MAX takes fewer than
 * the others (evidence/sending#of-max).
 */

export function textRequest(body: SendMessageBody, flavor: Flavor): RequestOf<'sendMessage'> {
  const { chatId, message, quotedMessageId, typingTime } = body;
  return {
    chatId,
    message,
    ...(quotedMessageId !== undefined && { quotedMessageId }),
    ...(flavor === 'plain' && linkOf(body)),
    ...(typingTime !== undefined && { typingTime }),
  };
}

export function fileRequest(body: SendFileByUrlBody): RequestOf<'sendFileByUrl'> {
  const { chatId, urlFile, fileName, caption, quotedMessageId, typingTime, typingType } = body;
  return {
    chatId,
    urlFile,
    fileName,
    ...(caption !== undefined && { caption }),
    ...(quotedMessageId !== undefined && { quotedMessageId }),
    ...(typingTime !== undefined && { typingTime }),
    ...((typingType === 'typing' || typingType === 'recording') && { typingType }),
  };
}

export function locationRequest(body: SendLocationBody, flavor: Flavor): RequestOf<'sendLocation'> {
  const { chatId, latitude, longitude, nameLocation, address, quotedMessageId, typingTime } = body;
  return {
    chatId,
    latitude,
    longitude,
    ...(nameLocation !== undefined && { nameLocation }),
    ...(address !== undefined && { address }),
    ...(flavor === 'plain' && quotedMessageId !== undefined && { quotedMessageId }),
    ...(typingTime !== undefined && { typingTime }),
  };
}

/** A number with a name, as WhatsApp and Telegram take it; `undefined` where the entry has no number. */
export function contactRequest(body: SendContactBody): PlainRequest<'sendContact'> | undefined {
  const { chatId, quotedMessageId, typingTime } = body;
  const { phoneContact, firstName, middleName, lastName, company } = body.contact;
  if (phoneContact === undefined) return undefined;
  return {
    chatId,
    contact: {
      phoneContact,
      ...(firstName !== undefined && { firstName }),
      ...(middleName !== undefined && { middleName }),
      ...(lastName !== undefined && { lastName }),
      ...(company !== undefined && { company }),
    },
    ...(quotedMessageId !== undefined && { quotedMessageId }),
    ...(typingTime !== undefined && { typingTime }),
  };
}

/** The chat of an account, as MAX takes it; `undefined` where the entry has no chat (evidence/entries#contact-of-max). */
export function v3ContactRequest({ chatId, contact, typingTime }: SendContactBody): V3Request | undefined {
  if (contact.chatId === undefined) return undefined;
  return { chatId, contact: { chatId: contact.chatId }, ...(typingTime !== undefined && { typingTime }) };
}

export function linkRequest({ chatId, urlLink, quotedMessageId }: SendLinkBody): PlainRequest<'sendLink'> {
  return { chatId, urlLink, ...(quotedMessageId !== undefined && { quotedMessageId }) };
}

export function pollRequest(body: SendPollBody): SendPollBody {
  const { chatId, message, options, multipleAnswers, quotedMessageId, typingTime } = body;
  return {
    chatId,
    message,
    options: options.map(({ optionName }) => ({ optionName })),
    ...(multipleAnswers !== undefined && { multipleAnswers }),
    ...(quotedMessageId !== undefined && { quotedMessageId }),
    ...(typingTime !== undefined && { typingTime }),
  };
}

/** How the first link of a text is shown. */
function linkOf(body: SendMessageBody): Partial<RequestOf<'sendMessage'>> {
  const { linkPreview, typePreview } = body;
  const customPreview = previewOf(body.customPreview);
  return {
    ...(linkPreview !== undefined && { linkPreview }),
    ...((typePreview === 'small' || typePreview === 'large') && { typePreview }),
    ...(customPreview !== undefined && { customPreview }),
  };
}

function previewOf(preview: SendMessageBody['customPreview']): RequestOf<'sendMessage'>['customPreview'] {
  const { title, ...rest } = Object.fromEntries(
    Object.entries<unknown>(preview ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  if (title === undefined) return undefined;
  const { description, link, urlFile, jpegThumbnail } = rest;
  return {
    title,
    ...(description !== undefined && { description }),
    ...(link !== undefined && { link }),
    ...(urlFile !== undefined && { urlFile }),
    ...(jpegThumbnail !== undefined && { jpegThumbnail }),
  };
}
