/**
 * Runs the built worker on workerd itself. `wrangler dev` puts a proxy before it, which resolves the dots of a path, hides that a caller
 * has gone, and prints and stores the addresses of requests that break off; and addresses hold keys.
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { SluiceError } from '@sluice/core';
import { Command } from 'commander';
import { CONFIG_VARIABLE, parseConfig } from '../src/config.ts';
import { openSealer } from '../src/sealing/open-sealer.ts';
import { SEALING_VARIABLE } from '../src/sealing/sealing-keys.ts';
import { findWorkerd, WORKER_FILE, writeWorkerdConfig } from './workerd.ts';

interface Options {
  readonly port: string;
  readonly host: string;
  readonly workerd: string;
  readonly worker: string;
  readonly storage?: string;
  readonly trust?: string;
}

const {
  port,
  host,
  workerd: program,
  worker,
  storage,
  trust,
} = new Command('worker')
  .description('Runs the edge on workerd, and prints one line of JSON with its url when it is ready.')
  .option('--port <number>', 'the port to listen on; 0 picks a free one', '8787')
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option('--workerd <file>', 'the workerd to run; the one of wrangler unless given', findWorkerd())
  .option('--worker <file>', 'the worker to run; the built one unless given', WORKER_FILE)
  .option(
    '--storage <folder>',
    'where journals and jobs are kept; unless given, in a folder that is removed when the worker ends',
  )
  .option('--trust <file>', 'a certificate (PEM) of a gateway that the worker trusts beside those that browsers trust')
  .parse()
  .opts<Options>();

// Another worker may be configured in another way.
if (worker === WORKER_FILE) checkVariables();
const folder = await mkdtemp(join(tmpdir(), 'sluice-worker-'));
await copyFile(worker, join(folder, 'worker.js'));
const objects = resolve(storage ?? join(folder, 'objects'));
// Journals hold messages of customers.
await mkdir(objects, { recursive: true, mode: 0o700 });
await writeFile(join(folder, 'config.capnp'), await writeWorkerdConfig({ address: `${host}:${port}`, storage: objects, trust }));

const workerd = spawn(program, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
  stdio: ['ignore', 'inherit', 'pipe', 'pipe'],
});
const [, , complaints, control] = workerd.stdio;
// workerd does not print addresses today. Should it begin to, their paths stay here.
onLine(complaints, (line) => process.stderr.write(`${explain(line).replace(/\/(?:v3\/)?waInstance\S*/gi, '/…')}\n`));
onLine(control, announce);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void workerd.kill(signal));
workerd.once('close', (code) => {
  process.exitCode = code ?? 0;
  void rm(folder, { recursive: true });
});

/** The worker itself reads them with the first request, and then no terminal has the sentence any more. */
function checkVariables(): void {
  try {
    const { env } = process;
    parseConfig(env[CONFIG_VARIABLE], CONFIG_VARIABLE, { variable: (name) => env[name], file: () => undefined });
    openSealer(env[SEALING_VARIABLE]);
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** Turns workerd's `Socket "http": bind(): Address already in use (os error 98)` into the sentence of the program on Node. */
function explain(line: string): string {
  const reason = /^Socket "http": \w+\(\): (?<reason>[\w ]+)/.exec(line)?.groups?.['reason'];
  return reason === undefined
    ? line
    : `The edge cannot listen on ${host}, port ${port} (${reason.trim()}). Choose another with --port or --host.`;
}

function onLine(stream: unknown, listener: (line: string) => void): void {
  if (stream instanceof Readable) createInterface({ input: stream }).on('line', listener);
}

/** Turns workerd's `{"event":"listen","socket":"http","port":8787}` into the line that the program on Node prints. */
function announce(line: string): void {
  const listening = /"event":"listen".*"port":(?<port>\d+)/.exec(line)?.groups?.['port'];
  if (listening !== undefined) process.stdout.write(`${JSON.stringify({ url: `http://${host}:${listening}` })}\n`);
}
