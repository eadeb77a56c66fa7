import { connect, type Socket } from 'node:net';

/** So many connections ask at once, each for one answer after the other. The edge lets in twelve reads of one instance. */
export const CONNECTIONS = 10;

/** Asks as often as it can, each connection for its own path. @returns how many answers have come in a second. */
export async function rateOf(url: string, paths: readonly string[], durationMs: number): Promise<number> {
  const { hostname, port } = new URL(url);
  const asked = paths.map((path) => ({
    request: `GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`,
    socket: connect({ host: hostname, port: Number(port), noDelay: true }),
  }));
  let answers = 0;
  const start = performance.now();
  const end = start + durationMs;
  const isOver = (): boolean => {
    answers += 1;
    return performance.now() >= end;
  };
  await Promise.all(asked.map(({ socket, request }) => askOn(socket, request, isOver)));
  return (answers * 1000) / (performance.now() - start);
}

/** @param isOver called after every answer. */
async function askOn(socket: Socket, request: string, isOver: () => boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  /** The bytes of the body that are still to come; `undefined` in the head, infinite where the body comes in chunks. */
  let remaining: number | undefined;
  let head = '';
  socket
    .on('error', reject)
    .on('close', () => reject(new Error('The proxy has closed a connection.')))
    .on('data', (chunk) => {
      let body = chunk.length;
      if (remaining === undefined) {
        const before = head.length;
        head += chunk.toString('latin1');
        const headEnd = head.indexOf('\r\n\r\n');
        if (headEnd < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(`The proxy answered ${head.slice(0, 200)}`));
        remaining = Number(/^content-length: *(\d+)/im.exec(head.slice(0, headEnd))?.[1] ?? Infinity);
        body -= headEnd + 4 - before;
        head = '';
      }
      remaining -= body;
      if (remaining === Infinity ? !endsChunked(chunk) : remaining > 0) return;
      remaining = undefined;
      if (!isOver()) return void socket.write(request);
      resolve();
      socket.destroy();
    });
  socket.write(request);
  return promise;
}

// One request at a time: nothing follows the last chunk. An end that is cut into two pieces is not looked for; it would be 5 bytes at most.
function endsChunked(chunk: Buffer): boolean {
  return chunk.length >= 5 && chunk.toString('latin1', chunk.length - 5) === '0\r\n\r\n';
}
