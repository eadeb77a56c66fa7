import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram, type RunningProgram } from '../proxies/program.ts';
import { BUILT_EDGE } from '../proxies/subjects.ts';
import { childOf, computedMs, settledBytes } from './memory.ts';

export interface RunningEdge extends Pick<RunningProgram, 'url' | 'stop'> {
  /** What its process has in memory. */
  bytes(): Promise<number>;
  /** How long its process has computed since its start, in milliseconds. */
  computedMs(): Promise<number>;
}

export interface Host {
  readonly name: string;
  start(gatewayUrl: string, instances: readonly string[]): Promise<RunningEdge>;
}

const WORKER = fileURLToPath(new URL('../../../../apps/edge/scripts/worker.ts', import.meta.url));
const COLLECT = fileURLToPath(new URL('collect.ts', import.meta.url));

/** The key of all watchers. */
export const KEY: string = `sluice_${'0123456789abcdef'.repeat(4)}`;

/** Both as a user starts them, from what was built. */
export const hosts: readonly Host[] = [
  {
    name: 'Node',
    async start(gatewayUrl, instances) {
      const data = await mkdtemp(join(tmpdir(), 'sluice-watchers-'));
      const args = ['--expose-gc', '--import', COLLECT, BUILT_EDGE, '--port', '0', '--no-log', '--data', data];
      const program = await startProgram(process.execPath, args, environment(gatewayUrl, instances));
      return {
        url: program.url,
        bytes: async () => settledBytes(program.pid, true),
        computedMs: async () => computedMs(program.pid),
        stop: async () => {
          await program.stop();
          await rm(data, { recursive: true });
        },
      };
    },
  },
  {
    name: 'workerd',
    async start(gatewayUrl, instances) {
      const program = await startProgram(process.execPath, [WORKER, '--port', '0'], environment(gatewayUrl, instances));
      const workerd = await childOf(program.pid);
      return {
        url: program.url,
        bytes: async () => settledBytes(workerd, false),
        computedMs: async () => computedMs(workerd),
        stop: async () => program.stop(),
      };
    },
  },
];

function environment(apiUrl: string, instances: readonly string[]): Readonly<Record<string, string>> {
  const sha256 = createHash('sha256').update(KEY).digest('hex');
  const config = {
    keys: [{ name: 'bench', sha256, scopes: ['queue:read', 'instance:hold'], callsPerSecond: 10_000 }],
    instances: instances.map((idInstance) => ({ idInstance, apiUrl, apiTokenInstance: `token-of-${idInstance}` })),
  };
  return { SLUICE_EDGE_CONFIG: JSON.stringify(config) };
}
