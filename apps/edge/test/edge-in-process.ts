/** For tests, also of other packages: an edge in this process, with its journals in memory, by the time of the runtime. */
import { createRateLimiter, type Fetch } from '@sluice/core';
import type { JobClock } from '@sluice/queue/job';
import { openMemoryDatabase } from '@sluice/queue/node';
import { createApp } from '../src/app.ts';
import type { ConfiguredInstance } from '../src/config.ts';
import { createCoordinator, type Coordinator } from '../src/coordinator/coordinator.ts';
import { openInstance } from '../src/coordinator/open-instance.ts';
import { openLedger } from '../src/coordinator/open-ledger.ts';
import { createInstanceDirectory } from '../src/instances/instance-directory.ts';
import { createKey } from '../src/key.ts';
import { createStoredKeys } from '../src/keys/stored-keys.ts';
import { SCOPES, type Scope } from '../src/principal.ts';

export type { ConfiguredInstance };

export interface EdgeInProcess {
  /** Calls the edge, whatever the address of a request. */
  readonly fetch: Fetch;
  /** Makes a key; one with all scopes unless given. */
  readonly addKey: (name: string, scopes?: readonly Scope[]) => string;
  /** Makes a key open nothing any more. */
  readonly revokeKey: (name: string) => void;
}

/** @param fetch calls the gateway. */
export function edgeInProcess({
  instances,
  fetch,
  clock,
}: {
  readonly instances: readonly ConfiguredInstance[];
  readonly fetch: Fetch;
  readonly clock: JobClock;
}): EdgeInProcess {
  const now = (): number => clock.now();
  const limiter = createRateLimiter({ now, sleep: (ms, signal) => clock.sleep(ms, signal) });
  const config = { keys: [], instances };
  const directory = createInstanceDirectory({ config, store: undefined, sealer: undefined, asksOnMiss: false });
  const keys = createStoredKeys(openMemoryDatabase(), now);
  const coordinators = new Map<string, Coordinator>();

  function open(idInstance: string): Coordinator {
    const known = directory.known(idInstance);
    const instance = instances.find((one) => (one.flavor === 'chat-api' ? one.instanceId : one.idInstance) === idInstance);
    if (known === undefined || instance === undefined) throw new TypeError(`There is no instance ${idInstance}.`);
    const database = openMemoryDatabase();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const coordinator: Coordinator = createCoordinator({
      idInstance,
      apiUrl: known.apiUrl,
      database,
      clock,
      limiter,
      ledger: openLedger(database, {}, { now, sealer: undefined, warn: () => undefined }),
      instanceOf: (ports) => openInstance(instance, { fetch, fetchRead: fetch, redact: directory.redact, ...ports }),
      wakeAt(at) {
        clearTimeout(timer);
        timer = setTimeout(() => void coordinator.wake(), Math.max(0, at - now()));
      },
    });
    coordinators.set(idInstance, coordinator);
    return coordinator;
  }

  const app = createApp({
    config,
    keys,
    instances: directory,
    fetch,
    fetchRead: fetch,
    now,
    coordination: { kind: 'here', coordinatorOf: (idInstance) => coordinators.get(idInstance) ?? open(idInstance) },
  });
  return {
    fetch: async (url, init) => app.fetch(new Request(url, init), { callerAddress: () => '192.0.2.7' }),
    addKey(name, scopes = SCOPES) {
      const { key, sha256 } = createKey();
      keys.add({ name, sha256, scopes: new Set(scopes), instances: undefined, expiresAt: undefined, callsPerSecond: 10_000 });
      return key;
    },
    revokeKey: (name) => void keys.revoke(name),
  };
}
