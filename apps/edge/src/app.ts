import type { Fetch } from './fetch.ts';
import { Hono } from 'hono';
import type { EdgeConfig } from './config.ts';
import { contractAt } from './contract.ts';
import { createGatewayFace } from './gateway-face.ts';
import { problem } from './problem.ts';

/** What a host gives to the edge. */
export interface EdgeDeps {
  readonly config: EdgeConfig;
  /** The runtime's `fetch`. Gets one request for each call that is forwarded, and its signal. */
  readonly fetch: Fetch;
  /** How long the gateway may take to answer a call, in milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/**
 * Makes the edge: the gateway's own paths with a Sluice key in the place of the token, `/healthz` and `/openapi.json`. It prints
 * nothing, since addresses hold keys.
 *
 * @example
 * ```ts
 * const app = createApp({ config: parseConfig(text), fetch: (request) => fetch(request) });
 * const answer = await app.request(`/waInstance1101000001/getMessagesCount/${key}`);
 * ```
 */
export function createApp({ config, fetch, timeoutMs = TIMEOUT_MS }: EdgeDeps): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/openapi.json', (c) => c.json(contractAt(new URL(c.req.url).origin)));
  app.route('/', createGatewayFace({ config, fetch, timeoutMs }));
  app.notFound(() =>
    problem({ status: 404, code: 'not-found', detail: 'There is nothing at this address. /openapi.json lists what there is.' }),
  );
  // Hono would print the error, and its text may hold an address.
  app.onError(() =>
    problem({ status: 500, detail: 'The edge failed. Look at the queue before you repeat a call that changes it.' }),
  );
  return app;
}
