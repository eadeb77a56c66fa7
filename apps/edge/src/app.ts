import { hintAtAddress, type Fetch } from '@sluice/core';
import { Hono } from 'hono';
import { ANSWER_MEMORY_BYTES, createAnswerMemory } from './answer-memory.ts';
import { CONCURRENCY, type ConcurrencyLimits } from './concurrency.ts';
import type { EdgeConfig } from './config.ts';
import { contractAt } from './contract.ts';
import { createControlRoutes } from './control/control-routes.ts';
import { STREAM_LIMITS, type StreamLimits } from './control/stream-slots.ts';
import { allowPages } from './cors.ts';
import { createDirectReads, type DirectReads } from './direct-reads.ts';
import type { Exchange } from './exchange.ts';
import { createGatewayRoutes, type GatewaySteps } from './gateway-routes.ts';
import { createGatewaySender } from './gateway-sender.ts';
import { createSharedRoom } from './shared-room.ts';
import { createConfiguredKeys } from './keys/configured-keys.ts';
import { createInstanceDirectory, type InstanceDirectory } from './instances/instance-directory.ts';
import type { KeyStore } from './keys/key-store.ts';
import { createAuthoriser } from './pipeline/authorise.ts';
import { createCallRate } from './pipeline/call-rate.ts';
import type { EdgeEnv } from './pipeline/edge-env.ts';
import { setRequestId } from './pipeline/request-id.ts';
import { logRequests, type RequestLine } from './pipeline/request-log.ts';
import { handOver as handOverAnywhere, type HandOver } from './hand-over.ts';
import type { Coordination } from './coordination.ts';
import { edgeFailed, problem } from './problem.ts';
import { isPlainTarget } from './raw-target.ts';
import type { WriteCheck } from './write-check.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/** What a host gives to the edge. */
export interface EdgeDeps {
  readonly config: EdgeConfig;
  /** The keys that open the edge; those of the configuration unless given. */
  readonly keys?: KeyStore;
  /** The instances behind the edge; those of the configuration unless given. */
  readonly instances?: InstanceDirectory;
  /**
   * Sends what changes something or sends a message. It must put one request on the wire for each call, whatever is answered and whatever
   * becomes of the connection. The body of an upload is a stream, which may fail: then the gateway must get no end of the request.
   */
  readonly fetch: Fetch;
  /**
   * Sends what only reads; the runtime's own `fetch` unless given. That one keeps its connections, which makes reads faster, and may repeat a
   * request.
   */
  readonly fetchRead?: Fetch;
  /** How long the gateway may take to answer a call, in milliseconds; 30,000 unless given. An upload has four minutes more. */
  readonly timeoutMs?: number;
  /** How many calls may be under way to the gateway at once; `CONCURRENCY` unless given. */
  readonly concurrency?: ConcurrencyLimits;
  /** How many bytes of answers the edge may hold at once; `ANSWER_MEMORY_BYTES` unless given. */
  readonly answerMemoryBytes?: number;
  /** How many streams of events may be open at once; `STREAM_LIMITS` unless given. */
  readonly streams?: StreamLimits;
  /** How the host takes answers of the gateway; as the body of an ordinary `Response` unless given. */
  readonly handOver?: HandOver;
  /** The time in milliseconds; `Date.now` unless given. */
  readonly now?: () => number;
  /** Where it is decided for an instance. Every call goes straight to the gateway, and there is no control API, unless given. */
  readonly coordination?: Coordination;
  /** Whether what the edge keeps can be written. `/readyz` does not look unless given. */
  readonly writeCheck?: WriteCheck;
  /** Takes a line for each request. No line is made unless given. */
  readonly log?: (line: RequestLine) => void;
}

/** The edge as a host uses it: with each request it gives what the request looked like before it became a URL. */
export type Edge = Hono<EdgeEnv>;

const TIMEOUT_MS = 30_000;

/**
 * Makes the edge: the gateway's own paths with a Sluice key in the place of the token, `/healthz`, `/readyz` and `/openapi.json`. It
 * prints nothing, since addresses hold keys: a host that wants a log passes `log`.
 *
 * @example
 * ```ts
 * const app = createApp({ config: parseConfig(text), fetch: fetchOnce });
 * const answer = await app.request(`/waInstance1101000001/getMessagesCount/${key}`);
 * ```
 */
