import { SluiceError } from '@sluice/core';
import type { OpenJob } from '@sluice/queue';
import type { Brake } from '@sluice/queue/journal';
import { createStore, type Readable } from '../app/store.ts';
import { runningOf } from './runs.ts';
import { sessionBrakes } from './found-brakes.ts';
import { sessionJobs } from './found-jobs.ts';
import type { Session } from './session.ts';

/** What the journal says of the jobs and the brakes of all instances. */
interface KnownJobs {
  /** Those that are open, by the numbers of their instances. */
  readonly jobs: ReadonlyMap<string, OpenJob>;
  /** The brakes that are on or may be, by the numbers of their instances. */
  readonly brakes: ReadonlyMap<string, Brake>;
  /** Why the journal cannot be read, if so: then whether a job is open or a brake on is not known. */
  readonly error: SluiceError | undefined;
  /** When the job of an instance ended, at the latest. A reading of its queue from before is outdated. */
  readonly endedAt: ReadonlyMap<string, number>;
}

export interface JobWatch extends Readable<KnownJobs> {
  /** Looks at once. */
  readonly refresh: () => Promise<void>;
}

const EVERY_MS = 2000;

const NOTHING_KNOWN: KnownJobs = { jobs: new Map(), brakes: new Map(), error: undefined, endedAt: new Map() };

/** Looks every two seconds, and whenever the app begins or ends a job, which jobs are open and which brakes on, until the signal is given. */
export function watchJobs(session: Session, signal: AbortSignal): JobWatch {
  const { clock, runs } = session;
  const store = createStore(NOTHING_KNOWN);
  /** When an instance was last seen to have an open job; and whether the app itself carried it out. */
  const open = new Map<string, { readonly at: number; readonly isOwn: boolean }>();

  async function refresh(): Promise<void> {
    const own = new Set(runningOf(runs).map(({ idInstance }) => idInstance));
    const found = await sessionJobs(session);
    const foundBrakes = await sessionBrakes(session);
    const now = clock.now();
    const before = store.get();
    const error = [found, foundBrakes].find((one) => one instanceof SluiceError);
    const jobs = found instanceof SluiceError ? before.jobs : new Map(found.map((job) => [job.idInstance, notLeft(job, own)]));
    const brakes =
      foundBrakes instanceof SluiceError ? before.brakes : new Map(foundBrakes.map((brake) => [brake.idInstance, brake]));
    const endedAt = new Map(before.endedAt);
    for (const [idInstance, seen] of open) {
      if (jobs.has(idInstance) || own.has(idInstance)) continue;
      open.delete(idInstance);
      // The queue is not read while the app itself is at work, and again as soon as it has ended.
      endedAt.set(idInstance, seen.isOwn ? seen.at : now);
    }
    for (const idInstance of new Set([...jobs.keys(), ...own])) open.set(idInstance, { at: now, isOwn: own.has(idInstance) });
    const known = { jobs, brakes, error, endedAt };
    if (textOf(known) !== textOf(before)) store.set(known);
  }

  async function follow(): Promise<void> {
    for (;;) {
      await clock.sleep(EVERY_MS, signal);
      await refresh();
    }
  }

  const stop = runs.subscribe(() => void refresh());
  signal.addEventListener('abort', stop, { once: true });
  // The sleep is ended by the signal, and that is what was asked for.
  follow().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return { get: store.get, subscribe: store.subscribe, refresh };
}

/** What the app itself carries out goes on, however long nothing was written of it. */
function notLeft(job: OpenJob, own: ReadonlySet<string>): OpenJob {
  return own.has(job.idInstance) ? { ...job, isLeft: false } : job;
}

function textOf({ jobs, brakes, error, endedAt }: KnownJobs): string {
  return JSON.stringify([[...jobs], [...brakes], error?.message, [...endedAt]]);
}
