/** The calls that a server has taken, so that it can be ended without cutting one of them off. */
import type { Server, ServerResponse } from 'node:http';
import { Server as TcpServer, type Socket } from 'node:net';

/** When all answers are made, callers have so long to read theirs, in milliseconds: one that does not read must not keep the process. */
const READ_MS = 10_000;

export interface ServedCalls {
  /** Must be called for each call, before its answer is begun. */
  add(outgoing: ServerResponse): void;
  /** Waits for an answer that is being made when the server is ended, also where its caller has gone: the gateway may be carrying out the call. */
  making<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** Whether the server is being ended: it takes no call any more. */
  isEnding(): boolean;
  /**
   * Ends the server. Idle connections are closed at once, and each other one after its answer. 10 seconds after the last answer was made, answers that are
   * not read are cut off, and so are requests that have not come to their end.
   *
   * @param meanwhile the callers have their 10 seconds after that as well.
   */
  end(meanwhile: Promise<void>): Promise<void>;
}

interface Connection {
  readonly answers: Set<ServerResponse>;
  /** How many bytes had come when its last call was answered: when there are more, another call is coming. */
  answeredBytes: number;
}

/** Counts the calls of a server that listens later. */
export function countServedCalls(server: Server): ServedCalls {
  const connections = new Map<Socket, Connection>();
  const allMade = Promise.withResolvers<void>();
  let making = 0;
  let isEnding = false;

  server.on('connection', (socket) => {
    connections.set(socket, { answers: new Set(), answeredBytes: 0 });
    socket.once('close', () => connections.delete(socket));
  });

  const look = (): void => {
    if (isEnding && making === 0) allMade.resolve();
  };
  const closeIfIdle = (socket: Socket, { answers, answeredBytes }: Connection): void => {
    if (answers.size === 0 && socket.bytesRead === answeredBytes) socket.destroySoon();
  };

  return {
    add(outgoing) {
      const { socket } = outgoing.req;
      const connection = connections.get(socket);
      connection?.answers.add(outgoing);
      outgoing.once('close', () => {
        if (connection === undefined) return;
        connection.answers.delete(outgoing);
        connection.answeredBytes = socket.bytesRead;
        if (isEnding) closeIfIdle(socket, connection);
      });
      // Says `connection: close`, so that the caller sends nothing more.
      if (isEnding) outgoing.shouldKeepAlive = false;
    },
    making(answer) {
      making += 1;
      const made = (): void => {
        making -= 1;
        look();
      };
      answer.then(made, made);
      return answer;
    },
    isEnding: () => isEnding,
    async end(meanwhile) {
      isEnding = true;
      // Not that of HTTP: it also cuts off each answer that is made and not all read.
      const closed = new Promise((resolve) => TcpServer.prototype.close.call(server, resolve));
      for (const [socket, connection] of connections) {
        for (const answer of connection.answers) answer.shouldKeepAlive = false;
        closeIfIdle(socket, connection);
      }
      look();
      await Promise.all([allMade.promise, meanwhile]);
      const timer = setTimeout(() => server.closeAllConnections(), READ_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}
