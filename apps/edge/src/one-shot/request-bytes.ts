import { joinBytes } from '../join-bytes.ts';

/** A request as it is written, and where to. */
export interface OutgoingRequest {
  readonly method: string;
  readonly hostname: string;
  readonly port: number;
  readonly isSecure: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All that a caller may say in a head. The rest says how the request is framed, and that is written here. */
const CALLERS_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type']);

const METHOD = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Writes a request of HTTP/1.1 (RFC 9112, section 3) for a connection that serves only this one. @throws when it cannot be written. */
export async function requestBytes(
  address: string,
  { method = 'GET', headers: given, body }: RequestInit,
): Promise<OutgoingRequest> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TypeError('The address must begin with https:// or http://.');
  if (url.username !== '' || url.password !== '') throw new TypeError('The address must have no user name and no password.');
  if (!METHOD.test(method)) throw new TypeError('The method is malformed.');
  if (body instanceof ReadableStream) throw new TypeError('The body must be there when the request is sent; a stream is not.');
  const isSecure = url.protocol === 'https:';

  const headers = new Headers(given);
  // What `fetch` itself would write of the body.
  const content = new Response(body ?? null);
  const type = content.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  const bytes = new Uint8Array(await content.arrayBuffer());

  const lines = [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    'connection: close',
    'accept-encoding: identity',
    ...(headers.has('accept') ? [] : ['accept: */*']),
  ];
  for (const [name, value] of headers) {
    if (!CALLERS_HEADERS.has(name) || !VALUE.test(value)) throw new TypeError('A header of the request cannot be sent.');
    lines.push(`${name}: ${value}`);
  }
  // RFC 9110, section 8.6: also a POST without content says how much it has.
  if (bytes.byteLength > 0 || method === 'POST') lines.push(`content-length: ${bytes.byteLength}`);
  const head = Uint8Array.from(`${lines.join('\r\n')}\r\n\r\n`, (character) => character.charCodeAt(0));
  return {
    method,
    hostname: url.hostname,
    port: Number(url.port) || (isSecure ? 443 : 80),
    isSecure,
    bytes: joinBytes([head, bytes], head.byteLength + bytes.byteLength),
  };
}
