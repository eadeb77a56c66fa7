import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { WritePoint } from '../crash/point.ts';
import { EDGE_PROGRAM } from '../edge-hosts.ts';
import { readyLine } from '../program.ts';
import { isQuiet, START_VARIABLE, type Order, type Quiet } from './orders.ts';

/** The program `sluice-edge`, for which time passes when it waits. It is gone when this is disposed of. */
export interface EdgeProcess extends AsyncDisposable {
  readonly url: string;
  /** Kills it at a write, counted from here; at none, where it is `undefined`. Resolves when it knows. */
  readonly arm: (point: WritePoint | undefined) => Promise<void>;
  /** Resolves when nothing is under way in it, and it waits for no time; with `gone` when it has ended. */
  readonly quiet: () => Promise<Quiet | 'gone'>;
  readonly kill: () => Promise<void>;
  /** Asks it to end, and waits for that. */
  readonly stop: () => Promise<void>;
  /** Its exit code, once it has ended; `null` where it was killed. */
  readonly ended: Promise<number | null>;
}

export interface EdgeStart {
  /** The program; the built one unless given. */
  readonly program?: string | undefined;
  readonly clockUrl: string;
  /** What time it is, in milliseconds since the epoch. */
  readonly now: () => number;
  /** The configuration, as JSON. */
  readonly config: string;
  /** Where it keeps what it keeps. */
  readonly folder: string;
  /** Where Node keeps what it makes of the program. */
  readonly cache: string;
  /** At which it kills itself, counted from its first line. */
  readonly point?: WritePoint | undefined;
  /** Secrets and settings beside the configuration. */
  readonly env?: Readonly<Record<string, string>>;
}

const PRELOAD = join(import.meta.dirname, 'preload.ts');

// Also where a test has given up waiting, nothing may be left running.
const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

/** Starts it, again on the same folder if another was killed. @returns `gone` where it was killed before it was ready. */
export async function startEdge(start: EdgeStart): Promise<EdgeProcess | 'gone'> {
  const { program = EDGE_PROGRAM, clockUrl, now, config, folder, cache, point, env } = start;
  const order = (changes: Partial<Order>): Order => ({ clockUrl, now: now(), asked: 0, arms: false, ...changes });
  const child = spawn(process.execPath, [program, '--port', '0', '--data', folder, '--no-log'], {
    env: {
      ...env,
      PATH: process.env['PATH'],
      NODE_OPTIONS: `--import ${PRELOAD}`,
      NODE_COMPILE_CACHE: cache,
      SLUICE_EDGE_CONFIG: config,
      [START_VARIABLE]: JSON.stringify(order({ point })),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  living.add(child);
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new TypeError('The edge has no output.');
  const complaints = text(stderr);
  const ended = once(child, 'close').then(() => {
    living.delete(child);
    return child.exitCode;
  });
  // It may be gone before it hears.
  child.on('error', () => undefined);
  const ready = Promise.withResolvers<string>();
  createInterface({ input: stdout }).on('line', (line) => {
    const url = readyLine(line)?.url;
    if (url !== undefined) ready.resolve(url);
  });
  const first = await Promise.race([ready.promise, ended]);
  if (typeof first !== 'string') {
    if (child.signalCode === 'SIGKILL') return 'gone';
    throw new Error(`The edge ended with ${child.exitCode ?? child.signalCode}: ${await complaints}`);
  }

  let asked = 0;
  async function quiet(changes: Partial<Order>): Promise<Quiet | 'gone'> {
    const question = (asked += 1);
    const answered = Promise.withResolvers<Quiet>();
    const listen = (message: unknown): void => {
      if (isQuiet(message) && message.asked >= question) answered.resolve(message);
    };
    child.on('message', listen);
    if (child.connected) child.send(order({ asked: question, ...changes }), () => undefined);
    const said = await Promise.race([answered.promise, ended]);
    child.off('message', listen);
    return typeof said === 'object' && said !== null ? said : 'gone';
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    url: first,
    arm: async (at) => {
      await quiet({ arms: true, point: at });
    },
    quiet: () => quiet({}),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    ended,
    [Symbol.asyncDispose]: () => end('SIGKILL'),
  };
}
