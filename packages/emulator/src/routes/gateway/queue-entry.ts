import type { Instance } from '../../engine/instance.ts';
import { forwardedIds, type Message } from '../../engine/message.ts';
import { familyOf, operations } from './operations.ts';
import { optionalFields } from './request-schemas.ts';

/** A message as the queue lists it (evidence/entries#fields, evidence/entries#body). */
export function entryOf(message: Message, { product, behaviours }: Instance): object {
  const { id, type } = message;
  const body = behaviours.nullForUnset ? { ...message.body, ...unset(message, product) } : message.body;
  if (type === 'ForwardMessages') return { messagesIDs: forwardedIds(message), type, body };
  return { [behaviours.idMessageAlias ? 'idMessage' : 'messageID']: id, type, body };
}

/** The fields that a body could have and has not. The types are named after the methods that write them. */
function unset({ type, body }: Message, product: Instance['product']): Readonly<Record<string, null>> {
  const schema = operations.get(type.toLowerCase())?.requests.get(familyOf(product));
  const missing = schema === undefined ? [] : optionalFields(schema).filter((name) => !Object.hasOwn(body, name));
  return Object.fromEntries(missing.map((name) => [name, null]));
}
