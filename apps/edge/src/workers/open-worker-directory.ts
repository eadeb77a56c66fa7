import type { WorkerEnv } from '../create-worker.ts';
import { CONFIG_VARIABLE, parseConfig, type EdgeConfig } from '../config.ts';
import { createInstanceDirectory, type InstanceDirectory } from '../instances/instance-directory.ts';
import { createConfiguredKeys } from '../keys/configured-keys.ts';
import { joinKeys } from '../keys/joined-keys.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { openSealer } from '../sealing/open-sealer.ts';
import { createDirectoryCopy } from './directory-copy.ts';
import type { DurableNamespace } from './durable-state.ts';

export interface WorkerDirectory {
  readonly config: EdgeConfig;
  readonly keys: KeyStore;
  readonly instances: InstanceDirectory;
}

/** An edge has one. */
const NAME = 'directory';

/**
 * The keys and instances of a worker: those of its configuration, whose tokens may be separate secrets, and those of the directory.
 *
 * @param asksOnMiss see `DirectoryCopyOptions`; also for an instance.
 * @throws {SluiceError} `invalid-configuration`.
 */
export function openWorkerDirectory(env: WorkerEnv, { asksOnMiss }: { readonly asksOnMiss: boolean }): WorkerDirectory {
  const config = parseConfig(env.SLUICE_EDGE_CONFIG, CONFIG_VARIABLE, {
    variable(name) {
      const value: unknown = Reflect.get(env, name);
      return typeof value === 'string' ? value : undefined;
    },
    file: () => undefined,
  });
  const configured = createConfiguredKeys(config.keys);
  const sealer = openSealer(env.SLUICE_EDGE_SEALING_KEYS);
  const { DIRECTORY: namespace } = env;
  // A binding that is not set may be null.
  if (namespace === undefined || namespace === null) {
    return {
      config,
      keys: configured,
      instances: createInstanceDirectory({ config, store: undefined, sealer, asksOnMiss }),
    };
  }
  const copy = createDirectoryCopy({ ask: (body) => askDirectory(namespace, body), now: Date.now, asksOnMiss });
  return {
    config,
    keys: joinKeys(configured, copy.keys),
    instances: createInstanceDirectory({ config, store: copy.instances, sealer, asksOnMiss }),
  };
}

async function askDirectory(namespace: DurableNamespace, body: string): Promise<string> {
  const answer = await namespace.getByName(NAME).fetch(new Request('https://directory.invalid/', { method: 'POST', body }));
  return answer.text();
}
