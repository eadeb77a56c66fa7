import type { GatewayAddress } from '@sluice/core';
import type { Clock } from '../../clock.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Instance } from '../../engine/instance.ts';
import { products } from '../../engine/product.ts';
import { forbidden, json, notFound, unauthorized, validationError } from '../answers.ts';
import { now, type RouteHandler, type Handler } from '../call.ts';
import type { Exchange } from '../exchange.ts';
import { accountOperations } from './account-operations.ts';
import { parseAddress } from './address.ts';
import { authorisationOperations } from './authorisation-operations.ts';
import { checkOperations } from './check-operations.ts';
import { mistakeInDelete } from './delete-mistakes.ts';
import { hinted, withHint } from './hint.ts';
import { journalOperations } from './journal-operations.ts';
import { notificationOperations } from './notification-operations.ts';
import { familyOf, isOffered, notPlayed, operations, type Operation } from './operations.ts';
import { queueOperations } from './queue-operations.ts';
import { refusalOf } from './refusal.ts';
import { sendOperations } from './send-operations.ts';
import { sentOperations } from './sent-operations.ts';
import { uploadFile } from './upload-file.ts';

/** How each operation of the contract is played, by its name. */
const handlers: Readonly<Record<string, Handler>> = {
  ...queueOperations,
  ...accountOperations,
  ...authorisationOperations,
  ...sendOperations,
  ...sentOperations,
  ...checkOperations,
  ...notificationOperations,
  ...journalOperations,
  uploadFile,
};

const PARTNER = /^\/partner\/([A-Za-z]+)\/[^/]+\/?$/;

/** The gateway's HTTP face, plain paths and `/v3`. */
export function createGatewayRoutes(engine: Engine, clock: Clock, exchange: Exchange): RouteHandler {
  /** The answer to a method of the vendor that the emulator does not play; the log of requests says so too. */
  function notPlayedHere(method: string, idInstance?: string): Promise<Response> | undefined {
    const other = notPlayed.get(method.toLowerCase());
    if (other === undefined) return undefined;
    return hinted(notFound(engine.instance(idInstance ?? '')), `The emulator does not play ${other.method}.`);
  }

  return async (request, sent) => {
    const url = new URL(request.url);
    const address = parseAddress(url);
    if (address === undefined) {
      const [, ofPartner] = PARTNER.exec(url.pathname) ?? [];
      if (ofPartner !== undefined) return notPlayedHere(ofPartner) ?? misaddressed(url);
      const mistake = request.method === 'DELETE' && !isPlaceholder(url) ? mistakeInDelete(url) : undefined;
      return mistake === undefined ? misaddressed(url) : validationError({ url }, mistake, clock.now());
    }
    const operation = operations.get(address.method.toLowerCase());
    const other = operation === undefined ? notPlayedHere(address.method, address.idInstance) : undefined;
    if (other !== undefined) return other;
    const handler = handlers[operation?.name ?? ''];
    const instance = engine.instance(address.idInstance);
    // HEAD is a wrong verb like any other: whether a gateway takes it for a GET, and clears, is not known (evidence/addresses#other-verbs). By choice it changes nothing.
    if (operation?.verb !== request.method || handler === undefined) return notFound(instance);
    if (instance === undefined || products[instance.product].flavor === 'chat-api') return forbidden();
    if (!isOffered(operation, instance.product) || !isWrittenRightly(address, operation, instance)) return notFound(instance);
    if (instance.apiTokenInstance !== address.token) return withHint(url, refuseToken(operation, instance));
    const call = { engine, clock, instance, operation: operation.name, request, url, ...(sent && { body: sent }) };
    return exchange.handle(call, operation.callsPerSecond, (read) => {
      now(read);
      return refusalOf(read) ?? handler(read);
    });
  };
}

/** Prefix and letter case matter only where an instance is set to be strict (evidence/addresses#v3-prefix, evidence/addresses#letter-case). */
function isWrittenRightly(address: GatewayAddress, { name, hasReceipt }: Operation, { behaviours, product }: Instance): boolean {
  if (address.receipt !== undefined && !hasReceipt) return false;
  if (!behaviours.anyLetterCase && address.method !== name) return false;
  return behaviours.bothPrefixes || address.family === familyOf(product);
}

/** One method refuses a wrong token with status 200 (evidence/errors#code-in-200). */
function refuseToken({ name }: Operation, instance: Instance): Response {
  return name === 'updateApiToken' ? json({ code: 401, description: 'Unauthorized' }) : unauthorized(instance);
}

/** An address of no method; where a placeholder is in the place of the number, of no instance. */
async function misaddressed(url: URL): Promise<Response | undefined> {
  const answer = await withHint(url, isPlaceholder(url) ? forbidden() : notFound());
  return /^\/{1,2}(?:v3\/)?waa?Instance/.test(url.pathname) ? answer : undefined;
}

function isPlaceholder({ pathname }: URL): boolean {
  return /^\/(?:v3\/)?waInstance(?:\{\{|%7b%7b)/i.test(pathname);
}
