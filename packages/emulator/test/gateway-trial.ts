import type { BehaviourChange } from '../src/engine/behaviours.ts';
import type { InstanceOptions } from '../src/engine/instance.ts';
import type { EntryType } from '../src/engine/message.ts';
import type { Product } from '../src/engine/product.ts';
import type { CallOptions, EmulatorUnderTest } from './emulator-under-test.ts';
import { START } from './instance-options.ts';

/** A way to call an operation: its differences from a complete call, the calls before it, and the answer. */
export interface Case {
  readonly status: number;
  /** A part of the answer that distinguishes it from others of the same status. */
  readonly says?: string;
  /** The one messenger to which it happens; all unless given. */
  readonly only?: Product;
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

export const ok: Case = { status: 200 };
export const authorised: Partial<InstanceOptions> = { state: 'authorized' };
export const strict: BehaviourChange = { strictBodies: true };
export const loggedOut: Partial<InstanceOptions> = { state: 'notAuthorized' };
export const empty: Case = { status: 400, says: 'is required', different: { body: {} } };
export const noObject: Case = { status: 400, says: 'Unexpected token', different: { body: '[]' } };
const tooLarge: Case = { status: 500, says: 'too large', different: { body: ' '.repeat(200_000) } };
export const starting: Case = {
  status: 400,
  says: 'instance in starting process',
  before: ({ instance }) => instance.reboot(START),
};
export const disconnected: Case = { status: 400, says: 'not authorized', instance: loggedOut };

/** What comes to any operation. */
export const mistakes: readonly Case[] = [
  { status: 400, says: 'Instance account is expired', instance: { behaviours: { accountExpired: true } } },
  { status: 401, different: { token: 'another' } },
  { status: 403, different: { id: '1101000002' } },
  { status: 404, different: { verb: 'PUT' } },
  { status: 404, different: { rest: '/1/2' } },
  { status: 429, before: (_emulator, call) => Promise.all(Array.from({ length: 100 }, call)) },
];

export function quota(part: 'correspondents' | 'checks' | 'sends'): Partial<InstanceOptions> {
  return { behaviours: { quota: { correspondents: 1000, checks: 1000, sends: 1000, [part]: 0 } } };
}

/** One entry of each type, a repeated text and what failed. */
export function fill({ instance }: EmulatorUnderTest): void {
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
export function letLeave(emulator: EmulatorUnderTest): void {
  fill(emulator);
  emulator.clock.advance(60_000);
}

export const queue: Trial = {
  cases: [
    ok,
    { ...ok, before: fill },
    { ...ok, before: fillBeyondTheList },
    { ...ok, before: fill, instance: { behaviours: { nullForUnset: true } } },
    { ...ok, before: fill, instance: { behaviours: { idMessageAlias: true } } },
  ],
};
export const count: Trial = { cases: [ok, { ...ok, before: fillBeyondTheList }] };
export const change: Trial = { cases: [ok, starting] };

export function send(body: NonNullable<Trial['body']>, different: readonly Case[] = []): Trial {
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

export function withText(message: string): Case {
  return { status: 400, says: 'Validation failed', different: { body: { chatId: '79990000002@c.us', message } } };
}

export function form(chatId: string): FormData {
  const data = new FormData();
  data.set('chatId', chatId);
  data.set('file', new File(['The bytes of the file.'], 'invoice.pdf'));
  data.set('typingTime', '1000');
  return data;
}

export const check: readonly Case[] = [
  { ...ok, instance: authorised },
  { ...ok, instance: { ...authorised, behaviours: { noAccountShare: 1 } } },
  {
    status: 400,
    says: 'is not allowed',
    different: { body: { phoneNumber: 79990000002, phone: 1 } },
    instance: { ...authorised, behaviours: strict },
  },
  { ...noObject, instance: authorised },
  { status: 466, says: '"QUOTE_EXCEEDED"', instance: { ...authorised, ...quota('checks') } },
];
