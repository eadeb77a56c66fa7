import { readScenario, type Scenario } from '@sluice/emulator';

/** The numbers of the instances, by their names. */
export const SENDING = {
  shop: '1101000101',
  kiosk: '1101000102',
  guarded: '1101000103',
  blocked: '1101000104',
  'also-blocked': '1101000105',
  bazaar: '210101',
} as const;

const sends = { product: 'whatsapp', state: 'authorized', settings: { delaySendMessagesMilliseconds: 500 } } as const;
const enqueue = (instance: string, messages: object): object => ({ do: 'enqueue', atSeconds: -1, instance, messages });

/**
 * Queues that leave, a message every half second: the shop's had 1,240 messages, the kiosk's 60. Two of 1,240 would leave if a number were connected; and
 * the bazaar speaks Chat-API.
 */
export function sendingScenario(): Scenario {
  return readScenario(
    JSON.stringify({
      title: 'Queues that leave',
      description: 'For the tests of the brake.',
      instances: [
        { name: 'shop', idInstance: SENDING.shop, ...sends },
        { name: 'kiosk', idInstance: SENDING.kiosk, ...sends },
        { name: 'guarded', idInstance: SENDING.guarded, ...sends },
        { name: 'blocked', idInstance: SENDING.blocked, ...sends, state: 'blocked' },
        { name: 'also-blocked', idInstance: SENDING['also-blocked'], ...sends, state: 'blocked' },
        { name: 'bazaar', idInstance: SENDING.bazaar, product: 'chat-api', state: 'authenticated' },
      ],
      events: [
        enqueue('shop', { count: 1240, text: 'offer' }),
        enqueue('blocked', { count: 1240, text: 'offer' }),
        enqueue('also-blocked', { count: 1240, text: 'offer' }),
        enqueue('kiosk', { count: 60, text: 'order' }),
        enqueue('guarded', { count: 60, text: 'order' }),
      ],
    }),
  );
}
