import { readScenario, type Scenario } from '@sluice/emulator';

/** The numbers of the instances, by their names. */
export const CONNECTABLE = {
  shop: '1101000001',
  kiosk: '1101000002',
  empty: '1101000003',
  courier: '4100000001',
  clinic: '3100000001',
  bazaar: '210001',
} as const;

/** What connects the accounts of Telegram and MAX; neither is a part of anything else that is written. */
export const CODE = '48151623';
export const PASSWORD = 'correct horse battery';

const loggedOut = { state: 'notAuthorized', wid: '79990000001@c.us' } as const;
const behaviours = { authorizationCode: CODE, accountPassword: PASSWORD };
const enqueue = (instance: string, messages: object): object => ({ do: 'enqueue', atSeconds: -600, instance, messages });

/** Instances that wait for a number: 1,240 messages wait at the shop, 17 at the kiosk, 3 at the clinic of MAX, none at the others. */
export function connectScenario(): Scenario {
  return readScenario(
    JSON.stringify({
      title: 'Numbers to connect',
      description: 'For the tests of sluice connect.',
      instances: [
        { name: 'shop', idInstance: CONNECTABLE.shop, product: 'whatsapp', ...loggedOut },
        { name: 'kiosk', idInstance: CONNECTABLE.kiosk, product: 'whatsapp', ...loggedOut },
        { name: 'empty', idInstance: CONNECTABLE.empty, product: 'whatsapp', ...loggedOut },
        { name: 'courier', idInstance: CONNECTABLE.courier, product: 'telegram', ...loggedOut, behaviours },
        { name: 'clinic', idInstance: CONNECTABLE.clinic, product: 'max', ...loggedOut, behaviours },
        { name: 'bazaar', idInstance: CONNECTABLE.bazaar, product: 'chat-api', state: 'got qr code' },
      ],
      events: [
        enqueue('shop', { count: 1240, text: 'offer' }),
        enqueue('kiosk', { count: 17, text: 'order' }),
        enqueue('clinic', { count: 3, text: 'order' }),
      ],
    }),
  );
}
