import { hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONNECTIONS } from './load.ts';
import { startNginx } from './nginx.ts';
import { startOwn, startProgram, type RunningProgram } from './program.ts';

/** One of the proxies that are compared. */
export interface Subject {
  readonly name: string;
  /** Starts it before a gateway; nothing where it is not installed. */
  readonly start: (upstream: string) => Promise<RunningProgram | undefined>;
}

export const ID_INSTANCE: string = '1101000001';
/** In the place of the token, for every proxy: only the edge asks whether it is right. Each caller has its own, since the calls of a key are limited. */
export const KEYS: readonly string[] = Array.from({ length: CONNECTIONS }, (_, at) => `sluice_${String(at).repeat(64)}`);
/** What the others are compared with. */
export const PEER: string = '@fastify/http-proxy';

/** As many as the configuration of an edge allows. */
const CALLS_PER_SECOND = 10_000;
const GATEWAY_TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

export const others: readonly Subject[] = [
  { name: PEER, start: async (upstream) => startOwn('peers/fastify.ts', upstream) },
  { name: 'node:http and an undici Pool', start: async (upstream) => startOwn('peers/plain-pool.ts', upstream) },
  { name: 'http-proxy-middleware', start: async (upstream) => startOwn('peers/middleware.ts', upstream) },
  { name: 'hono/proxy on Node', start: async (upstream) => startOwn('peers/hono.ts', upstream) },
  { name: 'nginx', start: async (upstream) => startNginx(upstream, false) },
  { name: 'nginx with its cache', start: async (upstream) => startNginx(upstream, true) },
];

/**
 * The program `sluice-edge`, as it was built, with a folder of its own for what it keeps.
 *
 * @param file the built program.
 * @param args more of its options.
 */
export function edge(name: string, file: string, ...args: readonly string[]): Subject {
  return {
    name,
    start: async (upstream) => {
      const folder = await mkdtemp(join(tmpdir(), 'sluice-edge-'));
      const config = {
        keys: KEYS.map((key, at) => ({
          name: `caller-${at}`,
          sha256: hash('sha256', key),
          scopes: ['queue:read'],
          callsPerSecond: CALLS_PER_SECOND,
        })),
        instances: [{ idInstance: ID_INSTANCE, apiUrl: upstream, apiTokenInstance: GATEWAY_TOKEN }],
      };
      const env = { SLUICE_EDGE_CONFIG: JSON.stringify(config) };
      const program = await startProgram(process.execPath, [file, '--port', '0', '--data', folder, ...args], env);
      return {
        ...program,
        stop: async () => {
          await program.stop();
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}

/** What `pnpm build` has made of the edge. */
export const BUILT_EDGE: string = fileURLToPath(new URL('../../../../apps/edge/dist/node.js', import.meta.url));
