import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeLinkPorts } from './link-ports.ts';

const ports = nodeLinkPorts({ now: Date.now, sleep: async () => undefined });
const asked: string[] = [];
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    if (request.url === '/moved') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/endless') response.writeHead(200).write('a');
    else response.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => server.close());

const request = (path: string, method: 'HEAD' | 'GET' = 'HEAD'): ReturnType<typeof ports.request> =>
  ports.request({
    method,
    url: new URL(`http://files.example:${port}${path}`),
    address: '127.0.0.1',
    signal: AbortSignal.timeout(5000),
  });

test('a file is asked for at the address that was checked, by the name of its server', async () => {
  expect(await request('/gone')).toEqual({ status: 404, location: undefined });
  expect(asked.at(-1)).toBe(`HEAD files.example:${port} /gone`);
});

test('a redirect is reported and not followed', async () => {
  const before = asked.length;
  expect(await request('/moved')).toEqual({ status: 302, location: '/there' });
  expect(asked).toHaveLength(before + 1);
});

test('a body without an end is let go of', async () => {
  expect(await request('/endless', 'GET')).toEqual({ status: 200, location: undefined });
});

test('a request that is given up fails', async () => {
  const url = new URL(`http://files.example:${port}/gone`);
  await expect(ports.request({ method: 'HEAD', url, address: '127.0.0.1', signal: AbortSignal.abort() })).rejects.toThrow(
    /abort/i,
  );
});
