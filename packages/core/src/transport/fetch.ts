/**
 * What carries a request to a gateway. The runtime's own `fetch` has this shape, but not every one keeps the contract:
 *
 * * One call puts one request on the wire, whatever is answered: it is not repeated after a status (421, 408, 401), on a connection that the
 *   server has closed meanwhile, after GOAWAY of HTTP/2, and it does not follow a redirect. A clear that is sent twice also destroys what was
 *   put into the queue in between.
 * * `beforeWrite` is called immediately before the first byte of the request is written, after the connection is made. When it throws, nothing
 *   is written, and the promise rejects with exactly what it has thrown. A transport that cannot know that moment ignores it.
 * * When `init.signal` is aborted before the first byte, nothing is written.
 *
 * Measured at a server that counts bytes (`pnpm packed`): the `fetch` of Node 22 and 24 sends every request again after 421; of workerd and
 * Bun a GET and a DELETE again when a kept connection ends; of Deno a POST too; of Chromium everything again after 408, 421 and on a kept
 * connection. None of them keeps the contract, so no client sends a clear or a message through one. `fetchOnce` of `@sluice/core/node` keeps
 * it on Node, Deno and Bun, which have `node:http`.
 */
export type Fetch = (url: string, init: RequestInit, beforeWrite?: () => void) => Promise<Response>;
