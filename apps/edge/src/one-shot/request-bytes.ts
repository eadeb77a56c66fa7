import { joinBytes } from '../join-bytes.ts';

/** A request as it is written, and where to. */
export interface OutgoingRequest {
  readonly method: string;
  readonly hostname: string;
  readonly port: number;
  readonly isSecure: boolean;
  /** The head, and the body where that is there already. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The body that follows while it comes. */
  readonly stream: StreamedBody | undefined;
}

export interface StreamedBody {
  readonly pieces: ReadableStream<Uint8Array>;
  /** Whether its length is not known: each piece is written as a chunk (RFC 9112, section 7.1). */
  readonly isChunked: boolean;
}

/** All that may be said in a head of a caller, or of who calls. The rest says how the request is framed, and that is written here. */
const CALLERS_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'ga-filename', 'user-agent', 'x-forwarded-for']);

const METHOD = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const LENGTH = /^\d{1,15}$/;

/**
 * Writes a request of HTTP/1.1 (RFC 9112, section 3) for a connection that serves only this one. The length of a stream is taken from its
 * `content-length`.
 *
 * @throws when it cannot be written.
 */
export async function requestBytes(
  address: string,
  { method = 'GET', headers: given, body }: RequestInit,
): Promise<OutgoingRequest> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TypeError('The address must begin with https:// or http://.');
  if (url.username !== '' || url.password !== '') throw new TypeError('The address must have no user name and no password.');
  if (!METHOD.test(method)) throw new TypeError('The method is malformed.');
  const isSecure = url.protocol === 'https:';

  const headers = new Headers(given);
  const pieces = body instanceof ReadableStream ? body : undefined;
  const announced = pieces && headers.get('content-length');
  if (pieces !== undefined) headers.delete('content-length');
  const bytes = pieces === undefined ? await bytesOf(body, headers) : new Uint8Array();

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
  if (typeof announced === 'string') {
    if (!LENGTH.test(announced)) throw new TypeError('The length of the request is malformed.');
    lines.push(`content-length: ${announced}`);
  } else if (pieces !== undefined) lines.push('transfer-encoding: chunked');
  // RFC 9110, section 8.6: also a POST without content says how much it has.
  else if (bytes.byteLength > 0 || method === 'POST') lines.push(`content-length: ${bytes.byteLength}`);
  const head = Uint8Array.from(`${lines.join('\r\n')}\r\n\r\n`, (character) => character.charCodeAt(0));
  return {
    method,
    hostname: url.hostname,
    port: Number(url.port) || (isSecure ? 443 : 80),
    isSecure,
    bytes: joinBytes([head, bytes], head.byteLength + bytes.byteLength),
    stream: pieces && { pieces, isChunked: typeof announced !== 'string' },
  };
}

/** What `fetch` itself would write of a body. It adds the media type to the headers where they have none. */
async function bytesOf(body: RequestInit['body'], headers: Headers): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Response(body ?? null);
  const type = content.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  return new Uint8Array(await content.arrayBuffer());
}
