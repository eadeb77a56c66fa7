// What comes back on the one connection of a clear or a send, read by the program on Node and by the worker on workerd.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type EdgeAnswer } from './edge-caller.ts';
import { makeKey, passingNode, type EdgeHost, type RunningEdge } from './edge-hosts.ts';
import { startRawGateway, type RawGateway } from './edge-raw-gateway.ts';
import { workerds } from './edge-workerd.ts';

const ID = '1101000001';
const MIB = 1024 * 1024;
const JSON_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const { key, keys } = await makeKey();

const startEdge = (host: EdgeHost, apiUrl: string): Promise<RunningEdge> =>
  host.start({ keys, instances: [{ idInstance: ID, apiUrl, apiTokenInstance: 'token-of-the-tests' }] });

const clear = (edge: RunningEdge): Promise<EdgeAnswer> => ask(edge.url, { target: `/waInstance${ID}/clearMessagesQueue/${key}` });

const outcomeOf = ({ status, text }: EdgeAnswer): readonly unknown[] => [status, text];

/** Writes byte by byte, each when the one before has gone. */
async function drip(socket: Socket, text: string): Promise<void> {
  socket.setNoDelay(true);
  for (const byte of Buffer.from(text, 'latin1')) {
    await new Promise<void>((resolve) => void socket.write(Uint8Array.of(byte), () => resolve()));
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

const chunked = (body: string, size: number): string =>
  `${JSON_HEAD}transfer-encoding: chunked\r\n\r\n${(body.match(new RegExp(`.{1,${size}}`, 'gs')) ?? [])
    .map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`)
    .join('')}0\r\n\r\n`;

describe.each([passingNode, ...workerds])('One connection: the edge on $name', (host) => {
  let edge: RunningEdge;
  let gateway: RawGateway;

  beforeAll(async () => {
    gateway = await startRawGateway();
    edge = await startEdge(host, gateway.url);
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.stop();
  });

  it.each([
    ['with a length', `${JSON_HEAD}content-length: 18\r\n\r\n{"isCleared":true}`],
    ['in chunks', chunked('{"isCleared":true}', 5)],
  ])('reads an answer %s that comes byte by byte', async (_how, answer) => {
    gateway.answerWith((_line, socket) => void drip(socket, answer));
    expect(await clear(edge)).toMatchObject({ status: 200, type: 'application/json', text: '{"isCleared":true}' });
  });

  it('reads an answer that ends with the connection', async () => {
    gateway.answerWith(() => ({ written: `${JSON_HEAD}\r\n{"isCleared":true}`, close: 'end' }));
    expect(await clear(edge)).toMatchObject({ status: 200, text: '{"isCleared":true}' });
  });

  // Node's HTTP takes such a reset for the end.
  it.skipIf(host === passingNode)('takes no half of an answer for the whole when the connection is reset', async () => {
    gateway.answerWith(() => ({ written: `${JSON_HEAD}\r\n{"isCleared":true`, close: 'reset' }));
    expect(outcomeOf(await clear(edge))).toEqual([502, expect.stringContaining('unknown')]);
  });

  it('unpacks an answer that was packed although it was asked not to be', async () => {
    const packed = gzipSync('{"isCleared":true}').toString('latin1');
    gateway.answerWith(() => `${JSON_HEAD}content-encoding: gzip\r\ncontent-length: ${packed.length}\r\n\r\n${packed}`);
    expect(await clear(edge)).toMatchObject({ status: 200, text: '{"isCleared":true}' });
  });

  it.each([
    ['with a length', (body: string) => `${JSON_HEAD}content-length: ${body.length}\r\n\r\n${body}`],
    ['in chunks', (body: string) => chunked(body, 10_000)],
  ])('reads 8 MiB %s and drops a byte more', async (_how, answerOf) => {
    gateway.answerWith(() => answerOf('x'.repeat(8 * MIB)));
    const complete = await clear(edge);
    expect([complete.status, complete.text.length]).toEqual([200, 8 * MIB]);
    gateway.answerWith(() => answerOf('x'.repeat(8 * MIB + 1)));
    expect(outcomeOf(await clear(edge))).toEqual([502, expect.stringContaining('larger than 8 MiB')]);
  });

  it('lets go of the connection when it has the answer', async () => {
    const closed: Promise<unknown>[] = [];
    gateway.answerWith((_line, socket) => {
      closed.push(once(socket, 'close'));
      return `${JSON_HEAD}content-length: 2\r\n\r\n{}`;
    });
    await clear(edge);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });

  it('says that nothing was sent where no connection can be opened', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const refusing = await startEdge(host, `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    server.close();
    await once(server, 'close');
    const answer = await clear(refusing);
    await refusing.stop();
    expect(outcomeOf(answer)).toEqual([502, expect.stringContaining('Nothing was sent to the gateway')]);
    expect(answer.text).not.toContain('unknown');
  });

  it('reaches a gateway by its address of IPv6', async () => {
    const other = await startRawGateway({ host: '::1' });
    other.answerWith(() => 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    const edgeOfIt = await startEdge(host, other.url);
    const answer = await clear(edgeOfIt);
    await edgeOfIt.stop();
    other.stop();
    expect(answer).toMatchObject({ status: 200, text: '{}' });
  });
});
