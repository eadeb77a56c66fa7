import { TOKEN } from '../instance-options.ts';
import { text } from '../recorded-instance.ts';
import { fill, read, statuses, under, type Rows } from './row.ts';

const message = text().body;
const plain = { chatId: '10000000', message: 'Good morning.' };

/** How calls are addressed, refused and answered. */
export const callRows: Pick<
  Rows,
  | 'bothPrefixes'
  | 'anyLetterCase'
  | 'callableFromPages'
  | 'strictBodies'
  | 'oldButtons'
  | 'rateLimits'
  | 'delayLimits'
  | 'tokenInErrors'
  | 'emptyUnauthorized'
  | 'htmlNotFound'
  | 'cyrillicCount'
  | 'idMessageAlias'
  | 'nullForUnset'
  | 'accountExpired'
  | 'quota'
  | 'checksBeforeLimit'
  | 'noAccountShare'
> = {
  bothPrefixes: {
    other: false,
    see: (emulator) => statuses(emulator, ['getStateInstance', { prefix: '/v3' }], ['getStateInstance']),
    byDefault: [200, 429],
    otherwise: [404, 200],
  },
  anyLetterCase: {
    other: false,
    see: (emulator) => statuses(emulator, ['GetStateInstance']),
    byDefault: [200],
    otherwise: [404],
  },
  callableFromPages: {
    other: false,
    see: async (emulator) => {
      const answers = [await emulator.call('sendMessage', { verb: 'OPTIONS' }), await emulator.call('getStateInstance')];
      return answers.map(({ headers }) => headers.get('access-control-allow-origin'));
    },
    byDefault: ['*', '*'],
    otherwise: [null, null],
  },
  strictBodies: {
    other: true,
    see: (emulator) =>
      statuses(
        emulator,
        ['sendMessage', { verb: 'POST', body: { ...message, typingTime: 0, quotedMessageId: '', colour: 'red' } }],
        ['lastOutgoingMessages', { rest: '?minutes=0' }],
      ),
    byDefault: [200, 200],
    otherwise: [400, 400],
  },
  oldButtons: {
    other: true,
    see: (emulator) =>
      statuses(emulator, [
        'sendButtons',
        { verb: 'POST', body: { ...message, buttons: [{ buttonId: '1', buttonText: 'Yes' }] } },
      ]),
    byDefault: [403],
    otherwise: [200],
  },
  rateLimits: {
    other: false,
    see: (emulator) => statuses(emulator, ['getStateInstance'], ['getStateInstance']),
    byDefault: [200, 429],
    otherwise: [200, 200],
  },
  delayLimits: {
    other: false,
    see: (emulator) =>
      statuses(emulator, ['setSettings', { verb: 'POST', body: { delaySendMessagesMilliseconds: 499 } }], ['getSettings']),
    byDefault: [400, 200],
    otherwise: [200, 200],
  },
  tokenInErrors: {
    other: false,
    see: async (emulator) => (await (await emulator.call('sendMessage', { verb: 'POST', body: {} })).text()).includes(TOKEN),
    byDefault: true,
    otherwise: false,
  },
  emptyUnauthorized: {
    other: false,
    see: async (emulator) => {
      const answer = await emulator.call('getStateInstance', { token: 'another' });
      return [answer.status, (await answer.text()) === ''];
    },
    byDefault: [401, true],
    otherwise: [401, false],
  },
  htmlNotFound: {
    other: false,
    see: async (emulator) => {
      const answer = await emulator.call('getNothing');
      return [answer.status, answer.headers.get('content-type'), (await answer.text()) === ''];
    },
    byDefault: [404, 'text/html', false],
    otherwise: [404, null, true],
  },
  cyrillicCount: {
    other: true,
    see: (emulator) => read(emulator, 'getMessagesCount'),
    byDefault: { count: 0 },
    otherwise: { '\u0441ount': 0 },
  },
  idMessageAlias: {
    other: true,
    see: (emulator) => {
      fill(emulator, 2);
      return read(emulator, 'showMessagesQueue');
    },
    byDefault: [{ messageID: 'BAE5000000000002', type: 'sendMessage', body: message }],
    otherwise: [{ idMessage: 'BAE5000000000002', type: 'sendMessage', body: message }],
  },
  nullForUnset: {
    product: 'max',
    other: true,
    see: async (emulator) => {
      fill(emulator, 2, { type: 'sendMessage', body: plain });
      return under('body', await read(emulator, 'showMessagesQueue'));
    },
    byDefault: [plain],
    otherwise: [{ ...plain, quotedMessageId: null, typingTime: null }],
  },
  accountExpired: {
    other: true,
    see: (emulator) => statuses(emulator, ['getSettings'], ['showMessagesQueue']),
    byDefault: [200, 200],
    otherwise: [400, 400],
  },
  quota: {
    other: { correspondents: 1, checks: 0, sends: 2 },
    see: (emulator) =>
      statuses(
        emulator,
        ['sendMessage', { verb: 'POST', body: message }],
        ['sendMessage', { verb: 'POST', body: { ...message, chatId: '79990000003@c.us' } }],
        ['sendMessage', { verb: 'POST', body: message }],
        ['sendMessage', { verb: 'POST', body: message }],
        ['checkWhatsapp', { verb: 'POST', body: { phoneNumber: 79990000002 } }],
        ['showMessagesQueue'],
      ),
    byDefault: [200, 200, 200, 200, 200, 200],
    otherwise: [200, 466, 200, 466, 466, 200],
  },
  checksBeforeLimit: {
    product: 'max',
    other: 1,
    see: async (emulator) => {
      const check = { verb: 'POST', body: { phoneNumber: 79990000002 } };
      const first = await statuses(emulator, ['checkAccount', check]);
      emulator.nextWindow();
      return [...first, ...(await statuses(emulator, ['checkAccount', check]))];
    },
    byDefault: [200, 200],
    otherwise: [200, 469],
  },
  noAccountShare: {
    other: 1,
    see: (emulator) => read(emulator, 'checkWhatsapp', { verb: 'POST', body: { phoneNumber: 79990000002 } }),
    byDefault: { existsWhatsapp: true },
    otherwise: { existsWhatsapp: false },
  },
};
