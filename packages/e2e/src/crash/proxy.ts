import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '@sluice/emulator';
import { lengthOfMessage, operationIn } from './http-message.ts';
import { createLateRequests } from './late-requests.ts';
import type { Boundary, CallPoint, WireCall } from './point.ts';
import { CALL_MS } from './scene.ts';
import { sleptIn, TIME_HEADER } from './sleeping.ts';

/** What the proxy does to a process at a point of its calls. */
interface Halting {
  readonly point: CallPoint;
  /** Resolves when the process is gone, or is stopped. */
  readonly halt: () => Promise<void>;
  /** Resolves when the process is gone, or goes on: then the rest of its exchange comes. */
  readonly over: Promise<void>;
}

/** Is between processes and the gateway, and knows where every request and answer is. It lets a request pass when it has come whole. */
export interface Proxy {
  readonly url: string;
  /** The calls that came, of all processes. */
  readonly calls: readonly WireCall[];
  /** Counts the calls of the next process, and halts it at a point of them. */
  readonly expect: (halting: Halting | undefined) => void;
  /** Resolves when the requests on their way have arrived; a held request is not on its way. */
  readonly settled: () => Promise<void>;
  /** Lets time pass until nothing is held up any more. */
  readonly bringLate: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @returns a server that listens on loopback, for a proxy. */
export async function listen(): Promise<Server> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/**
 * @param server on which it takes connections. It is left open.
 * @param clock by which the gateway goes: a call takes its time, and so does what is slept.
 */
export function startProxy(server: Server, gateway: URL, clock: Pick<Clock, 'advance' | 'now'>): Proxy {
  const calls: WireCall[] = [];
  const sockets = new Set<Socket>();
  const late = createLateRequests(clock);
  let exchanges: Promise<void> = Promise.resolve();
  let expected: { readonly halting: Halting | undefined; readonly from: number } = { halting: undefined, from: 0 };

  function note(operation: string): Halting | undefined {
    const nth = calls.slice(expected.from).filter((call) => call.operation === operation).length + 1;
    calls.push({ operation, nth });
    const { halting } = expected;
    return halting?.point.operation === operation && halting.point.nth === nth ? halting : undefined;
  }

  async function carry(request: Buffer, client: Socket): Promise<void> {
    const slept = sleptIn(request);
    if (slept !== undefined) {
      await late.pass(slept);
      client.write(`HTTP/1.1 204 No Content\r\n${TIME_HEADER}: ${clock.now()}\r\n\r\n`);
      return;
    }
    await late.pass(CALL_MS);
    const halting = note(operationIn(request));
    if (halting === undefined) await write(client, await ask(gateway, request));
    else await carryHalted(request, client, halting);
  }

  async function carryHalted(request: Buffer, client: Socket, { point, halt, over }: Halting): Promise<void> {
    const part = PARTS[point.boundary];
    if (part !== undefined) {
      const answer = await ask(gateway, request);
      const length = Math.floor(answer.length * part);
      await write(client, answer.subarray(0, length));
      await halt();
      void finish(client, over, () => answer.subarray(length));
      return;
    }
    await halt();
    let answer: Buffer | undefined;
    if (point.boundary === 'late') answer = await ask(gateway, request);
    if (point.boundary === 'very late') late.hold(async () => void (answer = await ask(gateway, request)));
    void finish(client, over, () => answer);
  }

  const accept = (client: Socket): void => {
    sockets.add(client);
    client.once('close', () => sockets.delete(client));
    // A process that is killed does not say goodbye.
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
  };
  server.on('connection', accept);
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    calls,
    expect: (halting) => {
      expected = { halting, from: calls.length };
    },
    settled: () => exchanges,
    bringLate: () => (exchanges = exchanges.then(() => late.bringAll())),
    close: async () => {
      server.off('connection', accept);
      await Promise.all(
        Array.from(sockets, async (socket) => {
          socket.destroy();
          await once(socket, 'close');
        }),
      );
    },
  };
}

/** How much of the answer has come when the process is halted, where the gateway has answered by then. */
const PARTS: Readonly<Partial<Record<Boundary, number>>> = { unanswered: 0, 'half answered': 0.5, answered: 1 };

/** Resolves when it is written, or there is nothing to write to any more. */
async function write(client: Socket, bytes: Buffer): Promise<void> {
  if (bytes.length > 0 && !client.destroyed) await new Promise((resolve) => void client.write(bytes, resolve));
}

/** Gives a process that goes on the rest of what is for it, or breaks its connection where there is nothing. */
async function finish(client: Socket, over: Promise<void>, rest: () => Buffer | undefined): Promise<void> {
  await over;
  const answer = rest();
  if (answer === undefined) client.destroy();
  else await write(client, answer);
}

/** Sends a request on a separate connection, and gives the whole answer. */
async function ask({ hostname, port }: URL, request: Buffer): Promise<Buffer> {
  const socket = connect(Number(port), hostname);
  socket.write(request);
  const complete = Promise.withResolvers<Buffer>();
  let answer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    answer = Buffer.concat([answer, chunk]);
    if (lengthOfMessage(answer) !== undefined) complete.resolve(answer);
  });
  socket.once('error', complete.reject);
  return complete.promise.finally(() => socket.destroy());
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The proxy does not listen on a port.');
  return address.port;
}
