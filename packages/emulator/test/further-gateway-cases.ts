import { messageId, type Product } from '../src/engine/product.ts';
import { authorised, empty, letLeave, noObject, ok, send, type Case, type Trial } from './gateway-trial.ts';
import { START } from './instance-options.ts';

const urlFile = 'https://files.example.com/shop.jpg';
const buttons = [{ buttonId: '1', buttonText: 'Yes' }];
const switchedOn = { behaviours: { oldButtons: true } };
const disconnected: Case = { status: 400, says: 'not authorized' };

/** The buttons of the old kind, which have to be switched on before anything comes of them. */
function oldButtons(more: object): Trial {
  const { body, cases } = send((chatId) => ({ chatId, message: 'Shall we come?', ...more }));
  const switched = cases.map((one) =>
    Object.assign({}, one, {
      instance: { ...one.instance, behaviours: { ...one.instance?.behaviours, ...switchedOn.behaviours } },
    }),
  );
  return { ...(body && { body }), cases: [{ status: 403 }, ...switched] };
}

/** A status has no chat, so the rules of chats do not hold. */
function status(body: object): Trial {
  const { cases } = send(() => body);
  return { body: () => body, cases: cases.filter(({ says }) => says !== 'CORRESPONDENTS_QUOTE_EXCEEDED') };
}

/** The first message that `letLeave` sends. */
function firstMessage(chatId: string, product: Product): object {
  return { chatId, idMessage: messageId(product, 1, START) };
}

const connecting: Trial['cases'][number] = {
  ...ok,
  says: 'true',
  instance: { state: 'notAuthorized' },
};

/** A step of the authorisation, after the number was sent. */
function afterNumber(one: Omit<Case, 'before' | 'instance'>, accountPassword: string | null = null): Case {
  return {
    ...one,
    instance: { state: 'notAuthorized', behaviours: { accountPassword } },
    before: ({ instance }) => instance.startAuthorisation('79990000002', START),
  };
}

const history: readonly Case[] = [
  { ...ok, says: 'blocked' },
  { ...ok, says: 'blocked', different: { rest: '?count=1' } },
  { status: 400, says: 'count', different: { rest: '?count=0' }, instance: { behaviours: { strictBodies: true } } },
];

/** The operations that fill or gate the queue in less common ways, by their names in the address. */
export const furtherTrials: readonly (readonly [string, Trial])[] = [
  ['sendLink', send((chatId) => ({ chatId, urlLink: 'https://shop.example/' }))],
  ['sendTyping', send((chatId) => ({ chatId, typingTime: 5000 }))],
  [
    'sendInteractiveButtons',
    send((chatId) => ({ chatId, body: 'Your code', buttons: [{ ...buttons[0], type: 'copy', copyCode: '5512' }] })),
  ],
  ['sendInteractiveButtonsReply', send((chatId) => ({ chatId, body: 'Shall we come?', buttons }))],
  ['sendButtons', oldButtons({ buttons })],
  ['sendTemplateButtons', oldButtons({ templateButtons: [{ index: 1, quickReplyButton: { displayText: 'Yes', id: '1' } }] })],
  [
    'sendListMessage',
    oldButtons({ buttonText: 'Choose', sections: [{ title: 'Today', rows: [{ rowId: '1', title: 'Noon' }] }] }),
  ],
  ['sendTextStatus', status({ message: 'We are open today.', backgroundColor: '#228B22', font: 'SERIF', participants: [] })],
  ['sendVoiceStatus', status({ urlFile, fileName: 'greeting.mp3' })],
  ['sendMediaStatus', status({ urlFile, fileName: 'shop.jpg', caption: 'Our shop' })],
  [
    'deleteStatus',
    {
      body: () => ({ idMessage: messageId('whatsapp', 1, START) }),
      cases: [
        {
          ...ok,
          instance: authorised,
          before: ({ instance }) => instance.accept({ type: 'sendTextStatus', body: { message: 'Open.' } }, START),
        },
        { status: 400, says: 'ID message notfound', instance: authorised },
        disconnected,
        empty,
      ],
    },
  ],
  [
    'editMessage',
    {
      body: (chatId, product) => ({ ...firstMessage(chatId, product), message: 'We are closed.' }),
      cases: [
        { ...ok, says: 'idMessage', instance: authorised, before: letLeave },
        { status: 400, says: 'Message by id not found', instance: authorised },
        disconnected,
        empty,
        noObject,
      ],
    },
  ],
  [
    'deleteMessage',
    {
      body: firstMessage,
      cases: [
        { ...ok, instance: authorised, before: letLeave },
        { status: 400, says: 'Message by id not found', instance: authorised },
        disconnected,
        empty,
      ],
    },
  ],
  [
    'uploadFile',
    {
      body: () => 'The bytes of the file.',
      cases: [
        { ...ok, says: 'urlFile' },
        { status: 400, says: 'bad request data', different: { body: new FormData() } },
      ],
    },
  ],
  [
    'startAuthorization',
    {
      body: () => ({ phoneNumber: 79990000002 }),
      cases: [
        connecting,
        { ...ok, says: 'already_registered', instance: authorised },
        { ...ok, says: 'invalid_phone_number', instance: { state: 'notAuthorized', behaviours: { noAccountShare: 1 } } },
        empty,
        noObject,
      ],
    },
  ],
  [
    'sendAuthorizationCode',
    {
      body: () => ({ code: '12345' }),
      cases: [
        afterNumber({ ...ok, says: 'success' }),
        afterNumber({ ...ok, says: 'success' }, 'password-of-the-tests'),
        afterNumber({ ...ok, says: 'fail', different: { body: { code: '1' } } }),
        { ...ok, says: 'timeout', instance: { state: 'notAuthorized' } },
        { ...ok, says: 'already_registered', instance: authorised },
        empty,
      ],
    },
  ],
  [
    'sendAuthorizationPassword',
    {
      body: () => ({ password: 'password-of-the-tests' }),
      cases: [
        { ...ok, says: 'timeout', instance: { state: 'notAuthorized' } },
        { ...ok, says: 'already_registered', instance: authorised },
        empty,
      ],
    },
  ],
  [
    'getWaSettings',
    {
      cases: [
        { ...ok, says: '"phone":""' },
        { ...ok, says: '79990000001', instance: authorised },
      ],
    },
  ],
  [
    'getAccountSettings',
    {
      cases: [
        { ...ok, says: '"phone":""' },
        { ...ok, says: '79990000001', instance: authorised },
        {
          ...ok,
          says: '"suspendedUntil":',
          before: ({ instance }) => instance.changeState({ state: 'suspended' }, START),
          instance: { behaviours: { suspendedForMs: 1000 } },
        },
      ],
    },
  ],
  ['getStateInstanceHistory', { cases: history }],
  [
    'updateApiToken',
    {
      cases: [
        { ...ok, says: 'apiTokenInstance' },
        { ...ok, says: '"code":401', different: { token: 'another' } },
      ],
    },
  ],
];
