#!/usr/bin/env node
/** The edge on Node: the program `sluice-edge`. */
import type { AddressInfo } from 'node:net';
import { SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { fetchOnce } from '@sluice/core/node';
import { Command, InvalidArgumentError } from 'commander';
import { createApp } from './app.ts';
import { CONFIG_VARIABLE } from './config.ts';
import { createEdgeServer } from './node-server.ts';
import { keyCommands } from './node/key-commands.ts';
import { openKeys } from './node/open-keys.ts';
import { readConfig } from './node/read-config.ts';
import { tellNotSent } from './not-sent.ts';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly config?: string;
  readonly data?: string;
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
  .option('--data <folder>', 'a folder for what the edge keeps: the keys that are made and revoked while it runs')
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

function listen({ port, host, config: file, data, log }: Options): void {
  const config = readConfig(file);
  const keys = openKeys(config, data);
  const app = createApp({ config, keys, fetch: tellNotSent(fetchOnce), ...(log && { log: print }) });
  // Who reads the log may go; the edge stays.
  process.stdout.on('error', () => undefined);
  const server = createEdgeServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code ?? error.name;
    fail(1, `The edge cannot listen on ${host}, port ${port} (${code}). Choose another with --port or --host.`);
  });
  server.listen(port, host, () => print({ url: urlOf(server.address()) }));
  // Takes no new calls and lets those under way come to their end; the process ends with the last one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
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
