import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import { EDGE_FOLDER, type EdgeHost, type RunningEdge } from './edge-hosts.ts';
import { readyLine, startProgram } from './program.ts';

/**
 * The built worker on workerd alone, as `pnpm --filter @sluice/edge worker` starts it. Between a caller and a worker, `wrangler dev` puts
 * a proxy of its own, and the worker does not learn that the caller has hung up.
 */
export const bareWorkerd: EdgeHost = { name: 'workerd', start };

async function start(config: EdgeConfig): Promise<RunningEdge> {
  const args = [join(EDGE_FOLDER, 'scripts/worker.ts'), '--port', '0'];
  const program = await startProgram({ args, env: { SLUICE_EDGE_CONFIG: JSON.stringify(config) } }, readyLine);
  return {
    url: program.ready.url,
    stop: async () => {
      await program.stop();
    },
  };
}
