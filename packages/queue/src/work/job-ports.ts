import { momentOf, type JobClock, type Moment } from '../clock.ts';
import type { QueueInstance } from '../instance/queue-instance.ts';
import type { Journal } from '../journal/journal.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Owners } from './owners.ts';

/** What a clearing or a restore takes from its host. */
export interface JobPorts {
  readonly instance: QueueInstance;
  readonly journal: Journal;
  readonly clock: JobClock;
  /** Makes what the gateway does not list visible, where there is one. */
  readonly ledger?: Ledger | undefined;
  /** Those of this process: what one run has begun, no other goes on with while it lives. */
  readonly owners: Owners;
  /** Cancels a clearing that has not sent its request yet, and stops a restore between two entries. After the clear request it changes nothing. */
  readonly signal?: AbortSignal | undefined;
}

/** The same for one run. */
export interface RunPorts extends JobPorts {
  /** The name of this run. */
  readonly owner: string;
  /** From when on this run has owned its job. What was written before was written by another, perhaps by another clock. */
  readonly since: Moment;
}

/** Carries something out as a run of its own, which has ended when the generator has. */
export async function* asRun<Step>(
  ports: JobPorts,
  run: (ports: RunPorts) => AsyncGenerator<Step, void>,
): AsyncGenerator<Step, void> {
  const owner = ports.owners.begin();
  try {
    yield* run({ ...ports, owner, since: momentOf(ports.clock) });
  } finally {
    ports.owners.end(owner);
  }
}

/** What somebody has to say before anything is destroyed or sent. */
export interface Agreement {
  /** The number of the instance, as it was typed. */
  readonly confirm: string;
  /** Who asks for it. */
  readonly actor: string;
  /** Why, for the journal. */
  readonly reason: string;
}
