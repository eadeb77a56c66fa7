import type { Engine } from '../engine/engine.ts';
import type { IncomingMessage } from '../engine/incoming-message.ts';
import type { Instance } from '../engine/instance.ts';
import type { components } from '../gen/control.ts';
import { Recipients } from './recipients.ts';

type Incoming = components['schemas']['IncomingMessage'];

/** Lets a message come in, from the same customer each time unless a chat is given. */
export function receiveMessage(
  instance: Instance,
  { text, chatId, senderName = '' }: Incoming,
  { engine, at }: { readonly engine: Engine; readonly at: number },
): { readonly message: IncomingMessage; readonly isReported: boolean } {
  const customer = new Recipients(instance.product, instance.idInstance, engine.seed);
  return instance.receive({ text, senderName, chatId: chatId ?? customer.chatId(0, 'usual', 'reply') }, at);
}
