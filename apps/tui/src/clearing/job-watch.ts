import { SluiceError } from '@sluice/core';
import type { Hold, OpenJob } from '@sluice/queue';
import type { Brake } from '@sluice/queue/journal';
import type { InstanceSource } from '../access/access.ts';
import { createStore, type Readable } from '../app/store.ts';
import { type Runs, runningOf } from './runs.ts';
import type { Session } from './session.ts';

/** What the journals say of the jobs, the brakes and the holds of all instances. */
interface KnownJobs {
  /** Those that are open, by the ids of their instances. */
  readonly jobs: ReadonlyMap<string, OpenJob>;
  /** The brakes that are on or may be, by the ids of their instances. */
  readonly brakes: ReadonlyMap<string, Brake>;
  /** The holds in force that no open job needs, the one that lasts longest first, by the ids of their instances. */
  readonly holds: ReadonlyMap<string, readonly Hold[]>;
  /**
   * Why a journal cannot be read, by the name of its edge, and for that of this machine by `undefined`: then whether a job is open there, a brake on or a
   * hold in force is not known.
   */
  readonly errors: ReadonlyMap<string | undefined, SluiceError>;
  /** When the job of an instance ended, at the latest. A reading of its queue from before is outdated. */
  readonly endedAt: ReadonlyMap<string, number>;
}

export interface JobWatch extends Readable<KnownJobs> {
  /** Looks at once into the journal of this machine. */
  readonly refresh: () => Promise<void>;
  /** Looks at an edge too from now on. Fulfilled when it was looked at once. */
  readonly join: (edge: InstanceSource) => Promise<void>;
}

type Source = Pick<InstanceSource, 'edge' | 'openJobs' | 'brakesOn' | 'holds'>;

interface Look {
  readonly jobs: readonly OpenJob[];
  readonly brakes: readonly Brake[];
  readonly holds: readonly Hold[];
  readonly error: SluiceError | undefined;
}

const EVERY_MS = 2000;
/** An edge is asked for each of its instances. */
const EDGE_EVERY_MS = 10_000;

const NOTHING_SEEN: Look = { jobs: [], brakes: [], holds: [], error: undefined };
const NOTHING_KNOWN: KnownJobs = {
  jobs: new Map(),
  brakes: new Map(),
  holds: new Map(),
  errors: new Map(),
  endedAt: new Map(),
};

/**
 * Looks every two seconds, at edges every ten, and whenever the app begins or ends a job, which jobs are open, which brakes on and which holds in
 * force, until the signal is given.
 */
export function watchJobs({ clock, runs }: Pick<Session, 'clock' | 'runs'>, direct: Source, signal: AbortSignal): JobWatch {
  const store = createStore(NOTHING_KNOWN);
  const looks = new Map<Source, Look>();
  /** When an instance was last seen to have an open job; and whether the app itself carried it out. */
  const open = new Map<string, { readonly at: number; readonly isOwn: boolean }>();
  const ownNow = (): readonly string[] => runningOf(runs).map(({ idInstance }) => idInstance);

  async function look(source: Source): Promise<void> {
    const own = ownNow();
    const seen = await lookAt(source, looks.get(source) ?? NOTHING_SEEN);
    looks.set(source, seen);
    publish(new Set([...own, ...ownNow()]));
  }

  function publish(own: ReadonlySet<string>): void {
    const now = clock.now();
    const before = store.get();
    const seen = [...looks];
    const over = endedHere(runs);
    // An edge may have been asked before the end that this app has heard of.
    const found = seen.flatMap(([{ edge }, { jobs }]) => (edge === undefined ? jobs : jobs.filter(({ id }) => !over.has(id))));
    const jobs = new Map(found.map((job) => [job.idInstance, notLeft(job, own)]));
    const brakes = new Map(seen.flatMap(([, { brakes: on }]) => on.map((brake) => [brake.idInstance, brake] as const)));
    // What an open job needs ends with it: the job says it all.
    const openIds = new Set(seen.flatMap(([, { jobs: listed }]) => listed.map(({ id }) => id)));
    const holds = Map.groupBy(
      seen
        .flatMap(([, { holds: inForce }]) => inForce)
        .filter(({ job, until }) => until > now && (job === undefined || !openIds.has(job))),
      ({ idInstance }) => idInstance,
    );
    const errors = new Map(seen.flatMap(([{ edge }, { error }]) => (error === undefined ? [] : [[edge, error] as const])));
    const endedAt = new Map(before.endedAt);
    for (const [idInstance, last] of open) {
      if (jobs.has(idInstance) || own.has(idInstance)) continue;
      open.delete(idInstance);
      // The queue is not read while the app itself is at work, and again as soon as it has ended.
      endedAt.set(idInstance, last.isOwn ? last.at : now);
    }
    // A clock that was set back since: a reading of now would be from before that end for as long.
    for (const [idInstance, at] of endedAt) if (at > now) endedAt.set(idInstance, now);
    for (const idInstance of new Set([...jobs.keys(), ...own])) open.set(idInstance, { at: now, isOwn: own.has(idInstance) });
    const known = { jobs, brakes, holds, errors, endedAt };
    if (textOf(known) !== textOf(before)) store.set(known);
  }

  async function follow(source: Source, everyMs: number): Promise<void> {
    for (;;) {
      await clock.sleep(everyMs, signal);
      await look(source);
    }
  }

  function followUntilEnd(source: Source, everyMs: number): void {
    // The sleep is ended by the signal, and that is what was asked for.
    follow(source, everyMs).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  const stop = runs.subscribe(() => {
    for (const source of new Set([direct, ...looks.keys()])) void look(source);
  });
  signal.addEventListener('abort', stop, { once: true });
  followUntilEnd(direct, EVERY_MS);
  return {
    get: store.get,
    subscribe: store.subscribe,
    refresh: () => look(direct),
    async join(edge) {
      await look(edge);
      if (!signal.aborted) followUntilEnd(edge, EDGE_EVERY_MS);
    },
  };
}

/** What cannot be read any more is as it was last seen. */
async function lookAt(source: Source, before: Look): Promise<Look> {
  try {
    // Together: an edge answers all three by one look at its instances.
    const [jobs, brakes, holds] = await Promise.all([source.openJobs(), source.brakesOn(), source.holds()]);
    return { jobs, brakes, holds, error: undefined };
  } catch (error) {
    if (error instanceof SluiceError) return { ...before, error };
    throw error;
  }
}

/** The ids of the jobs whose end this app has seen itself. */
function endedHere(runs: Runs): ReadonlySet<string> {
  const ids = runs.ended().flatMap(({ steps }) => {
    if (steps.at(-1)?.step === 'interrupted') return [];
    return steps.flatMap((step) => ('job' in step && typeof step.job === 'string' ? [step.job] : []));
  });
  return new Set(ids);
}

/** What the app itself carries out goes on, however long nothing was written of it. */
function notLeft(job: OpenJob, own: ReadonlySet<string>): OpenJob {
  return own.has(job.idInstance) ? { ...job, isLeft: false } : job;
}

function textOf({ jobs, brakes, holds, errors, endedAt }: KnownJobs): string {
  return JSON.stringify([
    [...jobs],
    [...brakes],
    [...holds],
    [...errors].map(([edge, { message }]) => [edge, message]),
    [...endedAt],
  ]);
}
