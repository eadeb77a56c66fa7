import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { EDGE_FOLDER } from '../edge-hosts.ts';
import { readyLine } from '../program.ts';
import { parseLine, type Line } from './settings.ts';

/** workerd with a worker and the files of its Durable Objects, as `pnpm --filter @sluice/edge worker` starts it. */
export interface WorkerProcess {
  readonly url: string;
  /** Resolves at the first line that the worker has printed and of which this holds. */
  until(isIt: (line: Line) => boolean): Promise<Line>;
  /** Ends it as if the power had failed. */
  kill(): Promise<void>;
}

export interface WorkerStart {
  /** The worker, in one file. */
  readonly worker: string;
  /** Where everything that it writes is. */
  readonly folder: string;
  /** What it gets as its configuration. */
  readonly config: string;
  /** Secrets and settings beside the configuration. */
  readonly env?: Readonly<Record<string, string>>;
}

const living = new Set<ChildProcess>();

/** Also where a test has given up waiting, nothing may be left running. */
export async function killWorkers(): Promise<void> {
  await Promise.all(
    Array.from(living, async (child) => {
      const closed = once(child, 'close');
      killAll(child);
      await closed;
    }),
  );
}

export async function startWorkerProcess({ worker, folder, config, env }: WorkerStart): Promise<WorkerProcess> {
  const script = join(EDGE_FOLDER, 'scripts/worker.ts');
  const child = spawn(process.execPath, [script, '--port', '0', '--worker', worker, '--storage', join(folder, 'storage')], {
    env: { ...env, PATH: process.env['PATH'], TMPDIR: await mkdtemp(join(folder, 'tmp-')), SLUICE_EDGE_CONFIG: config },
    // A separate group, so that workerd is killed with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  living.add(child);
  const closed = once(child, 'close').then(() => living.delete(child));
  const ready = Promise.withResolvers<string>();
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const url = readyLine(text)?.url;
    if (url !== undefined) ready.resolve(url);
    const line = parseLine(text);
    if (line !== undefined) lines.push(line);
    for (const look of waiting) look();
  });
  child.once('close', () => ready.reject(new Error('The worker ended before it was ready.')));
  return {
    url: await ready.promise,
    until: (isIt) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = lines.find(isIt);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    kill: async () => {
      killAll(child);
      await closed;
    },
  };
}

function killAll({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** Puts a worker into one file, as that of the edge is built. @returns the file. */
export async function compileWorker(source: URL, folder: string): Promise<string> {
  await build({
    entry: { worker: fileURLToPath(source) },
    outDir: folder,
    config: false,
    dts: false,
    platform: 'neutral',
    deps: { alwaysBundle: [/./], neverBundle: ['cloudflare:sockets'], onlyBundle: false },
    logLevel: 'error',
  });
  return join(folder, 'worker.js');
}
