/** The HTTP server of the edge on Node. */
import { createServer, ServerResponse, type Server } from 'node:http';
import { getRequestListener, RequestError, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Edge } from './app.ts';
import { makeRequestId } from './pipeline/request-id.ts';
import { problem } from './problem.ts';
import { WholeResponse } from './whole-response.ts';

/**
 * After this time without a byte a connection is cut, in milliseconds: the longest call, an upload, waits up to 270 seconds for the gateway, and
 * a caller that has stopped to read must not keep its answer for ever.
 */
const IDLE_MS = 300_000;

export function createEdgeServer(app: Edge): Server {
  const answer = async (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings): Promise<Response> => {
    // The library would make another request of it, to find no body there.
    if (request.method === 'GET') Object.defineProperty(request, 'body', { value: null });
    const response = await app.fetch(request, { rawTarget: incoming.url });
    if (!(response instanceof WholeResponse && outgoing instanceof ServerResponse)) return response;
    response.writeTo(outgoing);
    return RESPONSE_ALREADY_SENT;
  };
  const listener = getRequestListener(answer, {
    // The library's own `Response` gives a media type to bytes that have none, also to those that are sent to the gateway.
    overrideGlobalObjects: false,
    errorHandler: (error) =>
      error instanceof RequestError
        ? problem('invalid-request', 'The address or the Host header of the request is malformed.', withRequestId())
        : problem('internal', 'The edge failed. Look at the queue before you repeat a call that changes it.', withRequestId()),
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.setTimeout(IDLE_MS);
  return server;
}

/** What the server itself refuses does not come to the edge, which numbers all other answers. */
function withRequestId(): { readonly headers: Readonly<Record<string, string>> } {
  return { headers: { 'x-request-id': makeRequestId() } };
}
