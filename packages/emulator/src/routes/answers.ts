import type { Instance } from '../engine/instance.ts';
import type { QuotaRefusal } from '../engine/quota.ts';
import type { Call } from './call.ts';
import { withoutToken } from './gateway/address.ts';

/** The gateway's ways to answer. */

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** Reasons that are not about a field come as text (evidence/errors#reasons-as-text). */
export function badRequest(reason: string): Response {
  return new Response(reason, { status: 400, headers: { 'content-type': 'text/plain' } });
}

/** A validation error repeats the path, and with it the token (evidence/errors#token-in-body). */
export function validationError({ url, instance }: Where, message: string, at: number): Response {
  const path = instance?.behaviours.tokenInErrors === false ? withoutToken(url) : url.pathname;
  return json({ statusCode: 400, timestamp: new Date(at).toISOString(), path, message }, 400);
}

/** Where a mistake is; without an instance where the address names none. */
interface Where {
  readonly url: URL;
  readonly instance?: Instance | undefined;
}

/** A field is not as it should be. */
export function invalidField(call: Pick<Call, 'url' | 'instance'>, problem: string, at: number): Response {
  return validationError(call, `Validation failed. Details: ${problem}`, at);
}

/** A wrong token: no body at all. */
export function unauthorized({ behaviours }: Instance): Response {
  if (!behaviours.emptyUnauthorized) return json({ message: 'Unauthorized' }, 401);
  return new Response(null, { status: 401, headers: { 'content-type': 'application/json', 'content-length': '0' } });
}

/** An unknown instance (evidence/errors#forbidden). That there is no body is a choice (evidence/errors#forbidden-body). */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

/** An unknown method or the wrong verb: a page of the server before the gateway. */
export function notFound(instance?: Instance): Response {
  if (instance?.behaviours.htmlNotFound === false) return new Response(null, { status: 404 });
  return page('404 Not Found', 404);
}

/** The server before the gateway could not reach it. */
export function badGateway(): Response {
  return page('502 Bad Gateway', 502);
}

/** Body and headers are not documented (evidence/limits#refusal-body): there are none, by choice. */
export function tooManyRequests(): Response {
  return new Response(null, { status: 429 });
}

/** What the tariff allows in a month is used up (evidence/limits#quota-error). */
export function quotaExceeded({ operation, instance }: Pick<Call, 'operation' | 'instance'>, refusal: QuotaRefusal): Response {
  const { of, used, total, calls } = refusal;
  const method = operation.toLowerCase();
  if (of === 'method') {
    const description = `The number of ${method.startsWith('check') ? 'checks' : 'calls'} of this tariff is used up.`;
    return json({ invokeStatus: { method, used, total, status: 'QUOTE_EXCEEDED', description } }, 466);
  }
  const invokeStatus = { method, used: calls, total: instance.behaviours.quota?.sends ?? 0, status: 'QUOTE_ALLOWED' };
  const description = 'The number of chats of this tariff is used up.';
  const correspondentsStatus = { method: of, used, total, status: 'CORRESPONDENTS_QUOTE_EXCEEDED', description };
  return json({ invokeStatus, correspondentsStatus }, 466);
}

/** Too many checks of numbers on MAX (evidence/errors#max-checks). Body and headers are not documented: there are none, by choice. */
export function checkLimitReached(): Response {
  return new Response(null, { status: 469 });
}

export function entityTooLarge(): Response {
  return new Response('request entity too large', { status: 500, headers: { 'content-type': 'text/plain' } });
}

function page(title: string, status: number): Response {
  return new Response(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });
}
