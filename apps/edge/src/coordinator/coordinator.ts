import type { RateLimiter } from '@sluice/core';
import { openQueue, type Queue, type QueueInstance } from '@sluice/queue';
import type { JobClock } from '@sluice/queue/job';
import { type Database, openJournal } from '@sluice/queue/journal';
import type { SqlLedger } from '@sluice/queue/reading';
import type { QueueWatch } from '@sluice/queue/watch';
import { createRepeatedRequests, type RepeatedRequests } from '../control/repeated-requests.ts';
import { createAlarms } from './alarms.ts';
import { createBrakingHolds, type BrakingHolds } from './braking-holds.ts';
import { createJobRunner, type JobRunner, type StopReason } from './job-runner.ts';
import { createLatestReading, type LatestReading } from './latest-reading.ts';
import { createRemembering, type Remembering } from './remembering.ts';
import { createRemovalGate, openingThrough, type RemovalGate } from './removal-gate.ts';
import { createReconnectGate, type ReconnectGate } from './reconnect-gate.ts';
import { createSendsUnderWay, MAX_SEND_MS, type SendsUnderWay } from './sends-under-way.ts';
import { createSharedReads, type SharedReads } from './shared-reads.ts';
import { createWatchers, type Watchers } from './watchers.ts';

/** The only place that decides for one instance: its journal, its jobs, its holds, and the reads that its callers share. */
export interface Coordinator {
  readonly queue: Queue;
  readonly runner: JobRunner;
  readonly reads: SharedReads;
  readonly sends: SendsUnderWay;
  readonly reconnects: ReconnectGate;
  /** Closed while the instance is removed, and after that. */
  readonly removal: RemovalGate;
  readonly latest: LatestReading;
  readonly repeated: RepeatedRequests;
  readonly braking: BrakingHolds;
  /** One for all who watch: a thousand cost the gateway the same as one. */
  readonly watch: QueueWatch;
  readonly watchers: Watchers;
  readonly ledger: SqlLedger | undefined;
  /** Feeds the ledger from the calls that pass, where there is one. */
  readonly remembering: Remembering | undefined;
  /** The name under which this host has the jobs. */
  readonly owner: string;
  /** Something has changed at the gateway, or may have: earlier answers are not given out any more. */
  changed(): void;
  /** A hold was set or lifted. */
  holdsChanged(): void;
  /** @returns what ends it. */
  onHolds(listener: () => void): () => void;
  /** Goes on with all that is due: the open job, and a brake that no hold needs any more. The host calls it when it starts, and at the time it was asked to. */
  wake(): Promise<void>;
  /** Takes no further step, and ends all streams. A job in progress is gone on with at the next start. */
  stop(why: StopReason): Promise<void>;
}

export interface CoordinatorPorts {
  readonly idInstance: string;
  /** The address of the gateway. */
  readonly apiUrl: string;
  /** Where the journal of this instance is, and nothing of another. */
  readonly database: Database;
  readonly clock: JobClock;
  /** Keeps the limits of the gateway, for all that this host asks of it. */
  readonly limiter: RateLimiter;
  /** Remembers what was accepted, where that is wanted. */
  readonly ledger: SqlLedger | undefined;
  /** Makes the instance. */
  readonly instanceOf: (options: { readonly limiter: RateLimiter; readonly onChange: () => void }) => QueueInstance;
  /** Has `wake` called at a time, in milliseconds since the epoch, also where this process has ended by then. The last time given counts. */
  readonly wakeAt: (at: number) => void;
}

/** Opens the journal of an instance, and brings it to the version that is known here. Nothing is sent; `wake` goes on with an open job. */
export function createCoordinator({
  idInstance,
  apiUrl,
  database,
  clock,
  limiter,
  ledger,
  instanceOf,
  wakeAt,
}: CoordinatorPorts): Coordinator {
  const owner = `the edge for ${idInstance}`;
  const now = (): number => clock.now();
  const monotonic = (): number => clock.monotonic();
  const alarms = createAlarms(wakeAt);
  const holdListeners = new Set<() => void>();
  const reads = createSharedReads({ limiter, limitKey: (method) => `${apiUrl} ${idInstance} ${method}`, now: monotonic });
  const journal = openJournal(database, { now, bodies: 'full' });
  const changed = (): void => {
    reads.invalidate();
    reconnects.forget();
    latest.forget();
  };
  const removal = createRemovalGate(idInstance);
  const queue = openingThrough(
    removal,
    openQueue({ instance: instanceOf({ limiter, onChange: changed }), journal, clock, ledger }),
  );
  const reconnects = createReconnectGate({ queue, now: monotonic });
  const latest = createLatestReading({ queue, now: monotonic, onReading: (reading) => ledger?.reconcile(reading) });
  const sends = createSendsUnderWay((ms, signal) => clock.sleep(ms, signal));
  const runner = createJobRunner({
    queue,
    owner,
    now,
    wakeAt: (at) => alarms.set('job', at),
    sendsEnded: async () => void (await sends.ended(MAX_SEND_MS)),
  });
  // A decision, or the end of a clearing, is known to the next caller.
  runner.listen(changed);
  const braking = createBrakingHolds({ queue, database, owner, now, alarms });
  const watchers = createWatchers();
  const holdsChanged = (): void => {
    for (const listener of holdListeners) listener();
  };
  return {
    queue,
    runner,
    reads,
    sends,
    reconnects,
    removal,
    latest,
    repeated: createRepeatedRequests(database, now),
    braking,
    watch: queue.watch(),
    watchers,
    ledger,
    remembering: ledger && createRemembering({ ledger, idInstance, latest, now }),
    owner,
    changed,
    holdsChanged,
    onHolds(listener) {
      holdListeners.add(listener);
      return () => void holdListeners.delete(listener);
    },
    async wake() {
      braking.releaseDue();
      await runner.wake();
    },
    async stop(why) {
      watchers.stop();
      await runner.stop(why);
    },
  };
}
