import type { EmulatorUnderTest } from '../emulator-under-test.ts';
import { START } from '../instance-options.ts';
import { callChatApi, fill, under, type Rows } from './row.ts';

/** What the entries of the list have under a name. */
async function listed(name: string, emulator: EmulatorUnderTest): Promise<unknown> {
  const list: unknown = await (await callChatApi(emulator, 'showMessagesQueue')).json();
  return under(name, under('first100', list));
}

/** What shows through Only Chat-API. */
export const chatApiRows: Pick<
  Rows,
  'retryMs' | 'showsLast' | 'statusWakes' | 'clearByGet' | 'lastTryInSeconds' | 'recipientInMetadata' | 'errorsWith200'
> = {
  retryMs: {
    product: 'chat-api',
    given: { noAccountShare: 1 },
    other: 7000,
    see: async (emulator) => {
      fill(emulator, 1);
      emulator.clock.advance(150_000);
      return listed('last_try', emulator);
    },
    byDefault: [START + 120_000],
    otherwise: [START + 147_000],
  },
  showsLast: {
    product: 'chat-api',
    given: { showCap: 2 },
    other: true,
    see: (emulator) => {
      fill(emulator, 5);
      return listed('id', emulator);
    },
    byDefault: [2, 3],
    otherwise: [4, 5],
  },
  statusWakes: {
    product: 'chat-api',
    other: false,
    see: async (emulator) => {
      emulator.instance.changeState({ state: 'init' }, START);
      return (await callChatApi(emulator, 'status')).json();
    },
    byDefault: { accountStatus: 'authenticated' },
    otherwise: { accountStatus: 'init' },
  },
  clearByGet: {
    product: 'chat-api',
    other: false,
    see: async (emulator) => {
      fill(emulator, 3);
      const { status } = await callChatApi(emulator, 'clearMessagesQueue');
      return [status, emulator.instance.waiting(START)];
    },
    byDefault: [200, 0],
    otherwise: [404, 2],
  },
  lastTryInSeconds: {
    product: 'chat-api',
    other: true,
    see: (emulator) => {
      fill(emulator, 2);
      return listed('last_try', emulator);
    },
    byDefault: [START],
    otherwise: [START / 1000],
  },
  recipientInMetadata: {
    product: 'chat-api',
    other: true,
    see: (emulator) => {
      fill(emulator, 2);
      return listed('metadata', emulator);
    },
    byDefault: [{}],
    otherwise: [{ chatId: '79990000002@c.us' }],
  },
  errorsWith200: {
    product: 'chat-api',
    other: true,
    see: async (emulator) => {
      const answer = await callChatApi(emulator, 'status', { token: 'another' });
      return [answer.status, typeof under('error', await answer.json())];
    },
    byDefault: [401, 'string'],
    otherwise: [200, 'string'],
  },
};
