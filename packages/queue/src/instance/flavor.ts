/** Which API an instance speaks: the gateway's plain paths (WhatsApp, Telegram), its `/v3` (MAX), or the Chat-API protocol. */
export type QueueFlavor = 'plain' | 'v3' | 'chat-api';
