import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const ANSWERS: Readonly<Record<string, unknown>> = {
  showMessagesQueue: [],
  getMessagesCount: { count: 12 },
  getStateInstance: { stateInstance: 'blocked' },
  getSettings: { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 1000 },
};

export interface QuietGateway {
  readonly url: string;
  readonly close: () => void;
}

/** A gateway on loopback at which nothing happens. @param hanging an instance that it never answers for. */
export async function startQuietGateway(hanging: string | undefined): Promise<QuietGateway> {
  const server: Server = createServer((request, response) => {
    const [, idInstance, operation = ''] = /waInstance(\d+)\/(\w+)/.exec(request.url ?? '') ?? [];
    if (idInstance === hanging) return;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(ANSWERS[operation] ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
