import { type EdgeClient, SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import { refusal } from '@sluice/queue/sentences';
import type { Clock } from '@sluice/queue/reading';
import { denial } from '../../sentences/refusal.ts';
import type { Act, JobAccess } from '../access.ts';
import { type EdgeJob, type EdgeStanding, heldJob, job as jobSchema } from './answers.ts';
import { decode } from './decode.ts';
import { followJob } from './follow-job.ts';

export interface EdgeJobPorts {
  readonly client: EdgeClient;
  readonly clock: Clock;
  /** The name of the edge. */
  readonly edge: string;
  readonly idInstance: string;
  /** Who asks, where the key may say it. */
  readonly actor: (given: string) => { readonly actor?: string };
  readonly standing: () => Promise<EdgeStanding>;
  readonly refusalOf: (act: Act) => SluiceError | undefined;
}

const HOUR_MS = 60 * 60_000;

/** An edge takes a brake only with a hold. As long as the gateway keeps a message: nothing of what waits now leaves later. */
const BRAKE_HOLD_MS = 24 * 60 * 60_000;

/** The jobs of an instance behind an edge. A refusal is the last step, as in a run in this process. */
export function edgeJobs(ports: EdgeJobPorts): JobAccess {
  const { client, edge, idInstance, actor, standing, refusalOf } = ports;
  const asked = { edge, idInstance };
  const jobFrom = (answer: unknown): EdgeJob => decode(jobSchema, answer, asked);

  async function* follow(
    act: Act,
    begin: () => Promise<EdgeJob>,
    signal: AbortSignal | undefined,
    isNew = true,
  ): AsyncGenerator<JobStep, void> {
    const refused = refusalOf(act);
    if (refused === undefined) yield* followJob(ports, begin, { signal, isNew });
    else yield { step: 'failed', error: refused };
  }

  return {
    // The edge carries them out: nothing here has to be ready.
    check: async () => undefined,
    clear(plan, { confirm, lost, reason, actor: by }, { signal } = {}) {
      const idempotencyKey = crypto.randomUUID();
      const body = { plan, confirm, lost, reason };
      const start = async (): Promise<EdgeJob> =>
        jobFrom(await client.startClearing(idInstance, body, { idempotencyKey, ...actor(by) }));
      return follow('clear', () => twice(start), signal);
    },
    restore(snapshot, selection, { confirm, reason, actor: by }, { signal } = {}) {
      const idempotencyKey = crypto.randomUUID();
      const body = { snapshot, selection, confirm, reason };
      const start = async (): Promise<EdgeJob> =>
        jobFrom(await client.startRestore(idInstance, body, { idempotencyKey, ...actor(by) }));
      return follow('restore', () => twice(start), signal);
    },
    resume: (job, { signal } = {}) => follow('resume', async () => jobFrom(await client.readJob(idInstance, job)), signal, false),
    stop({ reason, actor: by }, { signal } = {}) {
      const start = async (): Promise<EdgeJob> => {
        const body = { forMs: BRAKE_HOLD_MS, reason, brake: true };
        const { job } = decode(heldJob, await client.setHold(idInstance, body, actor(by)), asked);
        // The brake is on already, and the hold has joined those that need it.
        return job ?? stopOf(await standing());
      };
      return follow('stop', start, signal);
    },
    go({ reason, actor: by }, { signal } = {}) {
      const start = async (): Promise<EdgeJob> => {
        const { brake, holds } = await standing();
        if (brake === undefined) throw refusal('no-brake-on', { idInstance });
        let released: EdgeJob | undefined;
        for (const { id } of holds.filter((hold) => hold.brake)) {
          const lifted = decode(heldJob, await client.liftHold(idInstance, id, { reason }, actor(by)), asked);
          // While the request of the stop is under way, that is still the open job.
          if (lifted.job?.kind === 'go') released = lifted.job;
        }
        if (released !== undefined) return released;
        throw denial('edge-holds-brake', { idInstance, edge });
      };
      return follow('go', start, signal);
    },
    keep({ confirm, keep, reason, actor: by }, { signal } = {}) {
      const start = async (): Promise<EdgeJob> =>
        jobFrom(await client.keepLeftovers(idInstance, { keep, confirm, reason }, actor(by)));
      return follow('keep', start, signal);
    },
    connect: () =>
      follow('connect', () => Promise.reject(denial('edge-cannot-connect', { idInstance, name: idInstance, edge })), undefined),
  };

  /** The stop that has set the brake that is on, as one that has ended. */
  function stopOf({ brake }: EdgeStanding): EdgeJob {
    if (brake === undefined) throw denial('edge-holds-brake', { idInstance, edge });
    const { job: id, delayBeforeMs, delayMs } = brake;
    const report = {
      job: id,
      idInstance,
      outcome: 'was-on',
      wasUndone: false,
      delayBeforeMs,
      delayMs,
      effect: 'not-watched',
      departed: 0,
      waiting: null,
      isComplete: false,
      canLeave: Math.floor(HOUR_MS / delayMs) + 1,
    };
    return { id, kind: 'stop', state: 'done', closedAt: 0, report, sentence: '' };
  }
}

/** A request whose answer was lost is sent again under the same name: it opens one job, however often it comes. */
async function twice<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof SluiceError) || (error.code !== 'network' && error.code !== 'timeout')) throw error;
    return start();
  }
}
