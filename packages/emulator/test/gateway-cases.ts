import type { InstanceOptions } from '../src/engine/instance.ts';
import type { EntryType } from '../src/engine/message.ts';
import { messageId, type Product } from '../src/engine/product.ts';
import type { CallOptions, EmulatorUnderTest } from './emulator-under-test.ts';
import { START } from './instance-options.ts';

/** A way to call an operation: its differences from a complete call, the calls before it, and the answer. */
export interface Case {
  readonly status: number;
  /** A part of the answer that distinguishes it from others of the same status. */
  readonly says?: string;
  readonly different?: CallOptions;
  readonly instance?: Partial<InstanceOptions>;
  readonly before?: (emulator: EmulatorUnderTest, call: () => Promise<Response>) => unknown;
}

/** What an operation needs, and how it is tried. */
export interface Trial {
  readonly body?: (chatId: string, product: Product) => unknown;
  readonly rest?: string;
  /** What comes before the mistakes that any operation meets, so that it answers at once. */
  readonly ready?: (emulator: EmulatorUnderTest) => void;
  readonly cases: readonly Case[];
}

export const chats = { plain: '79990000002@c.us', v3: '10000000' } as const;

const ok: Case = { status: 200 };
const authorised: Partial<InstanceOptions> = { state: 'authorized' };
const loggedOut: Partial<InstanceOptions> = { state: 'notAuthorized' };
const empty: Case = { status: 400, says: 'is required', different: { body: {} } };
const noObject: Case = { status: 400, says: 'Unexpected token', different: { body: '[]' } };
const tooLarge: Case = { status: 500, says: 'too large', different: { body: ' '.repeat(200_000) } };
const starting: Case = {
  status: 400,
  says: 'instance in starting process',
  before: ({ instance }) => instance.reboot(START),
};
const disconnected: Case = { status: 400, says: 'not authorized', instance: loggedOut };

/** What comes to any operation. */
export const mistakes: readonly Case[] = [
  { status: 400, says: 'Instance account is expired', instance: { behaviours: { accountExpired: true } } },
  { status: 401, different: { token: 'another' } },
  { status: 403, different: { id: '1101000002' } },
  { status: 404, different: { verb: 'PUT' } },
  { status: 404, different: { rest: '/1/2' } },
  { status: 429, before: (_emulator, call) => Promise.all(Array.from({ length: 100 }, call)) },
];

function quota(part: 'correspondents' | 'checks' | 'sends'): Partial<InstanceOptions> {
  return { behaviours: { quota: { correspondents: 1000, checks: 1000, sends: 1000, [part]: 0 } } };
}

/** One entry of each type, a repeated text and what failed. */
function fill({ instance }: EmulatorUnderTest): void {
  const chatId = chats[instance.product === 'max' ? 'v3' : 'plain'];
  const bodies: readonly (readonly [EntryType, object])[] = [
    ['sendMessage', { message: 'Your order is on its way.' }],
    ['sendFileByUrl', { urlFile: 'https://files.example.com/lamp.png', fileName: 'lamp.png' }],
    ['sendFileByUrl', { urlFile: 'https://files.example.com/invoice.pdf', fileName: 'invoice.pdf', caption: 'Your invoice' }],
    ['sendLocation', { latitude: 59.9386, longitude: 30.3141 }],
    ['sendContact', { contact: { phoneContact: 79990000003, company: 'Garden lamps' } }],
    ['sendPoll', { message: 'When?', options: [{ optionName: 'Now' }, { optionName: 'Later' }] }],
    ['ForwardMessages', { chatIdFrom: chatId, messages: ['3EB000000000000001', '3EB000000000000002'] }],
  ];
  for (const [type, body] of bodies) instance.accept({ type, body: { chatId, ...body } }, START);
}

function fillBeyondTheList(emulator: EmulatorUnderTest): void {
  const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };
  for (let i = 0; i < 501; i += 1) emulator.instance.accept({ type: 'sendMessage', body }, START);
  fill(emulator);
  emulator.clock.advance(20_000);
}

/** Most entries have left, with a notification of each. */
function letLeave(emulator: EmulatorUnderTest): void {
  fill(emulator);
  emulator.clock.advance(60_000);
}

