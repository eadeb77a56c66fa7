import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import { EDGE_FOLDER, type EdgeHost, type RunningEdge } from './edge-hosts.ts';
import { startProgram } from './program.ts';

/**
 * The built worker on workerd alone. Between a caller and a worker, `wrangler dev` puts a proxy of its own, and the worker does not
 * learn that the caller has hung up; as deployed, it does.
 */
export const bareWorkerd: EdgeHost = { name: 'workerd', start };

async function start(config: EdgeConfig): Promise<RunningEdge> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-workerd-'));
  await copyFile(join(EDGE_FOLDER, 'dist/worker.js'), join(folder, 'worker.js'));
  await writeFile(join(folder, 'config.capnp'), await describeWorker());
  const program = await startProgram(
    {
      command: findWorkerd(),
      args: ['serve', join(folder, 'config.capnp'), '--control-fd=1'],
      env: { SLUICE_EDGE_CONFIG: JSON.stringify(config) },
    },
    (line) => /"event":"listen".*"port":(?<port>\d+)/.exec(line)?.groups?.['port'],
  );
  return {
    url: `http://127.0.0.1:${program.ready}`,
    stop: async () => {
      await program.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** What wrangler makes of wrangler.jsonc, as far as the edge needs it. */
async function describeWorker(): Promise<string> {
  const settings = await readFile(join(EDGE_FOLDER, 'wrangler.jsonc'), 'utf8');
  const date = /"compatibility_date": ("[\d-]+")/.exec(settings)?.[1] ?? '';
  const flags = /"compatibility_flags": (\[[^\]]*\])/.exec(settings)?.[1] ?? '';
  return `
    @0xb4a1f2c3d5e6f708;
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "edge", worker = .edge),
        (name = "internet", network = (allow = ["private"])),
      ],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "edge")],
    );
    const edge :Workerd.Worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = ${date},
      compatibilityFlags = ${flags},
      bindings = [(name = "SLUICE_EDGE_CONFIG", fromEnvironment = "SLUICE_EDGE_CONFIG")],
    );
  `;
}

/** The program that wrangler runs. */
function findWorkerd(): string {
  const ofWrangler = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'));
  const found: unknown = ofWrangler('workerd');
  if (typeof found === 'object' && found !== null && 'default' in found && typeof found.default === 'string')
    return found.default;
  throw new Error('wrangler has brought no workerd.');
}
