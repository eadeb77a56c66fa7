/** A gateway of bare sockets: it writes whatever a test gives it, also what no HTTP server would, and counts the requests that come. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './edge-certificate.ts';

/** The bytes that are written, and what happens to the connection then; it is kept unless something is said. */
export type RawAnswer = string | { readonly written: string; readonly close: 'end' | 'reset' };

type Answerer = (requestLine: string, socket: Socket) => RawAnswer | undefined;

export interface RawGateway {
  readonly url: string;
  /** The first lines of all requests so far. */
  readonly requests: readonly string[];
  /** The connection on which each of them came, counted from 1. */
  readonly connections: readonly number[];
  /** Says what becomes of each request from now on; where that is `undefined`, the test itself writes to the socket. */
  answerWith(answer: Answerer): void;
  stop(): void;
}

export interface RawGatewayOptions {
  readonly host?: string;
  /** Makes it one of TLS. */
  readonly certificate?: Certificate;
}

export async function startRawGateway({ host = '127.0.0.1', certificate }: RawGatewayOptions = {}): Promise<RawGateway> {
  const requests: string[] = [];
  const connections: number[] = [];
  let accepted = 0;
  const sockets = new Set<Socket>();
  let answer: Answerer | undefined;
  const serve = (socket: Socket): void => {
    const connection = (accepted += 1);
    let received = '';
    sockets.add(socket);
    // The other side may break a connection whenever it likes.
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk;
      for (;;) {
        const length = lengthOfRequest(received);
        if (length === undefined) return;
        const requestLine = received.slice(0, received.indexOf('\r\n'));
        received = received.slice(length);
        requests.push(requestLine);
        connections.push(connection);
        const answered = answer?.(requestLine, socket) ?? '';
        if (typeof answered === 'string') socket.write(answered, 'latin1');
        else if (answered.close === 'end') socket.end(answered.written, 'latin1');
        else socket.write(answered.written, 'latin1', () => socket.resetAndDestroy());
      }
    });
  };
  const server = certificate === undefined ? createServer(serve) : createTlsServer(certificate, serve);
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests,
    connections,
    answerWith: (next) => {
      answer = next;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** How much of what was received is the first request; `undefined` while it is not all there. */
function lengthOfRequest(received: string): number | undefined {
  const endOfHead = received.indexOf('\r\n\r\n');
  if (endOfHead === -1) return undefined;
  const head = received.slice(0, endOfHead);
  const start = endOfHead + 4;
  if (/^transfer-encoding: *chunked/im.test(head)) {
    const end = received.indexOf('0\r\n\r\n', start);
    return end === -1 ? undefined : end + 5;
  }
  const length = start + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  return received.length < length ? undefined : length;
}
