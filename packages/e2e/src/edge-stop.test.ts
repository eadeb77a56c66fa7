// The built edge on Node is asked to end, as on Ctrl+C or before a deploy, while its callers are in the middle of something.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteDatabase } from '@sluice/queue/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSealingKey } from './edge-crash/long-queue.ts';
import { EDGE_PROGRAM, makeKey } from './edge-hosts.ts';
import { startRawGateway, type RawGateway } from './edge-raw-gateway.ts';
import { wellAnswer } from './hostile/slow-answers.ts';
import { readyLine, startProgram, type Program } from './program.ts';

const IDS = ['1101000001', '1101000002'] as const;
const [ID, OTHER] = IDS;
const BIG = 20_000_000;
const { key, keys } = await makeKey();
const sealing = await makeSealingKey();

let gateway: RawGateway;
let folder: string;
let program: Program<{ readonly url: string }>;
let output: string;
/** Answers the call that the gateway keeps waiting. */
let held: PromiseWithResolvers<Socket>;
let isHeld: (line: string) => boolean;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-stopped-'));
  gateway = await startRawGateway();
  held = Promise.withResolvers();
  isHeld = () => false;
  gateway.answerWith((line, socket) => {
    if (!isHeld(line)) return wellAnswer(line);
    held.resolve(socket);
    return '';
  });
  output = '';
  const instances = IDS.map((idInstance) => ({ idInstance, apiUrl: gateway.url, apiTokenInstance: 'token-of-the-tests' }));
  const env = { ...sealing, SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances }) };
  const args = [EDGE_PROGRAM, '--port', '0', '--data', folder, '--no-log'];
  program = await startProgram({ args, env, onOutput: (text) => (output += text) }, readyLine);
});

afterEach(async () => {
  gateway.stop();
  await rm(folder, { recursive: true });
});

/** A connection to the edge, and what has come on it. */
interface Caller {
  readonly socket: Socket;
  received: string;
  readonly closed: Promise<unknown>;
}

function connectTo(url: string): Promise<Caller> {
  const { port, hostname } = new URL(url);
  const opened = Promise.withResolvers<Caller>();
  const socket = connect(Number(port), hostname);
  const caller: Caller = { socket, received: '', closed: new Promise((resolve) => socket.once('close', resolve)) };
  socket.setEncoding('latin1').on('data', (text: string) => (caller.received += text));
  socket.once('connect', () => opened.resolve(caller)).on('error', opened.reject);
  return opened.promise;
}

