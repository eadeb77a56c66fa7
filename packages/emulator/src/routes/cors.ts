import type { Instance } from '../engine/instance.ts';

/**
 * The headers by which a browser lets a page of any origin call the gateway (evidence/addresses#callable-from-pages, evidence/clients#preflight).
 * An instance can be set to leave them out.
 */

const ALLOWED_METHODS = 'GET, POST, OPTIONS, DELETE';
/** What published clients send from pages (evidence/clients#page-headers). */
const USUAL_HEADERS = 'content-type, ga-filename';
/**
 * What a page can read besides the headers that it always can (the Fetch standard, CORS-safelisted): the emulator's own hint, and when to come
 * back, which a fault may say. Which headers the gateway exposes is not known, so these are a choice.
 */
const EXPOSED_HEADERS = 'retry-after, x-emulator-hint';
const MAX_AGE_SECONDS = '1728000';

/** Whether a browser asks before a call. OPTIONS without the header of the Fetch standard is no preflight, except on the gateway's paths. */
export function isPreflight({ method, headers }: Request, { pathname }: URL): boolean {
  return method === 'OPTIONS' && (headers.has('access-control-request-method') || pathname.includes('/waInstance'));
}

/** The answer to a preflight, with no body (evidence/addresses#options-answer). That every header which is asked for is allowed is a choice. */
export function preflightAnswer({ headers }: Request, instance: Instance | undefined): Response {
  const answer = allowOrigin(new Response(null, { status: 204 }), instance);
  if (!answer.headers.has('access-control-allow-origin')) return answer;
  answer.headers.set('access-control-allow-methods', ALLOWED_METHODS);
  answer.headers.set('access-control-allow-headers', headers.get('access-control-request-headers') ?? USUAL_HEADERS);
  answer.headers.set('access-control-max-age', MAX_AGE_SECONDS);
  return answer;
}

/** Lets a page read an answer, also one that refuses. */
export function allowOrigin(answer: Response, instance: Instance | undefined): Response {
  if (instance?.behaviours.callableFromPages === false) return answer;
  answer.headers.set('access-control-allow-origin', '*');
  answer.headers.set('access-control-expose-headers', EXPOSED_HEADERS);
  return answer;
}