const queue: Trial = {
  cases: [
    ok,
    { ...ok, before: fill },
    { ...ok, before: fillBeyondTheList },
    { ...ok, before: fill, instance: { behaviours: { nullForUnset: true } } },
    { ...ok, before: fill, instance: { behaviours: { idMessageAlias: true } } },
  ],
};
const count: Trial = { cases: [ok, { ...ok, before: fillBeyondTheList }] };
const change: Trial = { cases: [ok, starting] };

function send(body: (chatId: string) => unknown, different: readonly Case[] = []): Trial {
  return {
    body,
    cases: [
      ok,
      { ...ok, instance: authorised },
      { ...ok, before: ({ instance }) => instance.reboot(START) },
      empty,
      noObject,
      tooLarge,
      { status: 400, says: 'The queue is full', before: fill, instance: { behaviours: { queueCap: 3 } } },
      { status: 466, says: 'CORRESPONDENTS_QUOTE_EXCEEDED', instance: quota('correspondents') },
      { status: 466, says: '"QUOTE_EXCEEDED"', instance: quota('sends') },
      ...different,
    ],
  };
}

function withText(message: string): Case {
  return { status: 400, says: 'Validation failed', different: { body: { chatId: '79990000002@c.us', message } } };
}

function form(chatId: string): FormData {
  const data = new FormData();
  data.set('chatId', chatId);
  data.set('file', new File(['The bytes of the file.'], 'invoice.pdf'));
  data.set('typingTime', '1000');
  return data;
}

const check: readonly Case[] = [
  { ...ok, instance: authorised },
  { ...ok, instance: { ...authorised, behaviours: { noAccountShare: 1 } } },
  { status: 400, says: 'is not allowed', different: { body: { phoneNumber: 79990000002, phone: 1 } }, instance: authorised },
  { ...noObject, instance: authorised },
  { status: 466, says: '"QUOTE_EXCEEDED"', instance: { ...authorised, ...quota('checks') } },
];

