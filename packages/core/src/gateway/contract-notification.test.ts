// What the types that are generated from the contract promise of an event; checked by the compiler, and run only to show that they compile.
import { expectTypeOf, test } from 'vitest';
import type { components } from '../gen/gateway.ts';

type Schemas = components['schemas'];

const look = (event: Schemas['NotificationBody']): void => {
  // @ts-expect-error Not every event has a state.
  void event.stateInstance;
  switch (event.typeWebhook) {
    case 'outgoingMessageStatus':
      expectTypeOf(event).toEqualTypeOf<Schemas['OutgoingMessageStatus']>();
      break;
    case 'stateInstanceChanged':
      expectTypeOf(event).toEqualTypeOf<Schemas['StateInstanceChanged']>();
      break;
    case 'quotaExceeded':
      expectTypeOf(event).toEqualTypeOf<Schemas['QuotaExceededEvent']>();
      break;
    default:
      expectTypeOf(event).toEqualTypeOf<Schemas['OtherEvent']>();
  }
};

test('the type of an event says what is in it, and an event of another type is none of these', () => {
  expectTypeOf(look).returns.toBeVoid();
});