export function createApp(deps: EdgeDeps): Edge {
  return createEdge(deps).app;
}

/** The edge for a host that can also answer a read without the objects of the web standards. */
export interface DirectEdge {
  readonly app: Edge;
  readonly answerRead: DirectReads;
}

/** What such a host gives to it. */
interface DirectEdgeDeps extends EdgeDeps {
  /** Sends what only reads, in the place of `fetchRead`. */
  readonly exchangeRead?: Exchange;
}

/** Makes the same for such a host. */
export function createEdge({
  config,
  keys = createConfiguredKeys(config.keys),
  instances = createInstanceDirectory({ config, store: undefined, sealer: undefined, asksOnMiss: false }),
  fetch,
  fetchRead,
  exchangeRead,
  timeoutMs = TIMEOUT_MS,
  concurrency = CONCURRENCY,
  answerMemoryBytes = ANSWER_MEMORY_BYTES,
  streams = STREAM_LIMITS,
  handOver = handOverAnywhere,
  now = Date.now,
  coordination,
  writeCheck,
  log,
}: DirectEdgeDeps): DirectEdge {
  const app: Edge = new Hono();

  app.use(setRequestId(instances.redact));
  if (log !== undefined) app.use(logRequests(log, now));

  app.use(async (c, next) => {
    await next();
    // Not by `c.header`, which copies a finished response for each header.
    for (const [name, value] of SAFE_HEADERS) c.res.headers.set(name, value);
  });
  // Before any check, so that a page can read also what a check has refused.
  app.use(allowPages(config.allowedOrigins));
  app.use(async (c, next) => {
    if (isPlainTarget(c.req.url, c.env)) return next();
    const detail =
      hintAt(c.req.url) ??
      'The address must be a plain path: no user information, no dots as a part of it, no encoded characters, no backslashes. Nothing was sent to the gateway.';
    return problem('invalid-request', detail);
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    try {
      // The configuration is right, or there would be no edge.
      await Promise.all([keys.list(), instances.list()]);
    } catch {
      return problem(
        'journal-unavailable',
        'The edge cannot read its keys or its instances. Call again, and on Node look at the folder that the edge was given.',
      );
    }
    try {
      writeCheck?.check();
    } catch {
      return problem(
        'journal-unavailable',
        'The edge can write nothing where it keeps its journals, so that it clears nothing. Make room on its disk, or look at the folder that it was given.',
      );
    }
    return c.json({ status: 'ok' });
  });
  app.get('/openapi.json', (c) => c.json(contractAt(new URL(c.req.url).origin)));
  if (coordination !== undefined) app.route('/', createControlRoutes({ instances, keys, now, coordination, streams }));
  const memory = createAnswerMemory(answerMemoryBytes, now);
  const options = {
    allowedOrigins: config.allowedOrigins,
    passOn: config.passOn,
    instances,
    keys,
    fetch,
    fetchRead,
    exchangeRead,
    timeoutMs,
    concurrency,
    memory,
    handOver,
    now,
    coordination,
  };
  const steps: GatewaySteps = {
    authorise: createAuthoriser(instances),
    countCall: createCallRate(now),
    send: createGatewaySender(options),
    takeRoom: createSharedRoom(memory),
  };
  app.route('/', createGatewayRoutes(options, steps));
  app.notFound((c) =>
    problem('not-found', hintAt(c.req.url) ?? 'There is nothing at this address. /openapi.json lists what there is.'),
  );
  // Hono would print the error, and its text may hold an address.
  app.onError(() => edgeFailed());
  return { app, answerRead: createDirectReads({ ...options, log }, steps) };
}

/** What to say to the author of an address with a known misprint in it. */
function hintAt(url: string): string | undefined {
  const hint = hintAtAddress(url.replace(/^https?:\/\/[^/]*/i, ''));
  return hint && `${hint} Nothing was sent to the gateway.`;
}
