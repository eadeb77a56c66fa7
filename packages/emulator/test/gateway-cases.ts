import { messageId } from '../src/engine/product.ts';
import { furtherTrials } from './further-gateway-cases.ts';
import {
  authorised,
  change,
  check,
  count,
  disconnected,
  empty,
  fill,
  form,
  letLeave,
  loggedOut,
  noObject,
  ok,
  queue,
  quota,
  send,
  starting,
  strict,
  withText,
  type Trial,
} from './gateway-trial.ts';
import { START } from './instance-options.ts';

/** Every operation of the contract, by its name in the address. */
export const trials: ReadonlyMap<string, Trial> = new Map<string, Trial>([
  ...furtherTrials,
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
  ['getSettings', { cases: [ok, { ...ok, instance: { settings: { webhookUrl: 'https://hooks.example/', autoTyping: 4 } } }] }],
  [
    'setSettings',
    {
      body: () => ({ delaySendMessagesMilliseconds: 1000, stateWebhook: 'yes' }),
      cases: [
        ok,
        starting,
        noObject,
        { status: 400, says: 'at least 1 key', different: { body: {} } },
        { status: 400, says: 'is not allowed', different: { body: { colour: 'red' } }, instance: { behaviours: strict } },
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
        { ...ok, says: 'error', instance: { ...loggedOut, behaviours: { qrDelayMs: 1000 } } },
        { ...ok, only: 'telegram', says: 'pending_password', instance: { state: 'pendingPassword' } },
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
        { ...ok, says: 'false', instance: { ...loggedOut, behaviours: { noAccountShare: 1 } } },
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
  [
    'sendContact',
    send((chatId, product) => ({
      chatId,
      contact: product === 'max' ? { chatId: '10000003' } : { phoneContact: 79990000003, firstName: 'Garden' },
    })),
  ],
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
        { only: 'max', status: 400, says: 'Russia', different: { body: { phoneNumber: 49_151_000_000 } } },
        { only: 'max', status: 469, instance: { ...authorised, behaviours: { checksBeforeLimit: 0 } } },
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
        { status: 400, says: 'receiveTimeout', different: { rest: '?receiveTimeout=4' }, instance: { behaviours: strict } },
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
        { status: 400, says: 'receiptId must be a Number', different: { rest: '' } },
        { status: 400, says: 'receiptId must be a Number', different: { rest: '/first' } },
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
        { status: 400, says: 'minutes', different: { rest: '?minutes=0' }, instance: { behaviours: strict } },
      ],
    },
  ],
]);
