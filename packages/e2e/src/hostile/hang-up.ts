import { connect, type Socket } from 'node:net';
import type { EdgeHost } from '../edge-hosts.ts';
import { startEdgeBefore, type EdgeBefore } from './edge-before.ts';
import { wellAnswer } from './slow-answers.ts';

/** An edge before a gateway that leaves some calls to the test. */
export interface HangUps {
  readonly edge: EdgeBefore;
  /** The connection on which a call came that the gateway does not answer by itself: the first one of an instance. */
  readonly arrivalOf: (idInstance: string) => Promise<Socket>;
  /** Starts a call, by POST where there is a body. The test ends its connection. */
  readonly startCall: (idInstance: string, method: string, body?: string) => Socket;
}

/** @param isLeft whether a method is not answered by itself. */
export async function startHangUps(
  host: EdgeHost,
  ids: readonly string[],
  isLeft: (method: string) => boolean,
): Promise<HangUps> {
  const edge = await startEdgeBefore(host, ids);
  const arrivals = new Map(ids.map((id) => [id, Promise.withResolvers<Socket>()]));
  edge.gateway.answerWith((line, socket) => {
    const [, id = '', method = ''] = /waInstance(\d+)\/(\w+)/.exec(line) ?? [];
    if (!isLeft(method)) return wellAnswer(line);
    arrivals.get(id)?.resolve(socket);
    return '';
  });
  return {
    edge,
    async arrivalOf(id) {
      const arrived = await arrivals.get(id)?.promise;
      if (arrived === undefined) throw new Error(`There is no instance ${id}.`);
      return arrived;
    },
    startCall(id, method, body) {
      const { hostname, port, host: authority } = new URL(edge.url);
      const length = body === undefined ? '' : `content-length: ${body.length}\r\n`;
      const verb = body === undefined ? 'GET' : 'POST';
      const caller = connect(Number(port), hostname).on('error', () => undefined);
      caller.write(`${verb} /waInstance${id}/${method}/${edge.key} HTTP/1.1\r\nhost: ${authority}\r\n${length}\r\n${body ?? ''}`);
      return caller;
    },
  };
}
