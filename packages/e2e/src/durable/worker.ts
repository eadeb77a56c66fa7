/** A worker that only clears: the object of an instance with its coordinator, before a gateway whose time passes faster. */
import { connect } from 'cloudflare:sockets';
import { createGatewayClient, createRateLimiter } from '@sluice/core';
import { gatewayInstance } from '@sluice/queue';
import { isLastStep, type JobClock } from '@sluice/queue/job';
import { clearThrough } from '../../../../apps/edge/src/coordinator/clear-through.ts';
import { createCoordinator } from '../../../../apps/edge/src/coordinator/coordinator.ts';
import { createInstanceFetch } from '../../../../apps/edge/src/coordinator/instance-fetch.ts';
import { createSocketFetch } from '../../../../apps/edge/src/one-shot/socket-fetch.ts';
import type { DurableNamespace, DurableState } from '../../../../apps/edge/src/workers/durable-state.ts';
import { instanceObject, type InstanceObject as Instance } from '../../../../apps/edge/src/workers/instance-object.ts';
import { haltAtWrite } from '../crash/halt-at-write.ts';
import { parseSettings, type ClearingSettings, type Line } from './settings.ts';

interface Env {
  readonly SLUICE_EDGE_CONFIG: string;
  readonly INSTANCES: DurableNamespace;
}

const fetchOnce = createSocketFetch(({ hostname, port }) => connect({ hostname, port }, { secureTransport: 'off' }));

export const InstanceObject: new (state: DurableState, env: Env) => Instance = instanceObject<Env>((env, idInstance, ports) => {
  const settings = parseSettings(env.SLUICE_EDGE_CONFIG);
  const { apiUrl, apiTokenInstance, epoch, speed, haltAfterWrite } = settings;
  const clock = fastClock(ports.clock, settings);
  const point = haltAfterWrite === 0 ? undefined : ({ at: 'write', nth: haltAfterWrite, side: 'after' } as const);
  const database = haltAtWrite(ports.database, point, () => {
    say({ event: 'halted', step: '', writes: haltAfterWrite });
    for (;;);
  });
  const coordinator = createCoordinator({
    idInstance,
    apiUrl,
    database,
    clock,
    ledger: undefined,
    limiter: createRateLimiter({ now: () => clock.monotonic(), sleep: (ms, signal) => clock.sleep(ms, signal) }),
    instanceOf: ({ limiter, onChange }) =>
      gatewayInstance(
        createGatewayClient({
          apiUrl,
          idInstance,
          apiTokenInstance,
          flavor: 'plain',
          fetch: createInstanceFetch({ fetch: fetchOnce, fetchRead: undefined, onChange }),
          limiter,
        }),
      ),
    wakeAt: (at) => ports.wakeAt(epoch + (at - epoch) / speed),
  });
  const { queue, runner } = coordinator;
  runner.listen((_, step) => say({ event: isLastStep(step) ? 'last step' : 'step', step: step.step, writes: database.writes() }));
  return {
    async fetch(request) {
      if (request.method === 'POST') {
        const { outcome } = await clearThrough(coordinator, { actor: 'sender', reason: 'clearMessagesQueue through the edge' });
        return Response.json({ outcome });
      }
      const entryCounts = queue.snapshots().map(({ entryCount }) => entryCount);
      const holds = queue.journal.holdsOf(idInstance).length;
      return Response.json({ isOpen: queue.openJob() !== undefined, entryCounts, holds });
    },
    wake: () => runner.wake(),
  };
});

export default {
  fetch: (request: Request, env: Env): Promise<Response> =>
    env.INSTANCES.getByName(parseSettings(env.SLUICE_EDGE_CONFIG).idInstance).fetch(request),
};

function fastClock(clock: JobClock, { epoch, speed }: ClearingSettings): JobClock {
  const now = (): number => Math.floor(epoch + (clock.now() - epoch) * speed);
  return { now, monotonic: now, origin: clock.origin, sleep: (ms, signal) => clock.sleep(ms / speed, signal) };
}

function say(line: Line): void {
  // eslint-disable-next-line no-console -- it is how a worker speaks to the test.
  console.log(JSON.stringify(line));
}
