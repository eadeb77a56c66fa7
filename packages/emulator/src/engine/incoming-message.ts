import type { Product } from './product.ts';

/** A message that comes in, as the controls ask for it. */
export interface IncomingDraft {
  readonly chatId: string;
  readonly text: string;
  /** What the sender is called. */
  readonly senderName: string;
}

/** A message that came in. */
export interface IncomingMessage extends IncomingDraft {
  readonly id: string;
}

/** The id of the `ordinal`-th message that comes in: of the form that the messenger gives, and other than those of messages that are sent. */
export function incomingId(product: Product, ordinal: number, at: number): string {
  if (product === 'whatsapp' || product === 'chat-api') return `3EB0${ordinal.toString(16).toUpperCase().padStart(16, '0')}`;
  return String((at + ordinal) % 1e13).padStart(18, '0');
}
