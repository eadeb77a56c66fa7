import { type EdgeClient, SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import { isLastStep } from '@sluice/queue/job';
import type { Clock } from '@sluice/queue/reading';
import { denial } from '../../sentences/refusal.ts';
import { type EdgeJob, job as jobSchema } from './answers.ts';
import { decode } from './decode.ts';
import { eventsOf, type StreamEvent, untilSilent } from './event-stream.ts';
import { lastStepFrom, openedStep, toJobStep } from './job-step.ts';

export interface FollowPorts {
  readonly client: Pick<EdgeClient, 'streamEvents' | 'readJob'>;
  /** The name of the edge. */
  readonly edge: string;
  readonly idInstance: string;
  readonly clock: Clock;
}

/** An edge that is started again is there within a minute. */
const MAX_AWAY_MS = 2 * 60_000;
const AGAIN_MS = 1000;

/**
 * Follows a job of an edge to its end, as the steps that it takes there: the same that a run in this process gives. The edge carries the job out,
 * whether or not it is followed. Nothing is thrown: it ends with one of the last steps.
 *
 * @param begin opens the job, or finds it. It is called when the steps are listened for already, so that none is missed.
 * @param isNew whether the job is opened by this.
 */
export async function* followJob(
  { client, edge, idInstance, clock }: FollowPorts,
  begin: () => Promise<EdgeJob>,
  { signal, isNew }: { readonly signal: AbortSignal | undefined; readonly isNew: boolean },
): AsyncGenerator<JobStep, void> {
  const abandoned = new AbortController();
  const over = signal === undefined ? abandoned.signal : AbortSignal.any([signal, abandoned.signal]);
  const listen = async (since?: string): Promise<AsyncGenerator<StreamEvent, void>> => {
    const { body } = await client.streamEvents(idInstance, { signal: over, ...(since !== undefined && { lastEventId: since }) });
    return untilSilent(eventsOf(body, since), { clock, signal: over });
  };
  let job: EdgeJob | undefined;
  let since: string | undefined;
  let awaySince: number | undefined;
  try {
    let events = await listen();
    job = await begin();
    const { id } = job;
    // A job that has ended reports no step any more.
    const ended = lastStepFrom(job);
    if (ended !== undefined) return void (yield ended);
    const opened = isNew ? openedStep(job) : undefined;
    if (opened !== undefined) yield opened;
    for (;;) {
      try {
        for await (const event of events) {
          since = event.lastEventId;
          awaySince = undefined;
          const step = stepIn(event, id, edge);
          if (step === undefined) continue;
          yield step;
          if (isLastStep(step)) return;
        }
      } catch (error) {
        if (over.aborted || !isPassing(error)) throw error;
      }
      // The stream was cut off: by the edge, or by something before it.
      awaySince ??= clock.now();
      const found = await again(
        async () => {
          const stream = await listen(since);
          return { stream, job: decode(jobSchema, await client.readJob(idInstance, id, { signal: over }), { edge, idInstance }) };
        },
        { clock, until: awaySince + MAX_AWAY_MS, signal: over },
      );
      events = found.stream;
      job = found.job;
      const last = lastStepFrom(job);
      if (last !== undefined) return void (yield last);
    }
  } catch (cause) {
    const error = SluiceError.from(cause, { during: 'the following of a job', idInstance });
    if (job === undefined) yield { step: 'failed', error };
    else if (signal?.aborted === true) yield interrupted(job, denial('edge-not-followed', { idInstance, edge, job: job.id }));
    else yield interrupted(job, error);
  } finally {
    abandoned.abort();
  }
}

function interrupted({ id }: EdgeJob, error: SluiceError): JobStep {
  return { step: 'interrupted', job: id, error };
}

/** What an event says of the job. That a run of it is interrupted ends nothing: the edge goes on with it by itself. */
function stepIn({ event, data }: StreamEvent, id: string, edge: string): JobStep | undefined {
  if (event === 'step') {
    const reported = toJobStep(data);
    return reported === undefined || reported.job !== id || reported.step.step === 'interrupted' ? undefined : reported.step;
  }
  if (event !== 'job' || !isOf(data, id)) return undefined;
  return lastStepFrom(decode(jobSchema, data, { edge }));
}

function isOf(data: unknown, id: string): boolean {
  return typeof data === 'object' && data !== null && 'id' in data && data.id === id;
}

/** Tries until it succeeds, or has failed for good, or for too long. */
async function again<T>(
  attempt: () => Promise<T>,
  { clock, until, signal }: { readonly clock: Clock; readonly until: number; readonly signal: AbortSignal },
): Promise<T> {
  for (;;) {
    await clock.sleep(AGAIN_MS, signal);
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || !isPassing(error) || clock.now() >= until) throw error;
    }
  }
}

const PASSING: ReadonlySet<string> = new Set(['network', 'timeout', 'gateway-unavailable', 'rate-limited', 'overloaded']);

/** Whether it may go well the next time. An error that is not Sluice's has broken a stream. */
function isPassing(error: unknown): boolean {
  return !(error instanceof SluiceError) || PASSING.has(error.code);
}
