import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Clock } from '@sluice/emulator';
import { lengthOfMessage, operationIn } from './http-message.ts';
import type { Boundary, Point, WireCall } from './point.ts';
import { CALL_MS } from './scene.ts';
import { sleptIn } from './sleeping.ts';

type CallPoint = Extract<Point, { at: 'call' }>;

/** Stands between processes and the gateway, and knows where every request and answer is. It lets a request pass when it has come whole. */
export interface Proxy {
  readonly url: string;
  /** The calls that came, of all processes. */
  readonly calls: readonly WireCall[];
  /**
   * Counts the calls of the next process, and kills it at a point of them.
   *
   * @param kill resolves when the process is gone.
   */
  readonly expect: (point: CallPoint | undefined, kill: () => Promise<void>) => void;
  /** Resolves when what was on its way has arrived. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param clock by which the gateway goes: a call takes its time, and so does what is slept. */
export async function startProxy(gateway: URL, clock: Pick<Clock, 'advance'>): Promise<Proxy> {
  const calls: WireCall[] = [];
  const sockets = new Set<Socket>();
  let exchanges: Promise<void> = Promise.resolve();
  let expected: { readonly point: CallPoint | undefined; readonly kill: () => Promise<void>; readonly from: number } | undefined;

  function note(operation: string): Boundary | undefined {
    const nth = calls.slice(expected?.from ?? 0).filter((call) => call.operation === operation).length + 1;
    calls.push({ operation, nth });
    const point = expected?.point;
    return point?.operation === operation && point.nth === nth ? point.boundary : undefined;
  }

  async function carry(request: Buffer, client: Socket): Promise<void> {
    const slept = sleptIn(request);
    if (slept !== undefined) {
      clock.advance(slept);
      client.write('HTTP/1.1 204 No Content\r\n\r\n');
      return;
    }
    clock.advance(CALL_MS);
    const boundary = note(operationIn(request));
    const kill = expected?.kill;
    if (boundary === 'unsent' || boundary === 'late') await kill?.();
    if (boundary === 'unsent') return;
    const answer = await ask(gateway, request);
    const share = { unanswered: 0, late: 0, 'half answered': 0.5, answered: 1 }[boundary ?? 'answered'];
    const part = answer.subarray(0, Math.floor(answer.length * share));
    if (part.length > 0) await new Promise((resolve) => void client.write(part, resolve));
    if (boundary !== undefined && boundary !== 'late') await kill?.();
  }

  const server = createServer((client) => {
    sockets.add(client);
    client.once('close', () => sockets.delete(client));
    // Whoever is killed does not say goodbye.
    client.on('error', () => client.destroy());
    let bytes = Buffer.alloc(0);
    client.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const length = lengthOfMessage(bytes);
      if (length === undefined) return;
      const request = bytes.subarray(0, length);
      bytes = bytes.subarray(length);
      // One after the other, also those that were made at once: so that each run takes the same course.
      exchanges = exchanges.then(() => carry(request, client));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    expect: (point, kill) => {
      expected = { point, kill, from: calls.length };
    },
    settled: () => exchanges,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** Sends a request on a connection of its own, and gives the whole answer. */
async function ask({ hostname, port }: URL, request: Buffer): Promise<Buffer> {
  const socket = connect(Number(port), hostname);
  socket.write(request);
  const whole = Promise.withResolvers<Buffer>();
  let answer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    answer = Buffer.concat([answer, chunk]);
    if (lengthOfMessage(answer) !== undefined) whole.resolve(answer);
  });
  socket.once('error', whole.reject);
  return whole.promise.finally(() => socket.destroy());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('The proxy does not listen on a port.');
  return address.port;
}
