import type { InstanceOptions } from '../src/engine/instance.ts';

/** A moment at which the counts are taken again. */
export const START: number = Date.UTC(2026, 0, 1);
export const TOKEN = 'token-of-the-tests';
export const SECOND = 1000;

/** An authorised WhatsApp instance that sends one message a second, and the differences. */
export function instanceOptions(different: Partial<InstanceOptions> = {}): InstanceOptions {
  return {
    idInstance: '1101000001',
    apiTokenInstance: TOKEN,
    name: 'shop',
    product: 'whatsapp',
    state: 'authorized',
    wid: '79990000001@c.us',
    settings: { delaySendMessagesMilliseconds: SECOND },
    ...different,
  };
}
