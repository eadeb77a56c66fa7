import { createGatewayClient, createRateLimiter, SluiceError, type Fetch } from '@sluice/core';
import { gatewayInstance } from '@sluice/queue';
import { parseConfig } from '../config.ts';
import { createCoordinator } from '../coordinator/coordinator.ts';
import { createInstanceFetch } from '../coordinator/instance-fetch.ts';
import type { WorkerEnv } from '../create-worker.ts';
import { problem } from '../problem.ts';
import type { CreateInstance } from './instance-object.ts';

/** The coordinator of an instance in its Durable Object. @param fetch sends what changes something, once. */
export function createInstanceBy(fetch: Fetch): CreateInstance<WorkerEnv> {
  return (env, idInstance, { database, clock, wakeAt }) => {
    const upstream = parseConfig(env.SLUICE_EDGE_CONFIG).instances.find((one) => one.idInstance === idInstance);
    if (upstream === undefined) {
      throw new SluiceError({
        code: 'not-found',
        message: `The edge has no instance ${idInstance}. Name it in its configuration.`,
        idInstance,
      });
    }
    const { runner } = createCoordinator({
      idInstance,
      apiUrl: upstream.apiUrl,
      database,
      clock,
      limiter: createRateLimiter({ now: () => clock.monotonic(), sleep: (ms, signal) => clock.sleep(ms, signal) }),
      ledger: undefined,
      instanceOf: ({ limiter, onChange }) =>
        gatewayInstance(
          createGatewayClient({
            ...upstream,
            flavor: 'plain',
            fetch: createInstanceFetch({ fetch, fetchRead: undefined, onChange }),
            limiter,
          }),
        ),
      wakeAt,
    });
    return {
      fetch: async () =>
        problem('not-found', 'There is nothing at this address of an instance. /openapi.json lists what there is.'),
      wake: () => runner.wake(),
    };
  };
}
