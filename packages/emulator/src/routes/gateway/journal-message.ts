import { extname } from 'node:path/posix';
import { chatOf, type Message } from '../../engine/message.ts';
import type { Product } from '../../engine/product.ts';
import type { SentMessage } from '../../engine/sent-messages.ts';

/** A message as the journal says of it, in other words than the queue's. The time is that of the last that happened to it, in seconds. */
export function journalMessage(idMessage: string, { message, at, status }: SentMessage, product: Product): object {
  return {
    type: 'outgoing',
    idMessage,
    timestamp: Math.floor(at / 1000),
    statusMessage: status,
    sendByApi: true,
    chatId: chatOf(message),
    ...contentsOf(message, product),
  };
}

/** The type of a message in the gateway's other vocabulary, and what it says (evidence/notifications#message-data). */
export function contentsOf(
  { type, body }: Message,
  product: Product,
): { readonly typeMessage: string; readonly [more: string]: unknown } {
  const { message, urlFile, fileName, caption } = body;
  switch (type) {
    case 'sendMessage':
      // MAX was seen with this word.
      return { typeMessage: product === 'max' ? 'extendedTextMessage' : 'textMessage', textMessage: message };
    case 'sendFileByUrl':
      return { typeMessage: fileType(String(fileName)), downloadUrl: urlFile, fileName, caption };
    case 'sendLocation':
      return { typeMessage: 'locationMessage' };
    case 'sendContact':
      return { typeMessage: 'contactMessage' };
    case 'sendPoll':
      return { typeMessage: 'pollMessage' };
    case 'sendTextStatus':
    case 'sendLink':
      return { typeMessage: 'extendedTextMessage', textMessage: message ?? body['urlLink'] };
    case 'sendVoiceStatus':
    case 'sendMediaStatus':
      return { typeMessage: fileType(String(fileName)), downloadUrl: urlFile, fileName, caption };
    // For those with buttons the words are a choice.
    case 'sendInteractiveButtons':
    case 'sendInteractiveButtonsReply':
      return { typeMessage: 'interactiveButtons', textMessage: body['body'] };
    case 'sendButtons':
    case 'sendTemplateButtons':
    case 'sendListMessage':
      return { typeMessage: type === 'sendListMessage' ? 'listMessage' : 'buttonsMessage', textMessage: message };
    // The forwarded message is not known here, nor the gateway's name for it. The others are no messages, and are in no journal.
    case 'ForwardMessages':
    case 'sendTyping':
    case 'editMessage':
    case 'deleteMessage':
    case 'deleteStatus':
      return { typeMessage: 'extendedTextMessage' };
  }
}

/** The extension decides how a file is shown. Which ones count as what is a choice. */
function fileType(fileName: string): string {
  switch (extname(fileName).toLowerCase()) {
    case '.jpg':
    case '.jpeg':
    case '.png':
      return 'imageMessage';
    case '.mp4':
      return 'videoMessage';
    case '.mp3':
    case '.ogg':
      return 'audioMessage';
    default:
      return 'documentMessage';
  }
}
