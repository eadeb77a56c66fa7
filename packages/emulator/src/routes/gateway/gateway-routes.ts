import type { Clock } from '../../clock.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Instance } from '../../engine/instance.ts';
import { products } from '../../engine/product.ts';
import { forbidden, notFound, unauthorized } from '../answers.ts';
import { now, type RouteHandler, type Handler } from '../call.ts';
import type { Exchange } from '../exchange.ts';
import { accountOperations } from './account-operations.ts';
import { parseAddress, type Address } from './address.ts';
import { authorisationOperations } from './authorisation-operations.ts';
import { checkOperations } from './check-operations.ts';
import { journalOperations } from './journal-operations.ts';
import { notificationOperations } from './notification-operations.ts';
import { familyOf, isOffered, operations, type Operation } from './operations.ts';
import { queueOperations } from './queue-operations.ts';
import { refusalOf } from './refusal.ts';
import { sendOperations } from './send-operations.ts';

/** How each operation of the contract is played, by its name. */
const handlers: Readonly<Record<string, Handler>> = {
  ...queueOperations,
  ...accountOperations,
  ...authorisationOperations,
  ...sendOperations,
  ...checkOperations,
  ...notificationOperations,
  ...journalOperations,
};

/** The gateway's HTTP face, plain paths and `/v3`. */
export function createGatewayRoutes(engine: Engine, clock: Clock, exchange: Exchange): RouteHandler {
  return async (request) => {
    const url = new URL(request.url);
    const address = parseAddress(url.pathname);
    if (address === undefined) return undefined;
    const operation = operations.get(address.method.toLowerCase());
    const handler = handlers[operation?.name ?? ''];
    const instance = engine.instance(address.idInstance);
    // HEAD is a wrong verb like any other: whether a gateway takes it for a GET, and clears, is not known. Here it changes nothing.
    if (operation?.verb !== request.method || handler === undefined) return notFound(instance);
    if (instance === undefined || products[instance.product].flavor === 'chat-api') return forbidden();
    if (!isOffered(operation, instance.product) || !isWrittenRightly(address, operation, instance)) return notFound(instance);
    if (instance.apiTokenInstance !== address.token) return unauthorized(instance);
    const call = { engine, clock, instance, operation: operation.name, request, url };
    return exchange.handle(call, operation.callsPerSecond, (read) => {
      now(read);
      return refusalOf(read) ?? handler(read);
    });
  };
}

/** Prefix and letter case matter only where an instance is set to be strict (evidence/addresses#v3-prefix, evidence/addresses#letter-case). */
function isWrittenRightly(address: Address, { name, hasReceipt }: Operation, { behaviours, product }: Instance): boolean {
  if ((address.receiptId !== undefined) !== hasReceipt) return false;
  if (!behaviours.anyLetterCase && address.method !== name) return false;
  return behaviours.bothPrefixes || address.family === familyOf(product);
}
