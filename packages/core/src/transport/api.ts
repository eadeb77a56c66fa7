// The one file that knows openapi-fetch: the project is in maintenance mode, and may have to be replaced.
import createFetchClient, { type Client } from 'openapi-fetch';

type MediaType = 'application/json' | 'multipart/form-data' | 'application/octet-stream';

/** The operations of a contract, by verb and path, as its generated types have them. */
export type Api<Paths extends object> = Client<Paths, MediaType>;

/**
 * What openapi-fetch asks to be sent. The runtime's own `Request` would make a stream of a body that is already complete, and the transport would
 * have to read that stream again.
 */
export class PlainRequest {
  readonly url: string;
  readonly init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }
}

/**
 * A successful answer that was read within its limits. openapi-fetch gets its text without a stream, and parses it. It has no headers: with a
 * `Content-Length` openapi-fetch would read the body in another way.
 */
export function readResponse(status: number, text: string): Response {
  return Object.assign(new Response(null, { status }), { text: () => Promise.resolve(text) });
}

/** Makes what carries the calls of a contract. It sends nothing by itself: each call brings the `fetch` that sends it. */
export function createApi<Paths extends object>(): Api<Paths> {
  return createFetchClient<Paths, MediaType>({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- openapi-fetch makes one and hands it to `fetch`; it reads nothing of it but the method, which it sets itself.
    Request: PlainRequest as unknown as typeof Request,
    fetch: () => Promise.reject(new Error('A call without a transport was not sent.')),
  });
}

/** Makes the `fetch` of one call out of what sends a plain request. */
export function fetchBy(send: (request: PlainRequest) => Promise<Response>): (request: Request) => Promise<Response> {
  return (request: unknown) =>
    request instanceof PlainRequest ? send(request) : Promise.reject(new TypeError('The request was made elsewhere.'));
}
