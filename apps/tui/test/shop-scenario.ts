import { readScenario, type Scenario } from '@sluice/emulator';

/** The numbers of the instances, by their names. */
export const NUMBERS = {
  shop: '1101000001',
  kiosk: '1101000002',
  oddities: '1101000003',
  bazaar: '210001',
  empty: '1101000004',
} as const;

const blocked = { product: 'whatsapp', state: 'blocked' } as const;
const enqueue = (instance: string, messages: object): object => ({ do: 'enqueue', atSeconds: -600, instance, messages });

/**
 * Stalled queues: the shop's has 1,240 messages, of which a gateway shows 500; the kiosk's 12 files of a broadcast and behind them 5 texts;
 * that of the oddities texts that break screens; the bazaar speaks Chat-API; and one is empty.
 */
export function shopScenario(): Scenario {
  return readScenario(
    JSON.stringify({
      title: 'Stalled queues',
      description: 'For the tests of the commands.',
      instances: [
        { name: 'shop', idInstance: NUMBERS.shop, ...blocked },
        { name: 'kiosk', idInstance: NUMBERS.kiosk, ...blocked },
        { name: 'oddities', idInstance: NUMBERS.oddities, ...blocked },
        { name: 'bazaar', idInstance: NUMBERS.bazaar, product: 'chat-api', state: 'got qr code' },
        { name: 'empty', idInstance: NUMBERS.empty, ...blocked },
      ],
      events: [
        enqueue('shop', { count: 1200, text: 'offer' }),
        enqueue('shop', { count: 40, text: 'order' }),
        enqueue('kiosk', { count: 12, text: 'offer', type: 'sendFileByUrl' }),
        enqueue('kiosk', { count: 5, text: 'order' }),
        enqueue('oddities', { count: 30, text: 'hostile' }),
        enqueue('bazaar', { count: 3, text: 'offer' }),
      ],
    }),
  );
}