function callOn(caller: Caller, verb: string, target: string, body = ''): void {
  const head = `${verb} ${target} HTTP/1.1\r\nhost: ${new URL(program.ready.url).host}\r\nauthorization: Bearer ${key}\r\n`;
  caller.socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`.replace('content-length: 0\r\n', ''));
}

/** Waits until something of a kind has come. */
async function until(caller: Caller, what: string): Promise<void> {
  while (!caller.received.includes(what)) await once(caller.socket, 'data');
}

/** Waits until the edge takes no new connections. */
async function noMoreTaken(): Promise<void> {
  for (;;) {
    const caller = await connectTo(program.ready.url).catch(() => undefined);
    if (caller === undefined) return;
    caller.socket.destroy();
    await caller.closed;
  }
}

/** Asks for 20 MB, reads the beginning, and reads no more. */
async function readABit(caller: Caller, query: string): Promise<void> {
  gateway.answerWith(() => `HTTP/1.1 200 OK\r\ncontent-length: ${BIG}\r\n\r\n${'x'.repeat(BIG)}`);
  callOn(caller, 'GET', `/waInstance${ID}/showMessagesQueue/${key}${query}`);
  await once(caller.socket, 'data');
  caller.socket.pause();
}

const bodyOf = ({ received }: Caller): string => received.slice(received.indexOf('\r\n\r\n') + 4);

describe('an edge that is asked to end', () => {
  it.each([
    ['as it comes', ''],
    ['by way of the app', '?note=%41'],
  ])('gives a caller who reads the whole of a large answer that is written %s', async (_, query) => {
    const caller = await connectTo(program.ready.url);
    await readABit(caller, query);
    const stopped = program.stop();
    await noMoreTaken();
    caller.socket.resume();
    await caller.closed;
    expect([bodyOf(caller).replaceAll(/[^x]/g, '').length, await stopped]).toEqual([BIG, 0]);
  });

  it('closes idle connections at once, and refuses a call that comes to its end on another', async () => {
    const [kept, fresh, half] = await Promise.all([1, 2, 3].map(() => connectTo(program.ready.url)));
    if (kept === undefined || fresh === undefined || half === undefined) throw new Error('There are three.');
    callOn(kept, 'GET', '/healthz');
    await until(kept, '"ok"');
    half.socket.write(`GET /waInstance${ID}/getMessagesCount/${key} HTTP/1.1\r\nhost: `);
    // Its beginning has come to the edge by the time a later call is answered.
    kept.received = '';
    callOn(kept, 'GET', '/readyz');
    await until(kept, '"ok"');
    const stopped = program.stop();
    await Promise.all([kept.closed, fresh.closed]);
    half.socket.write(`${new URL(program.ready.url).host}\r\n\r\n`);
    await half.closed;
    expect(half.received).toContain('HTTP/1.1 503');
    expect(half.received.toLowerCase()).toContain('connection: close');
    expect(half.received).toContain('Nothing was sent to the gateway; call again in a second.');
    expect([await stopped, gateway.requests]).toEqual([0, []]);
  });

  it('cuts off within seconds callers who do not read, and those who do not come to an end of their request', async () => {
    const [paused, half] = await Promise.all([connectTo(program.ready.url), connectTo(program.ready.url)]);
    await readABit(paused, '');
    half.socket.write('POST /waInstance');
    const start = performance.now();
    expect(await program.stop()).toBe(0);
    expect(performance.now() - start).toBeLessThan(20_000);
    half.socket.destroy();
    paused.socket.destroy();
  });

  it('ends the streams of all instances at once, while the gateway hangs in a clear whose caller still gets its answer', async () => {
    isHeld = (line) => line.includes('clearMessagesQueue');
    const clearing = await connectTo(program.ready.url);
    callOn(clearing, 'GET', `/waInstance${ID}/clearMessagesQueue/${key}`);
    const connection = await held.promise;
    const watching = await connectTo(program.ready.url);
    callOn(watching, 'GET', `/api/v1/instances/${OTHER}/events`);
    await until(watching, 'retry');
    const stopped = program.stop();
    await watching.closed;
    expect(watching.received).toContain('"closing":"stopping"');
    connection.write(wellAnswer('/clearMessagesQueue/'));
    await clearing.closed;
    expect(clearing.received.toLowerCase()).toContain('connection: close');
    expect([bodyOf(clearing), await stopped]).toEqual(['{"isCleared":true}', 0]);
  });

  it('remembers a message that the gateway accepts after the sender has hung up', async () => {
    isHeld = (line) => line.includes('sendMessage');
    const sender = await connectTo(program.ready.url);
    const body = '{"chatId":"79990000001@c.us","message":"Your order is ready."}';
    callOn(sender, 'POST', `/waInstance${ID}/sendMessage/${key}`, body);
    const connection = await held.promise;
    sender.socket.destroy();
    await sender.closed;
    const stopped = program.stop();
    await noMoreTaken();
    connection.write(wellAnswer('/sendMessage/'));
    expect(await stopped).toBe(0);
    const database = openSqliteDatabase(join(folder, `instance-${ID}.sqlite`));
    expect(database.all('SELECT * FROM accepted_sends')).toHaveLength(1);
    database.close();
  });

  it('ends with code 0 while the gateway hangs in a read for those who watch', async () => {
    isHeld = (line) => line.includes('showMessagesQueue');
    const watching = await connectTo(program.ready.url);
    callOn(watching, 'GET', `/api/v1/instances/${ID}/events`);
    const connection = await held.promise;
    const stopped = program.stop();
    await watching.closed;
    await noMoreTaken();
    connection.write(wellAnswer('/showMessagesQueue/'));
    expect([await stopped, output.split('\n').slice(1)]).toEqual([0, ['']]);
  });

  it('ends at once when it is asked again, and says that a job in progress goes on at the next start', async () => {
    isHeld = (line) => line.includes('clearMessagesQueue');
    const clearing = await connectTo(program.ready.url);
    callOn(clearing, 'GET', `/waInstance${ID}/clearMessagesQueue/${key}`);
    await held.promise;
    const first = program.stop();
    await noMoreTaken();
    await program.stop();
    expect(await first).toBe(143);
    expect(output.split('\n').slice(1)).toEqual([
      'The edge was ended at once, before all calls under way had their answer. A job in progress goes on at the next start.',
      '',
    ]);
  });
});
