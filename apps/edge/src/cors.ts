import type { MiddlewareHandler } from 'hono';
import type { HeaderPair } from './passed-answer.ts';
import { problem } from './problem.ts';

/** The verbs of the gateway's operations, and of the control API. */
const ALLOWED_METHODS = 'GET, POST, PATCH, DELETE';
/** What published clients send from pages (evidence/clients#page-headers). */
const USUAL_HEADERS = 'content-type, ga-filename';
/** Every page may read the media type of an answer; these only where the answer says so. */
const EXPOSED_HEADERS = 'age, allow, retry-after, sluice-job, x-request-id';
/** What a page sends, and a program does not. */
const PAGE_HEADERS = ['origin', 'sec-fetch-site', 'referer'] as const;
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
    for (const [name, value] of readableBy(allows, allowed)) answered.set(name, value);
    if (allows === undefined || method !== 'OPTIONS') return;
    answered.set('access-control-allow-methods', ALLOWED_METHODS);
    // The edge drops what it does not pass on, so that a client may send whatever it sends to the gateway.
    answered.set('access-control-allow-headers', headers.get('access-control-request-headers') ?? USUAL_HEADERS);
    answered.set('access-control-max-age', MAX_AGE_SECONDS);
  };
}

/** Whether a request comes from a program, and not from a page: a program is asked nothing here. */
export function isFromProgram(header: (name: string) => string | undefined): boolean {
  return PAGE_HEADERS.every((name) => header(name) === undefined);
}

/** The headers that the answer to a program has. */
export function headersForPrograms(allowedOrigins: readonly string[] | undefined): readonly HeaderPair[] {
  return allowedOrigins === undefined ? readableBy('*', undefined) : readableBy(undefined, new Set(allowedOrigins));
}

function readableBy(allows: string | undefined, allowed: ReadonlySet<string> | undefined): readonly HeaderPair[] {
  return [
    // A cache must not give the answer of one origin to another.
    ...(allowed === undefined ? [] : [['vary', 'origin'] as const]),
    ...(allows === undefined
      ? []
      : [['access-control-allow-origin', allows] as const, ['access-control-expose-headers', EXPOSED_HEADERS] as const]),
  ];
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
