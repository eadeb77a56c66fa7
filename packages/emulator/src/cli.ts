#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { createEmulator } from './emulator.ts';
import { demo } from './scenario/demo.ts';
import { serveEmulator } from './serve.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

interface Options {
  readonly port: number;
  readonly host: string;
}

const program = new Command('sluice-emulator')
  .description('A messaging gateway with three instances whose messages go nowhere. Prints one JSON line when it is ready.')
  .version(packageJson.version)
  .option('--port <number>', 'the port to listen on; 0 picks a free one', parsePort, 0)
  .option('--host <address>', 'the address to listen on; the controls under /__emulator/ answer on loopback alone', '127.0.0.1')
  .action(run);

async function run({ port, host }: Options): Promise<void> {
  const emulator = createEmulator({ scenario: demo, now: Date.now, control: LOOPBACK.has(host) });
  const served = await serveEmulator(emulator, { port, host }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    process.stderr.write(
      `The emulator cannot listen on ${host}, port ${port} (${code}). Choose another with --port; 0 picks a free one.\n`,
    );
    process.exit(1);
  });
  const instances = emulator.instances().map(({ idInstance, apiTokenInstance, flavor, name }) => ({
    idInstance,
    apiTokenInstance,
    flavor,
    name,
  }));
  process.stdout.write(`${JSON.stringify({ url: served.url, instances })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void served.close().then(() => process.exit(0)));
}

function parsePort(text: string): number {
  const port = Number(text);
  // By its digits: an empty text is 0 for JavaScript.
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}

await program.parseAsync();
