import type { GatewayClient } from '@sluice/core';

/** Answers every message that comes in, until no more come. */
export async function answerAll(client: GatewayClient): Promise<void> {
  for (;;) {
    const { notification } = await client.receiveNotification();
    if (notification === null) return;
    const { typeWebhook, body, receiptId } = notification;
    if (typeWebhook === 'incomingMessageReceived') {
      const { chatId } = fields(body['senderData']);
      const { textMessageData, extendedTextMessageData } = fields(body['messageData']);
      const text = fields(textMessageData)['textMessage'] ?? fields(extendedTextMessageData)['text'];
      const message = String(text).includes('order') ? 'Your order arrives today.' : 'A colleague will answer you.';
      await client.sendMessage({ chatId: String(chatId), message });
    }
    await client.deleteNotification(receiptId);
  }
}

const fields = (value: unknown): Record<string, unknown> => (typeof value === 'object' ? { ...value } : {});
