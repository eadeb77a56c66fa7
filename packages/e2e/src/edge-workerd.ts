import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import { EDGE_FOLDER, type EdgeHost, type EdgeStart, type RunningEdge } from './edge-hosts.ts';
import { readyLine, startProgram } from './program.ts';

/**
 * The built worker on plain workerd, as `pnpm --filter @sluice/edge worker` starts it. Between a caller and a worker, `wrangler dev` puts
 * a separate proxy, and the worker does not learn that the caller has hung up.
 */
export const bareWorkerd: EdgeHost = { name: 'workerd', start: (config, more) => start(config, [], more) };

const PASSING = { SLUICE_EDGE_PASS_THROUGH: '1' };
/** Every call goes straight to the gateway: what the transport does shows. */
export const passingWorkerd: EdgeHost = { name: 'workerd', start: (config) => start(config, [], { env: PASSING }) };

/** The workerd that `pnpm packed` installs: the `fetch` of this one repeats a GET and a DELETE when a kept connection ends. */
const REPEATING = join(import.meta.dirname, '../runtimes/node_modules/.bin/workerd');
const repeatingWorkerd: EdgeHost = {
  name: 'a workerd that repeats',
  start: (config) => start(config, ['--workerd', REPEATING], { env: PASSING }),
};

/** Wrangler's workerd, and the other one where it is installed. */
export const workerds: readonly EdgeHost[] = existsSync(REPEATING) ? [passingWorkerd, repeatingWorkerd] : [passingWorkerd];

/** One that trusts a certificate besides those that browsers trust. */
export const workerdTrusting = (certFile: string): EdgeHost => ({
  name: 'workerd',
  start: (config) => start(config, ['--trust', certFile], { env: PASSING }),
});

async function start(config: EdgeConfig, options: readonly string[], more?: EdgeStart): Promise<RunningEdge> {
  const args = [join(EDGE_FOLDER, 'scripts/worker.ts'), '--port', '0', ...options];
  const program = await startProgram(
    { args, ...more, env: { SLUICE_EDGE_CONFIG: JSON.stringify(config), ...more?.env } },
    readyLine,
  );
  return {
    url: program.ready.url,
    pid: program.pid,
    stop: async () => {
      await program.stop();
    },
  };
}
