/**
 * What carries a request to a gateway. The runtime's own `fetch` has this shape, but not every one keeps the contract:
 *
 * * One call puts one request on the wire, whatever is answered: it is not repeated after a status (421, 408, 401), on a connection that the
 *   server has closed meanwhile, after GOAWAY of HTTP/2, and it does not follow a redirect. A clear that is sent twice also destroys what was
 *   put into the queue in between.
 * * `beforeWrite` is called immediately before the first byte of the request is written, after the connection is made. When it throws, nothing
 *   is written, and the promise rejects with exactly what it has thrown. A transport that cannot know that moment ignores it.
 * * When `init.signal` is aborted before the first byte, nothing is written.
 */
export type Fetch = (url: string, init: RequestInit, beforeWrite?: () => void) => Promise<Response>;
