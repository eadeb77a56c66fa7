import type { Clock } from '../clock.ts';
import { isPublicAddress } from './public-address.ts';

export interface LinkRequest {
  readonly method: 'HEAD' | 'GET';
  readonly url: URL;
  /** The one address to connect to: it has been checked. To look the name up again could lead elsewhere. */
  readonly address: string;
  readonly signal: AbortSignal;
}

export interface LinkAnswer {
  readonly status: number;
  /** The header of that name. */
  readonly location: string | undefined;
}

/** What checking links takes from the runtime. */
export interface LinkPorts {
  readonly clock: Clock;
  /** All addresses that a name leads to; none where there is no such name. Rejects when the look-up fails. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  /** Sends one request, without credentials. Follows no redirect and lets go of the body unread. */
  readonly request: (request: LinkRequest) => Promise<LinkAnswer>;
}

/** What came of asking for a file. */
export type LinkVerdict =
  /** It is there. */
  | { readonly kind: 'there' }
  /** Its server says that it is not there. */
  | { readonly kind: 'gone'; readonly status: 404 | 410 }
  /** The name of its server leads nowhere. */
  | { readonly kind: 'unresolved' }
  /** No answer, or not in time. */
  | { readonly kind: 'no-answer' }
  /** Not asked: it leads to no public address, or by other ways than http and https. */
  | { readonly kind: 'not-allowed' }
  /** An answer that says neither. */
  | { readonly kind: 'unclear'; readonly status: number };

// As many as browsers do not follow either; a choice.
const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Follows a link to where it ends. Each place on the way is checked before it is called. */
export async function followLink(link: string, ports: LinkPorts, signal: AbortSignal): Promise<LinkVerdict> {
  let at = link;
  for (let redirects = 0; ; redirects += 1) {
    const url = callable(at);
    if (url === undefined) return { kind: 'not-allowed' };
    let answer: LinkAnswer;
    try {
      const addresses = await addressesOf(url, ports);
      const [address] = addresses;
      if (address === undefined) return { kind: 'unresolved' };
      // One that is not public is enough: a name that leads to both is made to.
      if (!addresses.every(isPublicAddress)) return { kind: 'not-allowed' };
      answer = await ask(ports, { url, address, signal });
    } catch {
      return { kind: 'no-answer' };
    }
    const { status, location } = answer;
    if (!REDIRECTS.has(status) || location === undefined || redirects === MAX_REDIRECTS) return verdictOn(status);
    // What cannot be joined is taken as it came, and is not allowed then.
    at = URL.parse(location, url.href)?.href ?? location;
  }
}

/** An address that may be called: http or https, no credentials, a port at which the web is served. */
function callable(link: string): URL | undefined {
  const url = URL.parse(link);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  // Below 1024 listen services that are not for files.
  const port = Number(url.port);
  return url.port === '' || port === 80 || port === 443 || port >= 1024 ? url : undefined;
}

async function addressesOf({ hostname }: URL, ports: LinkPorts): Promise<readonly string[]> {
  const literal = /^\[(.*)\]$/.exec(hostname)?.[1] ?? (/^[\d.]+$/.test(hostname) ? hostname : undefined);
  return literal === undefined ? ports.resolve(hostname) : [literal];
}

async function ask(
  { request }: LinkPorts,
  where: { readonly url: URL; readonly address: string; readonly signal: AbortSignal },
): Promise<LinkAnswer> {
  const answer = await request({ method: 'HEAD', ...where });
  // Some servers know no HEAD, or sign links for GET only.
  const isInconclusive = [400, 403, 404, 405, 410, 501].includes(answer.status);
  return isInconclusive ? request({ method: 'GET', ...where }) : answer;
}

function verdictOn(status: number): LinkVerdict {
  if (status >= 200 && status < 300) return { kind: 'there' };
  return status === 404 || status === 410 ? { kind: 'gone', status } : { kind: 'unclear', status };
}
