import type { components } from '../gen/control.ts';
import type { InstanceOptions } from './instance.ts';
import { products, type Product } from './product.ts';

/** An instance as a scenario or a client describes it; the rest has defaults. */
export type NewInstance = components['schemas']['NewInstance'];

/** Fills in what was left out, as the contract of the controls says. */
export function newInstance({ idInstance, product, name, apiTokenInstance, state, wid, ...rest }: NewInstance): InstanceOptions {
  return {
    idInstance,
    product,
    name: name ?? idInstance,
    apiTokenInstance: apiTokenInstance ?? `emulated-token-of-${idInstance}`,
    // `null` is a state too: that of an instance that is being created.
    state: state === undefined ? products[product].sending : state,
    wid: wid ?? accountOf(idInstance, product),
    ...rest,
  };
}

/**
 * An account in the form of its messenger (evidence/ids#whatsapp-chats, evidence/ids#max-chats, evidence/ids#telegram-chats): that of WhatsApp
 * is a number in a range that is not assigned. Of the number of the instance it takes the last seven digits: those whose numbers follow each other
 * have different accounts.
 */
function accountOf(idInstance: string, product: Product): string {
  const digits = idInstance.slice(-7).padStart(7, '0');
  return product === 'whatsapp' || product === 'chat-api' ? `7999${digits}@c.us` : `1${digits}`;
}
