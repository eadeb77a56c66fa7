import { products } from '../../engine/product.ts';
import { badRequest } from '../answers.ts';
import type { Call } from '../call.ts';

// What needs the messenger or changes the instance. The sentence is documented, which methods say it is not (evidence/errors#not-ready): a choice. checkAccount has
// its own refusal.
const REFUSED_WHILE_STARTING: ReadonlySet<string> = new Set([
  'setSettings',
  'reboot',
  'logout',
  'qr',
  'getAuthorizationCode',
  'checkWhatsapp',
]);

/** The refusal of an instance that takes a call not at all, whatever it asks for (evidence/errors#expired, evidence/errors#not-ready). */
export function refusalOf({ instance: { product, state, behaviours }, operation }: Call): Response | undefined {
  if (behaviours.accountExpired) return badRequest('Instance account is expired. Renew your instance from personal area');
  if (behaviours.refusesWhileStarting && state === products[product].starting && REFUSED_WHILE_STARTING.has(operation)) {
    return badRequest('instance in starting process try later');
  }
  return undefined;
}
