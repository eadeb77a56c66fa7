/** What workerd needs to run the worker. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const WORKER_FILE: string = join(import.meta.dirname, '../dist/worker.js');

export interface WorkerdOptions {
  /** Where it listens, such as `127.0.0.1:8787`. */
  readonly address: string;
  /** The folder in which the Durable Objects have their files and alarms. It is there already. */
  readonly storage: string;
  /** The file of a certificate that is trusted too. */
  readonly trust: string | undefined;
}

/** What wrangler makes of wrangler.jsonc, as far as the edge needs it; `worker.js` lies beside it. */
export async function writeWorkerdConfig({ address, storage, trust }: WorkerdOptions): Promise<string> {
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
        (name = "storage", disk = (path = ${JSON.stringify(storage)}, writable = true)),
      ],
      sockets = [(name = "http", address = ${JSON.stringify(address)}, http = (), service = "edge")],
    );
    const edge :Workerd.Worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = ${date},
      compatibilityFlags = ${flags},
      bindings = [
        (name = "SLUICE_EDGE_CONFIG", fromEnvironment = "SLUICE_EDGE_CONFIG"),
        (name = "SLUICE_EDGE_SEALING_KEYS", fromEnvironment = "SLUICE_EDGE_SEALING_KEYS"),
        (name = "SLUICE_EDGE_PASS_THROUGH", fromEnvironment = "SLUICE_EDGE_PASS_THROUGH"),
        (name = "INSTANCES", durableObjectNamespace = "InstanceObject"),
        (name = "DIRECTORY", durableObjectNamespace = "DirectoryObject"),
        ${namedTokens(process.env['SLUICE_EDGE_CONFIG'] ?? '')}
      ],
      # The files of the objects are in a folder of this name: with another, their journals are not found.
      durableObjectNamespaces = [
        (className = "InstanceObject", uniqueKey = "sluice-edge-instances", enableSql = true),
        (className = "DirectoryObject", uniqueKey = "sluice-edge-directory", enableSql = true),
      ],
      durableObjectStorage = (localDisk = "storage"),
    );
  `;
}

/** The variables that a configuration names as the places of its tokens: workerd hands over only those that are listed. */
function namedTokens(config: string): string {
  const names = new Set(Array.from(config.matchAll(/"env"\s*:\s*"(?<name>\w+)"/g), ({ groups }) => groups?.['name'] ?? ''));
  return [...names].map((name) => `(name = "${name}", fromEnvironment = "${name}"),`).join('\n        ');
}

/** The program that wrangler runs. */
export function findWorkerd(): string {
  const ofWrangler = createRequire(import.meta.resolve('wrangler/package.json'));
  const found: unknown = ofWrangler('workerd');
  if (typeof found === 'object' && found !== null && 'default' in found && typeof found.default === 'string')
    return found.default;
  throw new Error('wrangler has brought no workerd.');
}
