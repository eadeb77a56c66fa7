import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import { EDGE_FOLDER, type EdgeHost, type RunningEdge } from './edge-hosts.ts';
import { readyLine, startProgram } from './program.ts';

/**
 * The built worker on plain workerd, as `pnpm --filter @sluice/edge worker` starts it. Between a caller and a worker, `wrangler dev` puts
 * a separate proxy, and the worker does not learn that the caller has hung up.
 */
export const bareWorkerd: EdgeHost = { name: 'workerd', start: (config) => start(config, []) };

const PASSING = { SLUICE_EDGE_PASS_THROUGH: '1' };
/** Every call goes straight to the gateway: what the transport does shows. */
export const passingWorkerd: EdgeHost = { name: 'workerd', start: (config) => start(config, [], PASSING) };

/** The workerd that `pnpm packed` installs: the `fetch` of this one repeats a GET and a DELETE when a kept connection ends. */
const REPEATING = join(import.meta.dirname, '../runtimes/node_modules/.bin/workerd');
const repeatingWorkerd: EdgeHost = {
  name: 'a workerd that repeats',
  start: (config) => start(config, ['--workerd', REPEATING], PASSING),
};

/** Wrangler's workerd, and the other one where it is installed. */
export const workerds: readonly EdgeHost[] = existsSync(REPEATING) ? [passingWorkerd, repeatingWorkerd] : [passingWorkerd];

/** One that trusts a certificate besides those that browsers trust. */
export const workerdTrusting = (certFile: string): EdgeHost => ({
  name: 'workerd',
  start: (config) => start(config, ['--trust', certFile], PASSING),
});

async function start(
  config: EdgeConfig,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningEdge> {
  const args = [join(EDGE_FOLDER, 'scripts/worker.ts'), '--port', '0', ...options];
  const program = await startProgram({ args, env: { SLUICE_EDGE_CONFIG: JSON.stringify(config), ...environment } }, readyLine);
  return {
    url: program.ready.url,
    stop: async () => {
      await program.stop();
    },
  };
}
