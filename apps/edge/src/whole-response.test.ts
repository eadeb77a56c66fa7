import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { WholeResponse } from './whole-response.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const head = { status: 466, headers: new Headers({ 'content-type': 'application/json' }) };
const encoder = new TextEncoder();
const made = (): WholeResponse => new WholeResponse([encoder.encode('{"a":'), encoder.encode('1}')], head, () => undefined);

describe('A response in pieces', () => {
  it.each([
    ['a small one', ['[', '"«é»"', ']']],
    ['a large one', ['«'.repeat(50_000), 'é', 'x'.repeat(200_000)]],
  ])('arrives as they are: %s', async (_what, texts) => {
    const done = Promise.withResolvers<void>();
    const response = new WholeResponse(
      texts.map((text) => encoder.encode(text)),
      head,
      done.resolve,
    );
    response.headers.set('x-more', 'kept');
    const answer = await fetch(await serve((_request, outgoing) => response.writeTo(outgoing)));
    const { status, headers } = answer;
    expect([status, headers.get('content-type'), headers.get('x-more'), await answer.text()]).toEqual([
      466,
      'application/json',
      'kept',
      texts.join(''),
    ]);
    expect(headers.get('content-length')).toBe(String(encoder.encode(texts.join('')).byteLength));
    await done.promise;
  });

  it('is given back also when the caller goes in the middle', async () => {
    const done = Promise.withResolvers<void>();
    const url = await serve((_request, outgoing) => {
      new WholeResponse([new Uint8Array(50_000_000)], head, done.resolve).writeTo(outgoing);
    });
    const answer = await fetch(url);
    await answer.body?.cancel();
    await expect(done.promise).resolves.toBeUndefined();
  });

  it('can be read, or copied, before it is written', async () => {
    expect(await made().json()).toEqual({ a: 1 });
    const one = made();
    expect(await new Response(one.body, one).text()).toBe('{"a":1}');
  });
});
