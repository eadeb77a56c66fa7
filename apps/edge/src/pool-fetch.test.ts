import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localGateway } from '../test/local-gateway.ts';
import { createDispatcher, createPoolFetch } from './pool-fetch.ts';

async function gateway(listener: RequestListener): Promise<string> {
  return `${await localGateway(listener)}/a?b=c`;
}

describe('A read through the pool', () => {
  it('has the headers and the body that were given, and asks for an answer that is not packed', async () => {
    const url = await gateway((request, response) => {
      request.setEncoding('utf8').on('data', (body) => {
        const { method, url: target, headers } = request;
        response.end(JSON.stringify([method, target, headers['content-type'], headers['accept-encoding'], body]));
      });
    });
    const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: new TextEncoder().encode('é') };
    const { body } = await createPoolFetch(createDispatcher())(url, init);
    expect(await new Response(body).json()).toEqual(['POST', '/a?b=c', 'text/plain', 'identity', 'é']);
  });

  it('keeps its connections for the next ones', async () => {
    const ports = new Set<unknown>();
    const url = await gateway((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('[]');
    });
    const fetch = createPoolFetch(createDispatcher());
    for (let call = 0; call < 10; call += 1) expect((await fetch(url, {})).status).toBe(200);
    // A call that comes in the moment of the last byte opens a second one.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  it.each([
    [
      'with its length',
      (text: string): RequestListener =>
        (_, response) =>
          response.setHeader('content-length', text.length).end(text),
    ],
    [
      'in chunks',
      (text: string): RequestListener =>
        (_, response) =>
          void (response.write(text.slice(0, 9)), response.end(text.slice(9))),
    ],
    [
      'packed',
      (text: string): RequestListener =>
        (_, response) =>
          response.setHeader('content-encoding', 'gzip').end(gzipSync(text)),
    ],
  ])('gives an answer that comes %s', async (_how, listener) => {
    const text = '0123456789'.repeat(200_000);
    const { body } = await createPoolFetch(createDispatcher())(await gateway(listener(text)), {});
    expect(await new Response(body).text()).toBe(text);
  });

  it('follows no redirect', async () => {
    const url = await gateway((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect((await createPoolFetch(createDispatcher())(url, {})).status).toBe(302);
  });

  it.each(['before the answer', 'in its middle'])('ends with its signal, %s', async (when) => {
    const giveUp = new AbortController();
    const closed = Promise.withResolvers<void>();
    const url = await gateway((request, response) => {
      request.socket.once('close', () => closed.resolve());
      if (when === 'in its middle') response.write('[');
      else giveUp.abort();
    });
    const answer = createPoolFetch(createDispatcher())(url, { signal: giveUp.signal }).then(async ({ body }) => {
      giveUp.abort();
      return new Response(body).text();
    });
    await expect(answer).rejects.toThrow(/abort/i);
    await closed.promise;
  });

  it('fails where the connection ends without an answer, and is not repeated', async () => {
    let requests = 0;
    const url = await gateway((request, response) => {
      requests += 1;
      if (requests === 1) response.end('[]');
      else request.socket.destroy();
    });
    const fetch = createPoolFetch(createDispatcher());
    await fetch(url, {});
    await expect(fetch(url, {})).rejects.toThrow(/closed|reset/i);
    expect(requests).toBe(2);
  });
});
