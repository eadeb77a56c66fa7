import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Emulator } from './emulator.ts';

export interface ServedEmulator {
  /** Where it listens, without a path. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Lets an emulator listen.
 *
 * @param port 0 picks a free one.
 * @throws the error of the system (`EADDRINUSE`, `EACCES`) when it cannot.
 */
export async function serveEmulator(emulator: Emulator, { port, host }: { port: number; host: string }): Promise<ServedEmulator> {
  const server = createAdaptorServer({
    fetch: (request) => emulator.fetch(request),
    // Who embeds an emulator keeps the Request and Response of the runtime.
    overrideGlobalObjects: false,
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise;
  const { port: picked } = portOf(server.address());
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${picked}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new TypeError('The server does not listen on a port.');
  return address;
}
