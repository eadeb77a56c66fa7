// What the types promise; checked by the compiler, and run only to show that they compile.
import { expectTypeOf, test } from 'vitest';
import type { components, operations as Described } from '../gen/gateway.ts';
import type { Json } from '../json.ts';
import type { CommonClient, GatewayClient, PlainClient, V3Client } from './client.ts';
import type { Flavor } from './flavor.ts';
import type { QueueEntry } from './queue-entry.ts';

type Schemas = components['schemas'];

/** A type of the contract without its nulls. */
type Clean<T> = T extends readonly (infer Item)[]
  ? readonly Clean<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Clean<Exclude<T[Key], null>> }
    : T;
type BodyIn<Name extends keyof Schemas> = Schemas[Name] extends { readonly body: infer Body } ? Clean<Body> : never;
type BodyOut<Type extends QueueEntry['type']> = Extract<QueueEntry, { readonly type: Type }>['body'];

const look = (entry: QueueEntry): void => {
  // @ts-expect-error Not every entry has a message.
  void entry.body.message;
  switch (entry.type) {
    case 'sendMessage':
      expectTypeOf(entry.body.message).toEqualTypeOf<string>();
      break;
    case 'sendFileByUrl':
      expectTypeOf(entry.body.urlFile).toEqualTypeOf<string>();
      break;
    case 'sendLocation':
      expectTypeOf(entry.body.latitude).toEqualTypeOf<number>();
      break;
    case 'sendContact':
      expectTypeOf(entry.body.contact.phoneContact).toEqualTypeOf<number | undefined>();
      break;
    case 'sendPoll':
      expectTypeOf(entry.body.options[0]?.optionName).toEqualTypeOf<string | undefined>();
      break;
    case 'ForwardMessages':
      expectTypeOf(entry.body.messages).toEqualTypeOf<readonly string[]>();
      break;
    case 'sendLink':
      expectTypeOf(entry.body.urlLink).toEqualTypeOf<string>();
      break;
    case 'sendTextStatus':
      expectTypeOf(entry.body.message).toEqualTypeOf<string>();
      break;
    case 'sendVoiceStatus':
    case 'sendMediaStatus':
      expectTypeOf(entry.body.urlFile).toEqualTypeOf<string>();
      break;
    case 'other':
      expectTypeOf(entry.gatewayType).toEqualTypeOf<string>();
      expectTypeOf(entry.body).toEqualTypeOf<Json>();
      break;
    default:
      expectTypeOf(entry).toBeNever();
  }
};

const callMethods = (plain: PlainClient, v3: V3Client, any: GatewayClient): void => {
  // MAX and Telegram check an account.
  void plain.checkAccount;
  // @ts-expect-error Only WhatsApp has these settings.
  void v3.getWaSettings;
  // @ts-expect-error Only WhatsApp can check a number of WhatsApp.
  void v3.checkWhatsapp;
  // @ts-expect-error No poll was ever seen at MAX.
  void v3.sendPoll;
  // @ts-expect-error Which flavor it is must be known first.
  void any.sendPoll;
  if (any.flavor === 'plain') void any.sendPoll;
  void any.checkAccount;
  // A contact is a number on WhatsApp and Telegram, and a chat on MAX.
  void plain.sendContact({ chatId: '1', contact: { phoneContact: 79990000002, company: 'Support' } });
  void v3.sendContact({ chatId: '1', contact: { chatId: '2' } });
  // @ts-expect-error No client sends a number to MAX.
  void v3.sendContact({ chatId: '1', contact: { phoneContact: 79990000002, company: 'Support' } });
};

test('the type of an entry says what its body has', () => {
  expectTypeOf<Awaited<ReturnType<GatewayClient['showMessagesQueue']>>>().toEqualTypeOf<readonly QueueEntry[]>();
  expectTypeOf(look).parameter(0).toEqualTypeOf<QueueEntry>();
});

test('the bodies are those of the contract, without nulls', () => {
  expectTypeOf<BodyOut<'sendMessage'>>().toEqualTypeOf<BodyIn<'SendMessageEntry'>>();
  expectTypeOf<BodyOut<'sendFileByUrl'>>().toEqualTypeOf<BodyIn<'SendFileByUrlEntry'>>();
  expectTypeOf<BodyOut<'sendLocation'>>().toEqualTypeOf<BodyIn<'SendLocationEntry'>>();
  expectTypeOf<BodyOut<'sendContact'>>().toEqualTypeOf<BodyIn<'SendContactEntry'>>();
  expectTypeOf<BodyOut<'sendPoll'>>().toEqualTypeOf<BodyIn<'SendPollEntry'>>();
  expectTypeOf<BodyOut<'ForwardMessages'>>().toEqualTypeOf<BodyIn<'ForwardMessagesEntry'>>();
  expectTypeOf<BodyOut<'sendMessage'>['typingTime']>().toEqualTypeOf<number | undefined>();
});

test('a request has the type that the contract takes', () => {
  type Sent<Method extends (...args: never) => unknown> = Parameters<Method>[0];
  type Taken<Name extends keyof Described> = Described[Name] extends {
    requestBody: { content: { 'application/json': infer Body } };
  }
    ? Body
    : never;
  expectTypeOf<Sent<PlainClient['sendMessage']>>().toEqualTypeOf<Taken<'sendMessage'>>();
  expectTypeOf<Sent<PlainClient['sendPoll']>>().toEqualTypeOf<Taken<'sendPoll'>>();
  expectTypeOf<Sent<PlainClient['forwardMessages']>>().toEqualTypeOf<Taken<'forwardMessages'>>();
  expectTypeOf<Sent<PlainClient['checkWhatsapp']>>().toEqualTypeOf<Taken<'checkWhatsapp'>>();
  expectTypeOf<Sent<V3Client['checkAccount']>>().toEqualTypeOf<Taken<'v3CheckAccount'>>();
  expectTypeOf<Sent<V3Client['sendMessage']>>().not.toBeNever();
});

test('a method of one flavor is none of the other', () => {
  expectTypeOf(callMethods).toBeFunction();
  expectTypeOf<PlainClient>().toExtend<CommonClient<Flavor>>();
  expectTypeOf<V3Client>().toExtend<CommonClient<Flavor>>();
});
