import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server on loopback that counts what a runtime really puts on the wire, byte by byte: nothing between repeats or hides a request. */
export interface Counter {
  readonly url: string;
  /** How often each address was asked for, preflights of a browser left out. */
  readonly counts: ReadonlyMap<string, number>;
  readonly close: () => void;
}

/** What an instance's last three digits ask for beside a status: a connection that is kept, reset or closed. */
const KEPT = 997;
const RESET = 998;
const CLOSED = 999;
const NO_BODY: ReadonlySet<number> = new Set([204, 304]);
// A browser asks before it calls another origin, and shows an answer only with these.
const CORS = ['origin', 'methods', 'headers'].map((what) => `access-control-allow-${what}: *\r\n`).join('');
/** With each status: whatever makes one runtime or another repeat a request. */
const REASONS = `${CORS}location: /\r\nwww-authenticate: Basic realm="x"\r\nretry-after: 0\r\n`;

export async function startCounter(): Promise<Counter> {
  const counts = new Map<string, number>();
  const server = createServer((socket) => {
    let received = '';
    // A client that hangs up is none of its business.
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received += data.toString('latin1');
      for (let end = endOfRequest(received); end > 0; end = endOfRequest(received)) {
        const [method = '', path = ''] = received.split(' ', 2);
        received = received.slice(end);
        if (method !== 'OPTIONS') counts.set(path, (counts.get(path) ?? 0) + 1);
        const status = Number(/nstance\d*(\d{3})\//.exec(path)?.[1]);
        answer(socket, method === 'OPTIONS' ? KEPT : status);
      }
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    counts,
    close: () => void server.close(),
  };
}

/** Where a request ends that has arrived whole; 0 before. */
function endOfRequest(received: string): number {
  const head = received.indexOf('\r\n\r\n') + 4;
  if (head < 4) return 0;
  const length = /^content-length: *(\d+)/im.exec(received.slice(0, head))?.[1];
  if (length !== undefined) return received.length < head + Number(length) ? 0 : head + Number(length);
  if (!/^transfer-encoding: *chunked/im.test(received.slice(0, head))) return head;
  const last = received.indexOf('0\r\n\r\n', head);
  return last < 0 ? 0 : last + 5;
}

function answer(socket: Socket, status: number): void {
  if (status === RESET) socket.resetAndDestroy();
  else if (status === CLOSED) socket.end();
  else if (status === KEPT) socket.write(`HTTP/1.1 200 OK\r\n${CORS}content-length: 11\r\n\r\n{"count":1}`);
  else if (status < 200) socket.end(`HTTP/1.1 ${status} Whatever\r\n\r\n`);
  else socket.write(`HTTP/1.1 ${status} Whatever\r\n${REASONS}${NO_BODY.has(status) ? '' : 'content-length: 0\r\n'}\r\n`);
}
