import type { RateLimiter } from '@sluice/core';
import { openQueue, type Queue, type QueueInstance } from '@sluice/queue';
import type { JobClock } from '@sluice/queue/job';
import { type Database, openJournal } from '@sluice/queue/journal';
import type { Ledger } from '@sluice/queue/reading';
import { createJobRunner, type JobRunner } from './job-runner.ts';
import { createReconnectGate, type ReconnectGate } from './reconnect-gate.ts';
import { createSharedReads, type SharedReads } from './shared-reads.ts';

/** The only place that decides for one instance: its journal, its jobs, its holds, and the reads that its callers share. */
export interface Coordinator {
  readonly queue: Queue;
  readonly runner: JobRunner;
  readonly reads: SharedReads;
  readonly reconnects: ReconnectGate;
  /** The name under which this host has the jobs. */
  readonly owner: string;
  /** Something has changed at the gateway, or may have: earlier answers are not given out any more. */
  changed(): void;
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
  readonly ledger: Ledger | undefined;
  /** Makes the instance. @param fetch how its calls are sent. */
  readonly instanceOf: (options: { readonly limiter: RateLimiter; readonly onChange: () => void }) => QueueInstance;
  /** See `RunnerPorts`. */
  readonly wakeAt: (at: number) => void;
}

/** Opens the journal of an instance, and brings it to the version that is known here. Nothing is sent; `runner.wake()` goes on with an open job. */
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
  const monotonic = (): number => clock.monotonic();
  const reads = createSharedReads({ limiter, limitKey: (method) => `${apiUrl} ${idInstance} ${method}`, now: monotonic });
  const journal = openJournal(database, { now: () => clock.now(), bodies: 'full' });
  const changed = (): void => {
    reads.invalidate();
    reconnects.forget();
  };
  const queue = openQueue({ instance: instanceOf({ limiter, onChange: changed }), journal, clock, ledger });
  const reconnects = createReconnectGate({ queue, now: monotonic });
  const runner = createJobRunner({ queue, owner, now: () => clock.now(), wakeAt });
  return { queue, runner, reads, reconnects, owner, changed };
}
