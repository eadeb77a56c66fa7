import type { Clock } from '../clock.ts';
import type { QueueInstance } from '../instance/queue-instance.ts';
import type { Journal } from '../journal/journal.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** What a clearing or a restore takes from its host. */
export interface WorkPorts {
  readonly instance: QueueInstance;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Makes what the gateway does not list visible, where there is one. */
  readonly ledger?: Ledger | undefined;
  /** Tells this run of this process from every other: what it has begun, nobody else goes on with while it lives. */
  readonly owner: string;
  /** Cancels a clearing that has not sent its request yet, and stops a restore between two entries. After the clear request it changes nothing. */
  readonly signal?: AbortSignal | undefined;
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
