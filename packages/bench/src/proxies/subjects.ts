import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startNginx } from './nginx.ts';
import { startOwn, startProgram, type RunningProgram } from './program.ts';

/** One of the proxies that are compared. */
export interface Subject {
  readonly name: string;
  /** Starts it before a gateway; nothing where it is not installed. */
  readonly start: (upstream: string) => Promise<RunningProgram | undefined>;
}

export const ID_INSTANCE: string = '1101000001';
/** In the place of the token, for every proxy: only the edge asks whether it is right. */
export const KEY: string = `sluice_${'0123456789abcdef'.repeat(4)}`;
/** What the others are compared with. */
export const PEER: string = '@fastify/http-proxy';

const GATEWAY_TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

export const others: readonly Subject[] = [
  { name: PEER, start: async (upstream) => startOwn('peers/fastify.ts', upstream) },
  { name: 'node:http and an undici Pool', start: async (upstream) => startOwn('peers/plain-pool.ts', upstream) },
  { name: 'http-proxy-middleware', start: async (upstream) => startOwn('peers/middleware.ts', upstream) },
  { name: 'hono/proxy on Node', start: async (upstream) => startOwn('peers/hono.ts', upstream) },
  { name: 'nginx', start: async (upstream) => startNginx(upstream, false) },
  { name: 'nginx with its cache', start: async (upstream) => startNginx(upstream, true) },
];

/** The program `sluice-edge`, as it was built. @param file the built program. */
export function edge(name: string, file: string): Subject {
  return {
    name,
    start: async (upstream) => {
      const config = {
        keySha256: createHash('sha256').update(KEY).digest('hex'),
        instances: [{ idInstance: ID_INSTANCE, apiUrl: upstream, apiTokenInstance: GATEWAY_TOKEN }],
      };
      return startProgram(process.execPath, [file, '--port', '0'], { SLUICE_EDGE_CONFIG: JSON.stringify(config) });
    },
  };
}

/** What `pnpm build` has made of the edge. */
export const BUILT_EDGE: string = fileURLToPath(new URL('../../../../apps/edge/dist/node.js', import.meta.url));
