// What the types that are generated from the contract promise of an entry; checked by the compiler, and run only to show that they compile.
import { expectTypeOf, test } from 'vitest';
import type { components } from '../gen/gateway.ts';

type Schemas = components['schemas'];

const look = (entry: Schemas['QueueEntry']): void => {
  // @ts-expect-error Not every entry has a message.
  void entry.body.message;
  switch (entry.type) {
    case 'sendMessage':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendMessageEntry']>();
      expectTypeOf(entry.body.message).toEqualTypeOf<string>();
      break;
    case 'sendFileByUrl':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendFileByUrlEntry']>();
      break;
    case 'sendLocation':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendLocationEntry']>();
      break;
    case 'sendContact':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendContactEntry']>();
      break;
    case 'sendPoll':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendPollEntry']>();
      break;
    case 'ForwardMessages':
      expectTypeOf(entry).toEqualTypeOf<Schemas['ForwardMessagesEntry']>();
      break;
    case 'sendLink':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendLinkEntry']>();
      break;
    case 'sendTextStatus':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendTextStatusEntry']>();
      break;
    case 'sendVoiceStatus':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendVoiceStatusEntry']>();
      break;
    case 'sendMediaStatus':
      expectTypeOf(entry).toEqualTypeOf<Schemas['SendMediaStatusEntry']>();
      break;
    default:
      expectTypeOf(entry).toEqualTypeOf<Schemas['OtherEntry']>();
  }
};

test('the type of an entry says what is in its body, and an entry of another type is none of these', () => {
  expectTypeOf(look).returns.toBeVoid();
});
