import type { Instance } from '../../engine/instance.ts';
import { messageDataOf, textData } from './message-data.ts';
import { chatOf } from '../../engine/message.ts';
import type { Notification } from '../../engine/notifications.ts';
import { products } from '../../engine/product.ts';

/** What a notification says (evidence/notifications#kinds). */
export function notificationBody({ at, event }: Notification, { idInstance, wid, product }: Instance): object {
  const instanceData = { idInstance: Number(idInstance), wid, typeInstance: products[product].typeInstance };
  const timestamp = Math.floor(at / 1000);
  switch (event.what) {
    case 'message': {
      const { message, status, description } = event;
      return {
        typeWebhook: 'outgoingMessageStatus',
        chatId: chatOf(message),
        instanceData,
        timestamp,
        idMessage: message.id,
        status,
        ...(description !== undefined && { description }),
        sendByApi: true,
      };
    }
    case 'sent by API': {
      const { message } = event;
      const messageData = messageDataOf(message, product);
      return {
        typeWebhook: 'outgoingAPIMessageReceived',
        instanceData,
        timestamp,
        idMessage: message.id,
        senderData: { chatId: chatOf(message), chatName: '', sender: wid, senderName: '' },
        messageData,
      };
    }
    case 'incoming': {
      const { id, chatId, text, senderName } = event.message;
      const senderData = { chatId, chatName: senderName, sender: chatId, senderName };
      return {
        typeWebhook: 'incomingMessageReceived',
        instanceData,
        timestamp,
        idMessage: id,
        senderData,
        messageData: textData(text, product),
      };
    }
    case 'state':
      return { typeWebhook: 'stateInstanceChanged', instanceData, timestamp, stateInstance: event.state };
    case 'quota': {
      const { method, used, total } = event;
      // Spelled otherwise than in the error (evidence/limits#quota-spelling).
      const status = method === 'correspondents' ? 'CORRESPONDENTS_QUOTA_EXCEEDED' : 'QUOTA_EXCEEDED';
      return { typeWebhook: 'quotaExceeded', instanceData, timestamp, quotaData: { method, used, total, status } };
    }
  }
}
