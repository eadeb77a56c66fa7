// The same answers and worse, as bytes on a wire, read by the runtime's own `fetch`.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { everyMethod } from '../../test/every-method.ts';
import { credentials, failureOf } from '../../test/fake-gateway.ts';
import { startRawServer } from '../../test/raw-server.ts';
import { cameTo, dueOf, recordedAnswers } from '../../test/recorded-answers.ts';
import { createGatewayClient, type PlainClient, type SluiceErrorCode } from '../index.ts';

let instances = 1_101_000_001;

/** An instance that no other test uses, so that nothing waits for its turn. */
function instance(): string {
  instances += 1;
  return String(instances);
}

const LIMIT_BYTES = 8 * 1024 * 1024;

function clientAt(apiUrl: string, timeoutMs = 5000): PlainClient {
  return createGatewayClient({
    ...credentials,
    apiUrl,
    idInstance: instance(),
    retries: 0,
    timeoutMs,
    maxAnswerBytes: LIMIT_BYTES,
  });
}

test.each(recordedAnswers)('$method over a socket, $what', async (recorded) => {
  const { method, flavor = 'plain', status = 200, headers = {}, body } = recorded;
  const bytes = Buffer.from(body);
  const length = status === 204 ? {} : { 'content-length': `${bytes.byteLength}` };
  const lines = Object.entries({ ...headers, ...length, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`);
  await using server = await startRawServer((socket) => socket.end(Buffer.concat([head, bytes])));
  const found = everyMethod.find((one) => one.name === method && one.flavor === flavor);
  const { apiUrl } = server;
  const options = { apiUrl, mediaUrl: apiUrl, idInstance: instance(), fetch: globalThis.fetch };
  const called = found?.run(() => Response.error(), options).outcome ?? Promise.reject(new Error('no such method'));
  expect(await cameTo(called)).toStrictEqual(dueOf(recorded));
  expect(server.requests()).toBe(1);
});

const ok = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

const faults: readonly [what: string, code: SluiceErrorCode, answer: (socket: Socket) => void][] = [
  ['a reset before the answer', 'network', (socket) => socket.resetAndDestroy()],
  ['an end before the answer', 'network', (socket) => socket.end()],
  ['a reset within the headers', 'network', (socket) => socket.write('HTTP/1.1 200 OK\r\nconte', () => socket.resetAndDestroy())],
  [
    'a reset after the headers',
    'network',
    (socket) => socket.write(`${ok}content-length: 2\r\n\r\n`, () => socket.resetAndDestroy()),
  ],
  ['a body shorter than was said', 'network', (socket) => socket.end(`${ok}content-length: 100\r\n\r\n{"isCleared":true}`)],
  [
    'a chunk that breaks off',
    'network',
    (socket) => socket.end(`${ok}transfer-encoding: chunked\r\n\r\nff\r\n{"isCleared":true}`),
  ],
  ['silence', 'timeout', () => undefined],
  ['headers without an end', 'timeout', (socket) => socket.write(ok)],
  ['a body without an end', 'timeout', (socket) => socket.write(`${ok}content-length: 100\r\n\r\n{"isCleared":true}`)],
  ['garbage instead of HTTP', 'network', (socket) => socket.end('220 mail.example ESMTP\r\n'.repeat(3))],
  ['a length that is no number', 'network', (socket) => socket.end(`${ok}content-length: many\r\n\r\n{"isCleared":true}`)],
  ['compression that is none', 'network', (socket) => socket.end(`${ok}content-encoding: gzip\r\ncontent-length: 2\r\n\r\n[]`)],
  [
    'a redirect to itself',
    'unexpected-redirect',
    (socket) => socket.end('HTTP/1.1 307 Again\r\nlocation: #\r\ncontent-length: 0\r\n\r\n'),
  ],
];

test.each(faults)('%s is %s, and the clear has been on the wire once', async (_what, code, answer) => {
  await using server = await startRawServer(answer);
  const client = clientAt(server.apiUrl, code === 'timeout' ? 100 : 5000);
  const error = await failureOf(client.clearMessagesQueue());
  expect(error).toMatchObject({ code, operation: 'clearMessagesQueue' });
  expect(server.requests()).toBe(1);
});

test('an answer that drips is read to its end', async () => {
  const body = JSON.stringify({ count: 12 });
  await using server = await startRawServer((socket) => void drip(socket, `${ok}content-length: ${body.length}\r\n\r\n${body}`));
  expect(await clientAt(server.apiUrl).getMessagesCount()).toEqual({ count: 12 });
});

test('an answer that drips too slowly is not waited for', async () => {
  const gone = Promise.withResolvers<void>();
  await using server = await startRawServer((socket) => {
    socket.write(`${ok}transfer-encoding: chunked\r\n\r\n`);
    const drops = setInterval(() => socket.write('1\r\n \r\n'), 10);
    socket.once('close', () => {
      clearInterval(drops);
      gone.resolve();
    });
  });
  expect(await failureOf(clientAt(server.apiUrl, 100).getMessagesCount())).toMatchObject({ code: 'timeout' });
  await gone.promise;
});

test('an answer without an end is hung up at the limit', async () => {
  const gone = Promise.withResolvers<number>();
  await using server = await startRawServer((socket) => void flood(socket, gone));
  const error = await failureOf(clientAt(server.apiUrl).showMessagesQueue());
  expect(error).toMatchObject({ code: 'malformed-response', status: 200 });
  // What lies in the buffers of both ends has been written too.
  expect(await gone.promise).toBeLessThan(LIMIT_BYTES + 16 * 1024 * 1024);
});

/** Writes byte by byte, each in its own turn. */
async function drip(socket: Socket, text: string): Promise<void> {
  socket.setNoDelay(true);
  for (const byte of Buffer.from(text)) {
    socket.write(Uint8Array.of(byte));
    await turnOfTheLoop();
  }
}

/** Writes a gibibyte, as fast as it is taken, and reports how much was taken when the other end hangs up. */
async function flood(socket: Socket, gone: PromiseWithResolvers<number>): Promise<void> {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  socket.once('close', () => gone.resolve(socket.bytesWritten));
  socket.write(`${ok}content-length: ${2 ** 30}\r\n\r\n`);
  while (!socket.destroyed) {
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
  }
}
