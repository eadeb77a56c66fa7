import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server on loopback that knows nothing of HTTP. */
export interface RawServer extends AsyncDisposable {
  readonly apiUrl: string;
  /** How many requests have begun to arrive. */
  readonly requests: () => number;
}

/**
 * Starts a server that hands each socket to `answer` when the first bytes of a request have arrived.
 *
 * @param answer gets the socket, and all that the server has received on it so far.
 */
export async function startRawServer(answer: (socket: Socket, received: string) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    // A client that hangs up in the middle is what some of the tests are about.
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      const received = data.toString('latin1');
      if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE) /.test(received)) return;
      requests += 1;
      answer(socket, received);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
