import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** The verbs of the gateway's operations. */
const ALLOWED_METHODS = 'GET, POST, DELETE';
/** What published clients send from pages (evidence/clients#page-headers). */
const USUAL_HEADERS = 'content-type, ga-filename';
/** Every page may read the media type of an answer; these only where the answer says so. */
const EXPOSED_HEADERS = 'allow, retry-after';
/** For so long a browser need not ask again: short, so that a change of the configuration counts soon. */
const MAX_AGE_SECONDS = '600';

/**
 * Lets web pages of other origins call the edge, as they call the gateway (evidence/addresses#callable-from-pages), and read every answer, also
 * one that refuses. The edge answers OPTIONS by itself (evidence/addresses#options-answer), and without a key: a page that has a wrong one
 * must be able to read the 401.
 *
 * @param allowedOrigins Only their pages; those of every origin unless given.
 */
export function allowPages(allowedOrigins: readonly string[] | undefined): MiddlewareHandler {
  const allowed = allowedOrigins && new Set(allowedOrigins);
  return async (c, next) => {
    const { method, headers } = c.req.raw;
    const origin = headers.get('origin');
    const allows = allowed === undefined ? '*' : origin !== null && allowed.has(origin.toLowerCase()) ? origin : undefined;
    // A browser sends simple calls, such as a GET that clears, without asking first: they must not be forwarded.
    if (origin !== null && allows === undefined) c.res = problem('forbidden', refusalOf(origin));
    else if (method !== 'OPTIONS') await next();
    else c.res = new Response(null, { status: 204 });

    // A cache must not give the answer of one origin to another.
    if (allowed !== undefined) c.header('vary', 'origin');
    if (allows === undefined) return;
    c.header('access-control-allow-origin', allows);
    c.header('access-control-expose-headers', EXPOSED_HEADERS);
    if (method !== 'OPTIONS') return;
    c.header('access-control-allow-methods', ALLOWED_METHODS);
    // The edge drops what it does not pass on, so that a client may send whatever it sends to the gateway.
    c.header('access-control-allow-headers', headers.get('access-control-request-headers') ?? USUAL_HEADERS);
    c.header('access-control-max-age', MAX_AGE_SECONDS);
  };
}

function refusalOf(origin: string): string {
  const isOpaque = origin === 'null';
  const next = isOpaque ? 'Serve the page from an origin' : 'Add the origin';
  const rest = isOpaque ? ' that is in allowedOrigins' : ' to allowedOrigins';
  return `Pages of the origin ${origin} may not call this edge. ${next}${rest} of the edge's configuration.`;
}
