import { createRateLimiter, SluiceError } from '@sluice/core';
import { openSqlLedger } from '@sluice/queue/reading';
import { createApp } from '../app.ts';
import { parseConfig } from '../config.ts';
import { createCoordinator } from '../coordinator/coordinator.ts';
import { LEDGER_LIMITS } from '../coordinator/ledger-limits.ts';
import { openInstance } from '../coordinator/open-instance.ts';
import type { WorkerEnv } from '../create-worker.ts';
import { tellNotSent } from '../not-sent.ts';
import { createSocketFetch, type Connect } from '../one-shot/socket-fetch.ts';
import { openSealer } from '../sealing/open-sealer.ts';
import { toUpstream } from '../upstream.ts';
import type { CreateInstance } from './instance-object.ts';

/**
 * What an instance does in its Durable Object: the same edge as before it, which checks each call again, with the coordinator of that instance.
 *
 * @param connect opens the connections for what changes or sends.
 */
export function createInstanceBy(connect: Connect): CreateInstance<WorkerEnv> {
  const fetchOnce = createSocketFetch(connect);
  return (env, idInstance, { database, clock, wakeAt }) => {
    const config = parseConfig(env.SLUICE_EDGE_CONFIG);
    const instance = config.instances.find((one) => toUpstream(one).idInstance === idInstance);
    if (instance === undefined) {
      throw new SluiceError({
        code: 'not-found',
        message: `The edge has no instance ${idInstance}. Name it in its configuration.`,
        idInstance,
      });
    }
    const sealer = openSealer(env.SLUICE_EDGE_SEALING_KEYS);
    const now = (): number => clock.now();
    const coordinator = createCoordinator({
      idInstance,
      apiUrl: instance.apiUrl,
      database,
      clock,
      limiter: createRateLimiter({ now: () => clock.monotonic(), sleep: (ms, signal) => clock.sleep(ms, signal) }),
      ledger: sealer && openSqlLedger(database, { now, sealer, ...LEDGER_LIMITS }),
      instanceOf: (ports) => openInstance(instance, { fetch: fetchOnce, fetchRead: undefined, ...ports }),
      wakeAt,
    });
    const app = createApp({
      config,
      fetch: tellNotSent(fetchOnce),
      coordination: { kind: 'here', coordinatorOf: () => coordinator },
    });
    return {
      fetch: async (request) => app.fetch(request),
      wake: () => coordinator.wake(),
    };
  };
}
