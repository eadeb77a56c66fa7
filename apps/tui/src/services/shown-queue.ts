import type { SluiceError } from '@sluice/core';
import type { OpenJob, Overview, Reading } from '@sluice/queue';
import type { JobKind } from '@sluice/queue/journal';
import type { ReadFailure } from '@sluice/queue/watch';
import type { App } from '../app/app.ts';
import { every } from '../app/every.ts';
import { seenBrake } from '../clearing/found-brakes.ts';
import { isRunning } from '../clearing/runs.ts';
import type { SeenBrake } from '../present/brake.ts';
import { kindOf } from '../present/job.ts';
import type { FleetInstance } from './fleet.ts';
import { unansweredFor } from './unanswered.ts';

/** What a screen knows of the queue of one instance at this moment. */
export interface QueueLook {
  readonly overview: Overview | undefined;
  /** `undefined` before the first, and while the only one is from before the end of a job. */
  readonly reading: Reading | undefined;
  readonly readFailure: ReadFailure | undefined;
  /** The edge that it is read through. */
  readonly edge: string | undefined;
  /** The job of it that is open. */
  readonly job: OpenJob | undefined;
  /** The kind of the job that is open or that this app carries out: no list says all that waits meanwhile. */
  readonly jobKind: JobKind | undefined;
  /** Whether this app carries it out: the queue is not read meanwhile. */
  readonly isAtWork: boolean;
  /** Why it is not known whether a job is open, if so. */
  readonly jobsError: SluiceError | undefined;
  readonly brake: SeenBrake | undefined;
  /** When the latest of it was read, in milliseconds since the epoch. */
  readonly readAt: number | undefined;
  /** Whether it could not be renewed, or has not been for a while: it looks old, and no plan starts from it. */
  readonly isStale: boolean;
}

export interface ShownQueue {
  readonly item: FleetInstance | undefined;
  readonly look: () => QueueLook;
  /** Reads it as soon as the limits of the gateway allow it. */
  readonly refresh: () => void;
  /** To be called while a screen shows it. @returns what ends it. */
  readonly shown: () => () => void;
}

/** A watch of a queue that nothing happens in reads it every half minute: a reading that is older than this was not watched. */
const OLD_MS = 2 * 60_000;
/** The ages of what is shown are in minutes. */
const TICK_MS = 20_000;

/** The queue of an instance, read for as long as a screen shows it. */
export function shownQueue(app: App, idInstance: string): ShownQueue {
  const { fleet, jobs, session } = app.services;
  const item = fleet.find(idInstance);

  /** A reading from the middle of a job is not shown: what the job has restored is not in it. */
  function isOutdated(reading: Reading | undefined): boolean {
    const endedAt = jobs.get().endedAt.get(idInstance);
    return reading !== undefined && endedAt !== undefined && reading.since <= endedAt;
  }

  function look(): QueueLook {
    const known = jobs.get();
    const job = known.jobs.get(idInstance);
    const run = session.runs.get().get(idInstance);
    const isAtWork = isRunning(run);
    const { overview, reading, readFailure, settingsAt } = item?.watch.get() ?? NOTHING;
    const readAt = overview === undefined && reading === undefined ? undefined : Math.max(overview?.at ?? 0, reading?.at ?? 0);
    const isOld = readAt !== undefined && session.clock.now() - readAt > OLD_MS;
    return {
      overview,
      reading: isOutdated(reading) ? undefined : reading,
      readFailure,
      edge: item?.access.edge,
      job,
      jobKind: job?.kind ?? (isAtWork && run !== undefined ? kindOf(run.get()) : undefined),
      isAtWork,
      jobsError: known.errors.get(item?.access.edge),
      brake: seenBrake(known.brakes.get(idInstance), { known: overview, settingsAt, job }),
      readAt,
      isStale: readFailure !== undefined || isOld || isAtWork || (item !== undefined && unansweredFor(item.watch) !== undefined),
    };
  }

  function noticed(): void {
    // One that fails is asked for again, within the limits of the gateway.
    if (isOutdated(item?.watch.get().reading)) item?.watch.refresh();
    app.changed();
  }

  return {
    item,
    look,
    refresh: () => item?.watch.refresh(),
    shown() {
      if (item === undefined) return () => undefined;
      const ends = [
        // The history of its counts goes on.
        fleet.see([idInstance]),
        item.watch.listen('entries', noticed),
        jobs.subscribe(noticed),
        every(session.clock, TICK_MS, app.changed),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

const NOTHING = { overview: undefined, reading: undefined, readFailure: undefined, settingsAt: undefined } as const;
