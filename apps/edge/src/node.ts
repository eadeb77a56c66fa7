#!/usr/bin/env node
/** The edge on Node: the program `sluice-edge`. */
import type { AddressInfo } from 'node:net';
import { SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { fetchOnce } from '@sluice/core/node';
import { Command, InvalidArgumentError } from 'commander';
import { createApp } from './app.ts';
import { CONFIG_VARIABLE, parseConfig, type EdgeConfig } from './config.ts';
import { createKey } from './key.ts';
import { createEdgeServer } from './node-server.ts';
import { tellNotSent } from './not-sent.ts';
import { createPoolFetch } from './pool-fetch.ts';
import { handOverWhole } from './whole-response.ts';

interface Options {
  readonly port: number;
  readonly host: string;
}

const program = new Command('sluice-edge')
  .description(
    `A proxy before a messaging gateway that keeps the gateway's tokens. It reads ${CONFIG_VARIABLE} from the environment and prints one line of JSON with its url when it is ready.`,
  )
  .option('--port <number>', 'the port to listen on; 0 picks a free one', parsePort, 8787)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .action(listen);

program
  .command('key')
  .description('make a key for callers, and the SHA-256 of it for the configuration')
  .action(async () => print(await createKey()));

function listen({ port, host }: Options): void {
  const app = createApp({
    config: readConfig(),
    fetch: tellNotSent(fetchOnce),
    fetchRead: createPoolFetch(),
    handOver: handOverWhole,
  });
  const server = createEdgeServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code ?? error.name;
    fail(1, `The edge cannot listen on ${host}, port ${port} (${code}). Choose another with --port or --host.`);
  });
  server.listen(port, host, () => print({ url: urlOf(server.address()) }));
  // Takes no new calls and lets those under way come to their end; the process ends with the last one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
}

function readConfig(): EdgeConfig {
  try {
    return parseConfig(process.env[CONFIG_VARIABLE]);
  } catch (error) {
    if (error instanceof SluiceError) fail(ERRORS[error.code].exitCode, error.message);
    throw error;
  }
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

await program.parseAsync();
