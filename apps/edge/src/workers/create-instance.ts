import { createRateLimiter, SluiceError } from '@sluice/core';
import { createApp } from '../app.ts';
import { OBJECT_STREAM_LIMITS } from '../control/stream-slots.ts';
import { createCoordinator } from '../coordinator/coordinator.ts';
import { liveInstance } from '../coordinator/live-instance.ts';
import { openInstance } from '../coordinator/open-instance.ts';
import { openLedger, type LedgerWarning } from '../coordinator/open-ledger.ts';
import type { WorkerEnv } from '../create-worker.ts';
import { tellNotSent } from '../not-sent.ts';
import { createSocketFetch, type Connect } from '../one-shot/socket-fetch.ts';
import { openSealer } from '../sealing/open-sealer.ts';
import { traitsOf } from '../instances/known-instance.ts';
import { callerAddressOf } from './caller-address.ts';
import type { CreateInstance } from './instance-object.ts';
import { openWorkerDirectory } from './open-worker-directory.ts';

/** The log of a worker is its console. */
function warn(line: LedgerWarning): void {
  // oxlint-disable-next-line no-console -- An operator has no other place to look.
  console.warn(JSON.stringify(line));
}

/**
 * What an instance does in its Durable Object: the same edge as before it, which checks each call again, with the coordinator of that instance.
 *
 * @param connect opens the connections for what changes or sends.
 */
export function createInstanceBy(connect: Connect): CreateInstance<WorkerEnv> {
  const fetchOnce = createSocketFetch(connect);
  return async (env, idInstance, { database, clock, wakeAt, forget }) => {
    // The place that asks knows the instance, and the key.
    const { config, keys, instances } = openWorkerDirectory(env, { asksOnMiss: true });
    const known = await instances.find(idInstance);
    if (known === undefined) {
      throw new SluiceError({
        code: 'not-found',
        message: `The edge has no instance ${idInstance}. Name it in its configuration, or add it.`,
        idInstance,
      });
    }
    const sealer = openSealer(env.SLUICE_EDGE_SEALING_KEYS);
    const now = (): number => clock.now();
    const coordinator = createCoordinator({
      idInstance,
      apiUrl: known.apiUrl,
      database,
      clock,
      limiter: createRateLimiter({ now: () => clock.monotonic(), sleep: (ms, signal) => clock.sleep(ms, signal) }),
      ledger: openLedger(database, traitsOf(known), { now, sealer, warn }),
      instanceOf: (ports) =>
        liveInstance(known, {
          current: () => instances.known(idInstance),
          open: (instance) =>
            openInstance(instance, { fetch: fetchOnce, fetchRead: undefined, redact: instances.redact, ...ports }),
        }),
      wakeAt,
    });
    const app = createApp({
      config,
      keys,
      instances,
      fetch: tellNotSent(fetchOnce),
      streams: OBJECT_STREAM_LIMITS,
      coordination: {
        kind: 'here',
        coordinatorOf: () => coordinator,
        removed() {
          void coordinator.stop('removed');
          forget();
        },
      },
    });
    return {
      fetch: async (request) => app.fetch(request, { callerAddress: () => callerAddressOf(request) }),
      wake: () => coordinator.wake(),
    };
  };
}
