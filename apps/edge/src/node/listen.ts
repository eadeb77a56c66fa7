/** Runs the edge until it is asked to end. */
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fetchOnce } from '@sluice/core/node';
import { createEdge } from '../app.ts';
import { createInstanceDirectory } from '../instances/instance-directory.ts';
import { createEdgeServer } from '../node-server.ts';
import { tellNotSent } from '../not-sent.ts';
import { openSealer } from '../sealing/open-sealer.ts';
import { SEALING_VARIABLE } from '../sealing/sealing-keys.ts';
import { handOverWhole } from '../whole-response.ts';
import { createWriteCheck } from '../write-check.ts';
import { openCoordinators } from './coordinators.ts';
import { takeFolder } from './exclusive-folder.ts';
import { createLineWriter } from './line-writer.ts';
import { NODE_CONCURRENCY } from './node-concurrency.ts';
import { openEdgeDirectory } from './open-directory.ts';
import { fail, print } from './output.ts';
import { readConfig, warnOfConfig } from './read-config.ts';
import { openReadTransport } from './read-transport.ts';
import { onStopAsked } from './stop-signals.ts';
import { tryWrite } from './try-write.ts';

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  readonly config?: string;
  readonly data: string;
  readonly passThrough?: boolean;
  readonly log: boolean;
}

/** @throws {SluiceError} for a configuration that is not right, and for a folder that cannot be had. */
export function listen({ port, host, config: file, data, passThrough, log }: ListenOptions): void {
  const config = readConfig(file);
  const folder = takeFolder(data);
  const reads = openReadTransport();
  const sealer = openSealer(process.env[SEALING_VARIABLE]);
  const { keys, instances: store } = openEdgeDirectory(config, folder.path, sealer, print);
  warnOfConfig(
    file,
    config,
    store.list().map(({ idInstance }) => idInstance),
  );
  const instances = createInstanceDirectory({ config, store, sealer, asksOnMiss: false });
  const coordinators = openCoordinators({
    instances,
    folder: folder.path,
    fetch: fetchOnce,
    fetchRead: reads.fetchRead,
    sealer,
    warn: print,
  });
  const coordination = {
    kind: 'here',
    coordinatorOf: (idInstance: string) => coordinators.of(idInstance),
    removed: (idInstance: string) => coordinators.closeRemoved(idInstance),
  } as const;
  const writeCheck = createWriteCheck(() => tryWrite(folder.path), Date.now);
  const edge = createEdge({
    config,
    keys,
    instances,
    fetch: tellNotSent(fetchOnce),
    ...reads,
    handOver: handOverWhole,
    concurrency: NODE_CONCURRENCY,
    ...(passThrough !== true && { coordination, writeCheck }),
    ...(log && { log: createLineWriter((text) => void process.stdout.write(text)) }),
  });
  // Who reads the log may go; the edge stays.
  process.stdout.on('error', () => undefined);
  const edgeServer = createEdgeServer(edge);
  const { server } = edgeServer;
  server.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code ?? error.name;
    fail(1, `The edge cannot listen on ${host}, port ${port} (${code}). Choose another with --port or --host.`);
  });
  server.listen(port, host, () => {
    print({ url: urlOf(server.address()), data: resolve(folder.path), remembers: sealer !== undefined && passThrough !== true });
    // What an earlier process has left goes on; that it cannot is said by each call of the instance.
    void coordinators.wake().catch(() => undefined);
  });
  // A job in progress is gone on with at the next start.
  const stop = async (): Promise<void> => {
    await edgeServer.end(coordinators.stop());
    coordinators.close();
    folder.release();
  };
  onStopAsked({ stop: () => void stop(), fail });
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return '';
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
