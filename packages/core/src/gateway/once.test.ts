// A proxy that misbehaves, counted at the proxy: a request that destroys or sends is on the wire exactly once, whatever the options of the client.
import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { credentials, failureOf } from '../../test/fake-gateway.ts';
import { createGatewayClient, type PlainClient, type SluiceErrorCode } from '../index.ts';

interface Proxy extends AsyncDisposable {
  readonly client: PlainClient;
  readonly visits: readonly string[];
}

async function startProxy(answer: RequestListener, retries: number): Promise<Proxy> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    client: createGatewayClient({ ...credentials, apiUrl, retries, timeoutMs: 200 }),
    visits,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const troubles: readonly [what: string, code: SluiceErrorCode, answer: (response: ServerResponse) => void][] = [
  ['302 to itself', 'unexpected-redirect', (response) => response.writeHead(302, { location: response.req.url }).end()],
  ['502', 'gateway-unavailable', (response) => response.writeHead(502).end('<html></html>')],
  ['429 and Retry-After: 0', 'rate-limited', (response) => response.writeHead(429, { 'retry-after': '0' }).end()],
  ['503', 'gateway-unavailable', (response) => response.writeHead(503).end()],
  ['a reset', 'network', (response) => response.socket?.resetAndDestroy()],
  ['silence', 'timeout', () => undefined],
  ['200 with garbage', 'malformed-response', (response) => response.end('<html>Sign in</html>')],
];

const calls: Readonly<Record<string, (client: PlainClient) => Promise<unknown>>> = {
  clearMessagesQueue: (client) => client.clearMessagesQueue(),
  clearWebhooksQueue: (client) => client.clearWebhooksQueue(),
  sendMessage: (client) => client.sendMessage({ chatId: '10000000', message: 'Your order is on its way.' }),
};

describe.each(troubles)('%s', (_what, code, answer) => {
  test.each(Object.entries(calls).flatMap(([name, call]) => [0, 5].map((retries) => [name, retries, call] as const)))(
    'in answer to %s with %i retries: one request',
    async (name, retries, call) => {
      await using proxy = await startProxy((_request, response) => answer(response), retries);
      expect(await failureOf(call(proxy.client))).toMatchObject({ code, operation: name });
      expect(proxy.visits).toHaveLength(1);
      expect(proxy.visits[0]).toContain(`/${name}/`);
    },
  );
});

test('a read that meets 502 twice arrives three times, and succeeds', async () => {
  const statuses = [502, 502, 200];
  await using proxy = await startProxy((_request, response) => response.writeHead(statuses.shift() ?? 500).end('{"count":3}'), 2);
  expect(await proxy.client.getMessagesCount()).toEqual({ count: 3 });
  expect(proxy.visits).toEqual(Array(3).fill('GET /waInstance1101000001/getMessagesCount/token-of-the-tests'));
});

test('a read goes on failing as often as it may, and no more', async () => {
  await using proxy = await startProxy((_request, response) => response.writeHead(503).end(), 1);
  expect(await failureOf(proxy.client.getMessagesCount())).toMatchObject({ code: 'gateway-unavailable', status: 503 });
  expect(proxy.visits).toHaveLength(2);
});
