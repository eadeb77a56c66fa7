#!/usr/bin/env node
/** The edge on Node: the program `sluice-edge`. */
import type { AddressInfo } from 'node:net';
import { SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { fetchOnce } from '@sluice/core/node';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createApp } from './app.ts';
import { CONFIG_VARIABLE } from './config.ts';
import { createEdgeServer } from './node-server.ts';
import { openCoordinators } from './node/coordinators.ts';
import { takeFolder } from './node/exclusive-folder.ts';
import { keyCommands } from './node/key-commands.ts';
import { openKeys } from './node/open-keys.ts';
import { readConfig } from './node/read-config.ts';
import { tellNotSent } from './not-sent.ts';
import { openSealer } from './sealing/open-sealer.ts';
import { createSealingKey, SEALING_VARIABLE } from './sealing/sealing-keys.ts';
import { createPoolFetch } from './pool-fetch.ts';
import { handOverWhole } from './whole-response.ts';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly config?: string;
  readonly data: string;
  readonly passThrough?: boolean;
  readonly log: boolean;
}

const CONFIG = [
  '--config <file>',
  `a file of JSON with the configuration; the variable ${CONFIG_VARIABLE} unless given`,
] as const;

const program = new Command('sluice-edge')
  .description(
    `A proxy before a messaging gateway that keeps the gateway's tokens. It reads ${CONFIG_VARIABLE} from the environment, or a file, and prints one line of JSON with its url when it is ready.`,
  )
  .enablePositionalOptions()
  .option('--port <number>', 'the port to listen on; 0 picks a free one', parsePort, 8787)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option(...CONFIG)
  .addOption(
    new Option(
      '--data <folder>',
      'a folder for what the edge keeps: journals, snapshots, jobs, and the keys that are made while it runs',
    )
      .env('SLUICE_EDGE_DATA')
      .default('sluice-edge-data'),
  )
  .addOption(
    new Option(
      '--pass-through',
      'send every call straight to the gateway: no journal, no holds, no snapshots, no control API',
    ).env('SLUICE_EDGE_PASS_THROUGH'),
  )
  .option('--no-log', 'print no line for each request')
  .action(listen);

program
  .command('check-config')
  .description('read the configuration and print every mistake in it; no value of it is printed')
  .option(...CONFIG)
  .action(({ config: file }: { readonly config?: string }) => {
    const { keys, instances } = readConfig(file ?? program.opts<Options>().config);
    print({ keys: keys.length, instances: instances.length });
  });

program.addCommand(keyCommands({ print }));

program
  .command('sealing-key')
  .description(`make a key that seals the messages that the edge remembers, for the variable ${SEALING_VARIABLE}`)
  .option('--id <name>', 'stored beside each message, so that it is known which key opens it', 'first')
  .action(({ id }: { readonly id: string }) => print({ [SEALING_VARIABLE]: createSealingKey(id) }));

function listen({ port, host, config: file, data, passThrough, log }: Options): void {
  const config = readConfig(file);
  const folder = takeFolder(data);
  const keys = openKeys(config, folder.path);
  const fetchRead = createPoolFetch();
  const sealer = openSealer(process.env[SEALING_VARIABLE]);
  const coordinators = openCoordinators({
    instances: config.instances,
    folder: folder.path,
    fetch: fetchOnce,
    fetchRead,
    sealer,
  });
  const coordination = { kind: 'here', coordinatorOf: (idInstance: string) => coordinators.of(idInstance) } as const;
  const app = createApp({
    config,
    keys,
    fetch: tellNotSent(fetchOnce),
    fetchRead,
    handOver: handOverWhole,
    ...(passThrough !== true && { coordination }),
    ...(log && { log: print }),
  });
  // Who reads the log may go; the edge stays.
  process.stdout.on('error', () => undefined);
  const server = createEdgeServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code ?? error.name;
    fail(1, `The edge cannot listen on ${host}, port ${port} (${code}). Choose another with --port or --host.`);
  });
  server.listen(port, host, () => {
    print({ url: urlOf(server.address()) });
    // What an earlier process has left goes on; that it cannot is said by each call of the instance.
    void coordinators.wake().catch(() => undefined);
  });
  // Takes no new calls and lets those under way come to their end; a job in progress is gone on with at the next start.
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    await coordinators.stop();
    await closed;
    folder.release();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return '';
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function fail(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof SluiceError)) throw error;
  fail(ERRORS[error.code].exitCode, error.message);
}
