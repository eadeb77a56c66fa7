import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localGateway } from '../test/local-gateway.ts';
import { createAnswerMemory, createIntake } from './answer-memory.ts';
import { findOperations } from './contract.ts';
import type { ExchangeLimits, GatewayAnswer } from './exchange.ts';
import { createPoolExchange } from './pool-exchange.ts';
import { createDispatcher } from './pool-fetch.ts';

function ask(
  apiUrl: string,
  { maxBytes = 10_000_000, ...limits }: Partial<Omit<ExchangeLimits, 'intake'>> & { readonly maxBytes?: number } = {},
  exchange = createPoolExchange(createDispatcher()),
): Promise<GatewayAnswer> {
  const [operation] = findOperations('plain', 'showMessagesQueue');
  if (operation === undefined) throw new Error('The contract has no such method.');
  const credentials = { apiUrl, idInstance: '1101000001', apiTokenInstance: 'gw-token' };
  const intake = createIntake(createAnswerMemory(20_000_000, Date.now).open('read'), maxBytes);
  return exchange(
    { operation, credentials, headers: [['accept', 'text/x']] },
    { timeoutMs: 5000, signal: undefined, ...limits, intake },
  );
}

const textOf = ({ body }: GatewayAnswer): string => (typeof body === 'string' ? body : Buffer.concat(body).toString());

describe('An exchange over the pool', () => {
  it('asks for what the operation has, once, for an answer that is not packed', async () => {
    const url = await localGateway(({ method, url: target, headers }, response) =>
      response.end(JSON.stringify([method, target, headers.accept, headers['accept-encoding']])),
    );
    const asked: unknown = JSON.parse(textOf(await ask(url)));
    expect(asked).toEqual(['GET', '/waInstance1101000001/showMessagesQueue/gw-token', 'text/x', 'identity']);
  });

  const text = '0123456789'.repeat(200_000);
  it.each<[string, RequestListener]>([
    ['with its length', (_, response) => void response.setHeader('content-length', text.length).end(text)],
    ['in chunks', (_, response) => void (response.write(text.slice(0, 9)), response.end(text.slice(9)))],
    ['packed', (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(text))],
  ])('gives the bytes of an answer that comes %s', async (_how, listener) => {
    expect(textOf(await ask(await localGateway(listener)))).toBe(text);
  });

  it.each<[string, RequestListener]>([
    ['plain', (_, response) => void response.end(text)],
    ['packed', (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(text))],
  ])('reads no more of an answer than it may: %s', async (_how, listener) => {
    expect((await ask(await localGateway(listener), { maxBytes: 100_000 })).body).toBe('too-large');
  });

  it.each<[string, RequestListener]>([
    ['unexpected-redirect', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
    ['network', (request) => void request.socket.destroy()],
    ['network', (_, response) => void response.setHeader('content-encoding', 'gzip').end('no gzip')],
    [
      'network',
      (request, response) => void response.writeHead(200, { 'content-length': 9 }).write('[', () => request.socket.destroy()),
    ],
    ['timeout', () => undefined],
    ['timeout', (_, response) => void response.write('[')],
  ])('fails with %s where there is no whole answer', async (code, listener) => {
    await expect(ask(await localGateway(listener), { timeoutMs: 300 })).rejects.toMatchObject({ code });
  });

  it.each(['before the answer', 'in its middle'])('ends with its signal, and with it the connection: %s', async (when) => {
    const giveUp = new AbortController();
    const closed = Promise.withResolvers<void>();
    const url = await localGateway((request, response) => {
      request.socket.once('close', () => closed.resolve());
      if (when === 'in its middle') response.write('[');
      giveUp.abort();
    });
    await expect(ask(url, { signal: giveUp.signal })).rejects.toMatchObject({ code: 'aborted' });
    await closed.promise;
  });

  it('is not repeated where a kept connection ends without an answer', async () => {
    let requests = 0;
    const url = await localGateway((request, response) => {
      requests += 1;
      if (requests === 1) response.end('[]');
      else request.socket.destroy();
    });
    const exchange = createPoolExchange(createDispatcher());
    await ask(url, {}, exchange);
    await expect(ask(url, {}, exchange)).rejects.toMatchObject({ code: 'network' });
    expect(requests).toBe(2);
  });
});
