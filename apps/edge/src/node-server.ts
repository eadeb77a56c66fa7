/** The HTTP server of the edge on Node. */
import { createServer, ServerResponse, type Server } from 'node:http';
import { getRequestListener, RequestError, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { DirectEdge } from './app.ts';
import { answerDirectly } from './node/direct-answer.ts';
import { countServedCalls } from './node/served-calls.ts';
import { makeRequestId } from './pipeline/request-id.ts';
import { edgeFailed, problem } from './problem.ts';
import { WholeResponse } from './whole-response.ts';

/**
 * After this time without a byte a connection is cut, in milliseconds: the longest call, an upload, waits up to 270 seconds for the gateway, and
 * a caller that has stopped to read must not keep its answer for ever.
 */
const IDLE_MS = 300_000;

/** What the runtime would else take from its own options: a caller that writes a byte now and then must not keep its connection for long. */
const LIMITS = {
  // A request that could be read in two ways is refused, whatever NODE_OPTIONS say.
  insecureHTTPParser: false,
  headersTimeout: 30_000,
  // All of a request. An upload has as long as its call; the body of any other call has a deadline that is shorter.
  requestTimeout: IDLE_MS,
  connectionsCheckingInterval: 5000,
} as const;

export interface EdgeServer {
  readonly server: Server;
  /** See `ServedCalls`. */
  end(meanwhile: Promise<void>): Promise<void>;
}

export function createEdgeServer({ app, answerRead }: DirectEdge): EdgeServer {
  const answer = async (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings): Promise<Response> => {
    if (calls.isEnding()) return refuse();
    // The library would make another request of it, to find no body there.
    if (request.method === 'GET') Object.defineProperty(request, 'body', { value: null });
    const bindings = { rawTarget: incoming.url, callerAddress: () => incoming.socket.remoteAddress };
    const response = await calls.making(Promise.resolve(app.fetch(request, bindings)));
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
        : edgeFailed(withRequestId()),
  });
  const server = createServer(LIMITS, (incoming, outgoing) => {
    calls.add(outgoing);
    if (calls.isEnding() || !answerDirectly(answerRead, incoming, outgoing, calls)) void listener(incoming, outgoing);
  });
  const calls = countServedCalls(server);
  server.setTimeout(IDLE_MS);
  return { server, end: (meanwhile) => calls.end(meanwhile) };
}

function refuse(): Response {
  const detail = 'The edge is being ended, and takes no more calls. Nothing was sent to the gateway; call again in a second.';
  const { headers } = withRequestId();
  return problem('overloaded', detail, { headers: { ...headers, 'retry-after': '1' } });
}

/** What the server itself refuses does not come to the edge, which numbers all other answers. */
function withRequestId(): { readonly headers: Readonly<Record<string, string>> } {
  return { headers: { 'x-request-id': makeRequestId() } };
}
