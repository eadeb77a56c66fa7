/** What workerd needs to run the worker. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const WORKER_FILE: string = join(import.meta.dirname, '../dist/worker.js');

/**
 * What wrangler makes of wrangler.jsonc, as far as the edge needs it; `worker.js` lies beside it.
 *
 * @param trust the file of a certificate that is trusted too.
 */
export async function writeWorkerdConfig(address: string, trust: string | undefined): Promise<string> {
  const settings = await readFile(join(import.meta.dirname, '../wrangler.jsonc'), 'utf8');
  const date = /"compatibility_date": ("[\d-]+")/.exec(settings)?.[1] ?? '';
  const flags = /"compatibility_flags": (\[[^\]]*\])/.exec(settings)?.[1] ?? '';
  const trusted = trust === undefined ? '' : JSON.stringify(await readFile(trust, 'utf8'));
  return `
    @0xb4a1f2c3d5e6f708;
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "edge", worker = .edge),
        (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true, trustedCertificates = [${trusted}]))),
      ],
      sockets = [(name = "http", address = ${JSON.stringify(address)}, http = (), service = "edge")],
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
export function findWorkerd(): string {
  const ofWrangler = createRequire(import.meta.resolve('wrangler/package.json'));
  const found: unknown = ofWrangler('workerd');
  if (typeof found === 'object' && found !== null && 'default' in found && typeof found.default === 'string')
    return found.default;
  throw new Error('wrangler has brought no workerd.');
}
