// What only the runtime's own `fetch` can show: that it obeys its options on redirects and signals, and reports broken connections.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { credentials, failureOf } from '../../test/fake-gateway.ts';
import { createGatewayClient, type GatewayClient } from '../index.ts';

async function onLoopback(
  answer: RequestListener,
  use: (client: GatewayClient, visits: readonly string[]) => Promise<void>,
): Promise<void> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await use(createGatewayClient({ ...credentials, apiUrl: `http://127.0.0.1:${port}`, timeoutMs: 2000, retries: 0 }), visits);
  } finally {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}

const clearing = 'GET /waInstance1101000001/clearMessagesQueue/token-of-the-tests';

test.each([301, 302, 303, 307, 308])('a clear that is redirected with %i is not sent a second time', async (status) => {
  await onLoopback(
    (_request, response) => response.writeHead(status, { location: '/elsewhere' }).end(),
    async (client, visits) => {
      expect(await failureOf(client.clearMessagesQueue())).toMatchObject({ code: 'unexpected-redirect', status });
      expect(visits).toEqual([clearing]);
    },
  );
});

test('a clear whose connection breaks is not sent a second time', async () => {
  await onLoopback(
    (request) => request.socket.destroy(),
    async (client, visits) => {
      expect(await failureOf(client.clearMessagesQueue())).toMatchObject({ code: 'network' });
      expect(visits).toEqual([clearing]);
    },
  );
});

test('a list that breaks off in the middle is not taken for a list', async () => {
  await onLoopback(
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('[]', () => response.destroy());
    },
    async (client) => {
      expect(await failureOf(client.showMessagesQueue())).toMatchObject({ code: 'network' });
    },
  );
});

test('a gateway that is not there is reported with the code of the system', async () => {
  let client: GatewayClient | undefined;
  await onLoopback(
    (_request, response) => response.end('{"count":1}'),
    async (made) => {
      client = made;
      expect(await client.getMessagesCount()).toEqual({ count: 1 });
    },
  );
  const error = await failureOf(client?.getSettings() ?? Promise.resolve());
  expect(error.code).toBe('network');
  expect(error.message).toContain('(ECONNREFUSED)');
});

test('a call that is given up is hung up', async () => {
  const arrived = Promise.withResolvers<void>();
  const hungUp = Promise.withResolvers<void>();
  await onLoopback(
    (request) => {
      request.socket.once('close', hungUp.resolve);
      arrived.resolve();
    },
    async (client) => {
      const giveUp = new AbortController();
      const call = failureOf(client.showMessagesQueue({ signal: giveUp.signal }));
      await arrived.promise;
      giveUp.abort();
      expect(await call).toMatchObject({ code: 'aborted' });
      await hungUp.promise;
    },
  );
});
