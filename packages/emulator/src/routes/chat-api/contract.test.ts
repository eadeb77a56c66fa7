import { describe, expect, test } from 'vitest';
import { findFault, operationIds } from '../../../test/chat-api-contract.ts';
import { chatApiWith, fill, type ChatApiCall, type ChatApiUnderTest } from '../../../test/chat-api-under-test.ts';
import type { InstanceOptions } from '../../engine/instance.ts';

/** A way to call an operation, and the status that it brings. */
interface Case extends ChatApiCall {
  readonly status: number;
  readonly instance?: Partial<InstanceOptions>;
  readonly before?: (emulator: ChatApiUnderTest) => void;
}

const text = { phone: 79990000002, body: 'Your order is on its way.' };

const queues = {
  empty: { status: 200 },
  several: {
    status: 200,
    before: (emulator: ChatApiUnderTest): void => {
      fill(emulator, 150);
      emulator.instance.enqueueActions(150, emulator.clock.now());
    },
  },
  everyType: {
    status: 200,
    before: ({ instance, clock }: ChatApiUnderTest): void => {
      const chatId = '79990000002@c.us';
      const at = clock.now();
      instance.accept({ type: 'sendFileByUrl', body: { chatId, urlFile: 'https://files.example.com/a', fileName: 'a.png' } }, at);
      instance.accept({ type: 'sendLocation', body: { chatId, latitude: 1.5, longitude: -2 } }, at);
      instance.accept({ type: 'sendContact', body: { chatId, contact: { phoneContact: 79990000003 } } }, at);
      instance.accept({ type: 'sendPoll', body: { chatId, message: 'When?', options: [{ optionName: 'Now' }] } }, at);
      instance.accept({ type: 'ForwardMessages', body: { chatId, chatIdFrom: chatId, messages: ['BAE5'] } }, at);
    },
    instance: { behaviours: { pace: false, stateGate: true, recipientInMetadata: true }, state: 'loading' },
  },
};

const post = { verb: 'POST' };
const starting: Case = { status: 400, before: ({ instance, clock }) => instance.reboot(clock.now()) };

/** Every operation of the contract, and the ways to call it that bring different answers. */
const cases: Readonly<Record<string, { readonly method: string; readonly cases: readonly Case[] }>> = {
  showMessagesQueue: { method: 'showMessagesQueue', cases: [queues.empty, queues.several, queues.everyType] },
  clearMessagesQueue: {
    method: 'clearMessagesQueue',
    cases: [
      { ...queues.empty, ...post },
      { ...queues.several, ...post },
      { ...queues.everyType, ...post },
      { status: 400, ...post, instance: { behaviours: { refusesClear: 'always' } } },
    ],
  },
  showActionsQueue: { method: 'showActionsQueue', cases: [queues.empty, queues.several] },
  clearActionsQueue: {
    method: 'clearActionsQueue',
    cases: [
      { ...queues.empty, ...post },
      { ...queues.several, ...post },
    ],
  },
  status: {
    method: 'status',
    cases: [
      ...['authenticated', 'got qr code', 'loading', 'init', 'not_paid', 'another', null].map((state) => ({
        status: 200,
        instance: { state },
        query: { no_wakeup: 'true', full: 'true' },
      })),
      { status: 200, instance: { state: 'init' } },
      { status: 200, instance: { behaviours: { accountExpired: true } }, query: { full: 'true' } },
      {
        status: 200,
        query: { full: 'true' },
        before: ({ instance, clock }) => instance.changeState({ substatus: 'conflict' }, clock.now()),
      },
    ],
  },
  getSettings: { method: 'settings', cases: [{ status: 200 }] },
  setSettings: {
    method: 'settings',
    cases: [
      {
        status: 200,
        ...post,
        body: { instanceStatuses: false, sendDelay: 5, proxy: 'socks5://proxy.example', chatUpdateOn: true },
      },
      { status: 400, ...post, body: { sendDelay: '5' } },
      { status: 400, ...post, body: {} },
      { status: 400, ...post, body: '{' },
      { status: 413, ...post, body: { webhookUrl: 'x'.repeat(100 * 1024) } },
      { ...starting, ...post, body: { instanceStatuses: false } },
    ],
  },
  instanceStatuses: {
    method: 'instanceStatuses',
    cases: [
      { status: 200 },
      { status: 200, query: { min_time: '0', max_time: '9999999999' } },
      { status: 400, query: { min_time: 'yesterday' } },
      { status: 400, query: { max_time: '-1' } },
    ],
  },
  reboot: {
    method: 'reboot',
    cases: [
      { status: 200, ...post },
      { ...starting, ...post },
    ],
  },
  sendMessage: {
    method: 'sendMessage',
    cases: [
      { status: 200, ...post, body: text },
      { status: 200, ...post, body: { chatId: '79990000002-1500000000@g.us', body: 'Hello', quotedMsgId: 'false_1@c.us_2' } },
      { status: 200, ...post, body: text, instance: { state: 'loading' }, before: (emulator) => fill(emulator, 400) },
      { status: 400, ...post },
      { status: 400, ...post, body: { body: text.body } },
      { status: 400, ...post, body: { ...text, phone: '79990000002' } },
      { status: 400, ...post, body: { chatId: 'no-address', body: text.body } },
      { status: 400, ...post, body: { ...text, body: '' } },
      { status: 400, ...post, body: { ...text, body: 'x'.repeat(20_001) } },
      { status: 413, ...post, body: { ...text, body: 'x'.repeat(100 * 1024) } },
    ],
  },
  checkPhone: {
    method: 'checkPhone',
    cases: [
      { status: 200, query: { phone: '79990000002' } },
      { status: 200, query: { phone: '79990000002' }, instance: { behaviours: { noAccountShare: 1 } } },
      { status: 400 },
      { status: 400, query: { phone: '+79990000002' } },
      { ...starting, query: { phone: '79990000002' } },
    ],
  },
};

/** What any operation answers when it is called wrongly. */
const wrong = (verb: string): readonly Case[] => [
  { status: 401, verb, token: null },
  { status: 401, verb, token: 'another' },
  { status: 404, verb: 'PUT' },
];

/** Whether a body is an error, and says in a sentence what it is. */
function isError(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return 'error' in body && typeof body.error === 'string' && /^[A-Z].+\.$/.test(body.error);
}

test('no operation of the contract is without a case', () => {
  expect(Object.keys(cases).toSorted()).toEqual([...operationIds].toSorted());
});

describe.each(operationIds)('%s', (operationId) => {
  const { method, cases: own } = cases[operationId] ?? { method: '', cases: [] };
  const ways = [...own, ...wrong(own[0]?.verb ?? 'GET')].flatMap((way) => [
    { ...way, expected: way.status },
    { ...way, expected: 200, instance: { ...way.instance, behaviours: { ...way.instance?.behaviours, errorsWith200: true } } },
  ]);

  test.each(ways)(
    'answers $expected as the contract says, for $status',
    async ({ status, expected, instance, before, ...how }) => {
      const emulator = chatApiWith(instance);
      before?.(emulator);
      const answer = await emulator.call(method, how);
      expect(answer.status).toBe(expected);
      expect(isError(await answer.clone().json())).toBe(status !== 200);
      expect(await findFault(operationId, answer)).toBeUndefined();
    },
  );
});
