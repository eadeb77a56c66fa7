import type { components } from '../gen/control.ts';

/** What an instance is an account of, and by which protocol it is reached; it decides the form of ids and the length of texts. */
export type Product = components['schemas']['Product'];

export interface ProductFacts {
  /** What an instance says of itself in `typeInstance`. */
  readonly typeInstance: string;
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  /**
   * In characters (evidence/entries#text-length, evidence/entries#text-length-of-max). For Telegram and Chat-API none is known
   * (evidence/entries#text-length-of-telegram, evidence/chat-api#text-length): by choice, it is that of WhatsApp.
   */
  readonly maxMessageLength: number;
  /** The state in which messages leave. */
  readonly sending: string;
  /** The state of an instance that restarts. */
  readonly starting: string;
  /** The state of an instance without an account. */
  readonly loggedOut: string;
  /** The state of an instance whose number the messenger has blocked. */
  readonly blocked: string;
}

const gateway = { sending: 'authorized', starting: 'starting', loggedOut: 'notAuthorized', blocked: 'blocked' } as const;

/** The known facts of each product (evidence/addresses#products, evidence/states#list, evidence/chat-api#status). */
export const products: Readonly<Record<Product, ProductFacts>> = {
  whatsapp: { typeInstance: 'whatsapp', flavor: 'plain', maxMessageLength: 20_000, ...gateway },
  telegram: { typeInstance: 'telegram', flavor: 'plain', maxMessageLength: 20_000, ...gateway },
  max: { typeInstance: 'v3', flavor: 'v3', maxMessageLength: 4000, ...gateway },
  'chat-api': {
    typeInstance: 'whatsapp',
    flavor: 'chat-api',
    maxMessageLength: 20_000,
    sending: 'authenticated',
    starting: 'loading',
    loggedOut: 'got qr code',
    // It has no word for it; the account is gone, and a code is asked for.
    blocked: 'got qr code',
  },
};

/** The id of the `ordinal`-th message of an instance: hexadecimal on WhatsApp, 13 decimal digits on the others (evidence/ids#message-ids). */
export function messageId(product: Product, ordinal: number, at: number): string {
  if (product === 'whatsapp' || product === 'chat-api') return `BAE5${ordinal.toString(16).toUpperCase().padStart(12, '0')}`;
  // Looks like the time in milliseconds; the ordinal keeps two of the same millisecond apart.
  return String((at + ordinal) % 1e13).padStart(13, '0');
}