/** Every operation of the contract, by its name in the address. */
export const trials: ReadonlyMap<string, Trial> = new Map<string, Trial>([
  ['showMessagesQueue', queue],
  [
    'clearMessagesQueue',
    {
      cases: [
        { ...ok, before: fill },
        { ...ok, says: 'false', instance: { behaviours: { refusesClear: 'always' } } },
      ],
    },
  ],
  ['getMessagesCount', count],
  ['getWebhooksCount', count],
  [
    'clearWebhooksQueue',
    {
      cases: [
        ok,
        {
          ...ok,
          says: 'leftTime',
          before: async ({ nextWindow }, call) => {
            await call();
            nextWindow();
          },
        },
      ],
    },
  ],
  [
    'getStateInstance',
    {
      cases: ['authorized', 'notAuthorized', 'blocked', 'starting', 'yellowCard', 'suspended', null].map((state) => ({
        status: 200,
        says: String(state),
        instance: { state },
      })),
    },
  ],
  [
    'getStatusInstance',
    {
      cases: [
        { ...ok, says: 'offline' },
        { ...ok, says: 'online', instance: authorised },
      ],
    },
  ],
  [
    'getSettings',
    { cases: [ok, { ...ok, instance: { settings: { webhookUrl: 'https://hooks.example/', autoTyping: 'yes' } } }] },
  ],
  [
    'setSettings',
    {
      body: () => ({ delaySendMessagesMilliseconds: 1000, stateWebhook: 'yes' }),
      cases: [
        ok,
        starting,
        noObject,
        { status: 400, says: 'at least 1 key', different: { body: {} } },
        { status: 400, says: 'is not allowed', different: { body: { colour: 'red' } } },
      ],
    },
  ],
  ['reboot', change],
  ['logout', change],
  [
    'qr',
    {
      cases: [
        { ...ok, says: 'qrCode', instance: loggedOut },
        { ...ok, says: 'alreadyLogged', instance: authorised },
        { ...ok, says: 'error', instance: { state: 'blocked' } },
        starting,
      ],
    },
  ],
  [
    'getAuthorizationCode',
    {
      body: () => ({ phoneNumber: 79990000002 }),
      cases: [
        { ...ok, says: 'code', instance: loggedOut },
        { ...ok, says: 'false', instance: authorised },
        empty,
        noObject,
        starting,
      ],
    },
  ],
  [
    'sendMessage',
    send((chatId) => ({ chatId, message: 'Your order is on its way.' }), [withText(''), withText('a'.repeat(20_001))]),
  ],
  ['sendFileByUrl', send((chatId) => ({ chatId, urlFile: 'https://files.example.com/invoice.pdf', fileName: 'invoice.pdf' }))],
  ['sendLocation', send((chatId) => ({ chatId, latitude: 59.9386, longitude: 30.3141 }))],
  ['sendContact', send((chatId) => ({ chatId, contact: { phoneContact: 79990000003, firstName: 'Garden' } }))],
  ['sendPoll', send((chatId) => ({ chatId, message: 'When?', options: [{ optionName: 'Now' }, { optionName: 'Later' }] }))],
  ['forwardMessages', send((chatId) => ({ chatId, chatIdFrom: chatId, messages: ['3EB000000000000001', '3EB000000000000002'] }))],
  [
    'sendFileByUpload',
    {
      body: form,
      cases: [
        { ...ok, says: 'urlFile' },
        { status: 400, says: 'bad request data', different: { body: 'no form' } },
        { status: 400, says: 'is required', different: { body: new FormData() } },
        { status: 400, says: 'The queue is full', before: fill, instance: { behaviours: { queueCap: 3 } } },
        { status: 466, says: '"QUOTE_EXCEEDED"', instance: quota('sends') },
      ],
    },
  ],
  ['checkWhatsapp', { body: () => ({ phoneNumber: 79990000002 }), cases: [...check, starting, disconnected] }],
  [
    'checkAccount',
    {
      body: () => ({ phoneNumber: 79990000002, force: true }),
      cases: [
        ...check,
        { ...ok, says: 'not authorized', instance: loggedOut },
        { ...ok, says: 'is starting', before: ({ instance }) => instance.reboot(START) },
        { status: 400, says: 'Russia', different: { body: { phoneNumber: 49_151_000_000 } } },
        { status: 469, instance: { ...authorised, behaviours: { checksBeforeLimit: 0 } } },
      ],
    },
  ],
  [
    'receiveNotification',
    {
      ready: ({ instance }) => instance.changeState({ state: 'notAuthorized' }, START),
      cases: [
        {
          ...ok,
          says: 'stateInstanceChanged',
          before: ({ instance }) => instance.changeState({ state: 'notAuthorized' }, START),
        },
        { ...ok, says: 'outgoingMessageStatus', before: letLeave, instance: authorised },
        { ...ok, says: 'description', before: letLeave, instance: { ...authorised, behaviours: { noAccountShare: 1 } } },
        {
          ...ok,
          says: '"CORRESPONDENTS_QUOTA_EXCEEDED"',
          before: ({ instance }) => instance.spend({ what: 'send', method: 'sendmessage', chatId: '10000000' }, START),
          instance: quota('correspondents'),
        },
        {
          ...ok,
          says: '"QUOTA_EXCEEDED"',
          before: ({ instance }) => instance.spend({ what: 'check' }, START),
          instance: quota('checks'),
        },
        { status: 400, says: 'webhook url', instance: { settings: { webhookUrl: 'https://hooks.example/' } } },
        { status: 400, says: 'receiveTimeout', different: { rest: '?receiveTimeout=4' } },
      ],
    },
  ],
  [
    'deleteNotification',
    {
      rest: '/1',
      cases: [
        { ...ok, says: 'true', before: ({ instance }) => instance.changeState({ state: 'notAuthorized' }, START) },
        { ...ok, says: 'false' },
        { status: 404, different: { rest: '' } },
        { status: 404, different: { rest: '/first' } },
      ],
    },
  ],
  [
    'getMessage',
    {
      body: (chatId, product) => ({ chatId, idMessage: messageId(product, 1, START) }),
      cases: [
        { ...ok, says: 'pending', before: fill },
        { ...ok, says: 'textMessage', instance: authorised, before: letLeave },
        { status: 400, says: 'no such message' },
        empty,
        noObject,
      ],
    },
  ],
  [
    'lastOutgoingMessages',
    {
      cases: [
        { ...ok, says: '[]' },
        { ...ok, says: 'pollMessage', instance: authorised, before: letLeave },
        { ...ok, says: '"statusMessage":"', instance: { ...authorised, behaviours: { noAccountShare: 1 } }, before: letLeave },
        { status: 400, says: 'minutes', different: { rest: '?minutes=0' } },
      ],
    },
  ],
]);
