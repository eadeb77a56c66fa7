/** A gateway of bare sockets: it writes whatever a test gives it, also what no HTTP server would, and counts the requests that come. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export interface RawGateway {
  readonly url: string;
  /** The first lines of all requests so far. */
  readonly requests: readonly string[];
  /** Says what to write for each request from now on; where that is `undefined`, the connection is broken. */
  answerWith(answer: (requestLine: string) => string | undefined): void;
  stop(): void;
}

export async function startRawGateway(): Promise<RawGateway> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let answer: ((requestLine: string) => string | undefined) | undefined;
  const server = createServer((socket) => {
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
        const written = answer?.(requestLine);
        if (written === undefined) socket.destroy();
        else socket.write(written, 'latin1');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    requests,
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
