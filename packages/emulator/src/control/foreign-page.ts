import { isIP } from 'node:net';
import { Refusal } from './refusal.ts';

/** The addresses by which a browser on this machine reaches a server on it. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** A server that listens there can be reached by every address of its machine. */
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '[::]']);
/** What a browser says of a request that no other page has caused (W3C, Fetch Metadata). */
const OWN_SITES: ReadonlySet<string> = new Set(['none', 'same-origin']);

/**
 * Refuses a call of the controls that a web page of another origin may have caused: they have no password, and a browser lets every page send
 * simple requests to this machine. A program other than a browser sends neither `Origin` nor `Sec-Fetch-Site`, and says the address it calls.
 *
 * @param listensOn where the server listens, as a host name or an address.
 * @throws {Refusal} 403.
 */
export function refuseForeignPage(headers: Headers, listensOn: string): void {
  const host = headers.get('host');
  // A page can give its own name the address 127.0.0.1, and then calls the emulator as its own server (DNS rebinding): only the name shows it.
  if (host !== null && !isOwnHost(host, listensOn)) {
    throw new Refusal(
      403,
      'The controls answer only under an address of this machine, such as 127.0.0.1 or localhost, or under that of --host: the Host of this call is another. A web page could call them under its own name.',
    );
  }
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) {
    throw new Refusal(
      403,
      'The controls answer no page of another origin, since they have no password. Call them from a program or by curl, without the header Origin.',
    );
  }
  const site = headers.get('sec-fetch-site');
  if (site !== null && !OWN_SITES.has(site)) {
    throw new Refusal(
      403,
      'The controls answer no call that a page of another site has caused, since they have no password. Call them from a program or by curl, or type the address yourself.',
    );
  }
}

function isOwnHost(host: string, listensOn: string): boolean {
  const name = hostnameOf(host);
  if (name === undefined) return false;
  const own = hostnameOf(isIP(listensOn) === 6 ? `[${listensOn}]` : listensOn);
  if (LOOPBACK.has(name) || name === own) return true;
  // A page cannot have an address as its name, or one without a dot, which no registry gives: the name of a container, for example.
  return own !== undefined && ANY_ADDRESS.has(own) && (isIP(name.replaceAll(/[[\]]/g, '')) > 0 || !name.includes('.'));
}

/** The name or address in a `Host`, as a URL writes it; `undefined` where it is none. */
function hostnameOf(host: string): string | undefined {
  return /^[\w.:[\]-]+$/.test(host) ? URL.parse(`http://${host}`)?.hostname : undefined;
}
