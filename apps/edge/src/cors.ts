import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** The verbs of the gateway's operations. */
const ALLOWED_METHODS = 'GET, POST, DELETE';
/** What published clients send from pages (evidence/clients#page-headers). */
const USUAL_HEADERS = 'content-type, ga-filename';
/** Every page may read the media type of an answer; these only where the answer says so. */
const EXPOSED_HEADERS = 'age, allow, retry-after, sluice-job, x-request-id';
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
    else if (origin === null && allowed !== undefined && isFromOtherSite(c.req.raw, allowed))
      c.res = problem('forbidden', UNNAMED);
    else if (method !== 'OPTIONS') await next();
    else c.res = new Response(null, { status: 204 });

    // Not by `c.header`, which copies a finished response for each header.
    const answered = c.res.headers;
    // A cache must not give the answer of one origin to another.
    if (allowed !== undefined) answered.set('vary', 'origin');
    if (allows === undefined) return;
    answered.set('access-control-allow-origin', allows);
    answered.set('access-control-expose-headers', EXPOSED_HEADERS);
    if (method !== 'OPTIONS') return;
    answered.set('access-control-allow-methods', ALLOWED_METHODS);
    // The edge drops what it does not pass on, so that a client may send whatever it sends to the gateway.
    answered.set('access-control-allow-headers', headers.get('access-control-request-headers') ?? USUAL_HEADERS);
    answered.set('access-control-max-age', MAX_AGE_SECONDS);
  };
}

const UNNAMED =
  "A page whose origin the browser does not name may not call this edge. Call it by `fetch` in the mode `cors`, from an origin that is in allowedOrigins of the edge's configuration.";

/**
 * Whether a page of another site has sent a call without the name of its origin: browsers leave it out of a GET in the mode `no-cors`, of which a
 * clear is one. What does not say `Sec-Fetch-Site` is a program, or a browser so old that a `Referer` is all there is.
 */
function isFromOtherSite({ headers, url }: Request, allowed: ReadonlySet<string>): boolean {
  const site = headers.get('sec-fetch-site')?.trim().toLowerCase();
  if (site !== undefined) return site !== 'none' && site !== 'same-origin';
  const referer = headers.get('referer') ?? '';
  if (!/^https?:/i.test(referer) || !URL.canParse(referer)) return false;
  const { origin } = new URL(referer);
  return origin !== new URL(url).origin && !allowed.has(origin.toLowerCase());
}

function refusalOf(origin: string): string {
  const isOpaque = origin === 'null';
  const next = isOpaque ? 'Serve the page from an origin' : 'Add the origin';
  const rest = isOpaque ? ' that is in allowedOrigins' : ' to allowedOrigins';
  return `Pages of the origin ${origin} may not call this edge. ${next}${rest} of the edge's configuration.`;
}
