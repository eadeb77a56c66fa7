import { SluiceError, type ChatApiClient, type GatewayClient } from '@sluice/core';
import { createSystemClock, type JobClock } from './clock.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { forecast } from './forecast/forecast.ts';
import { guardReconnect } from './guard/guard-reconnect.ts';
import { chatApiInstance } from './instance/chat-api-instance.ts';
import { gatewayInstance } from './instance/gateway-instance.ts';
import type { CallOptions, QueueInstance } from './instance/queue-instance.ts';
import { queueJobs } from './job/queue-jobs.ts';
import { refusal } from './sentences/refusal.ts';
import { openJobOf, type OpenJob } from './job/open-job.ts';
import { createOwners, type Owners } from './job/owners.ts';
import type { Database } from './journal/database.ts';
import { openJournal, type Journal } from './journal/journal.ts';
import type { BodyPolicy } from './journal/body-policy.ts';
import type { Ledger } from './ledger/ledger.ts';
import { planClearing } from './plan/plan-clearing.ts';
import { readQueue, type Reading } from './reading/reading.ts';
import type { Queue } from './queue.ts';
import { watchQueue } from './watch/watch-queue.ts';

/** What a queue is opened with: what reaches the gateway, and where the journal is. The rest has defaults. */
export type QueueOptions = ToGateway & ToJournal & HostOptions;

/** The client of the instance; or the instance itself, where a host has one. */
type ToGateway = { readonly client: GatewayClient | ChatApiClient } | { readonly instance: QueueInstance };

/** A database, for a journal of this queue's own; or the journal that a host has opened for several. */
type ToJournal =
  | {
      readonly database: Database;
      /** What becomes of message bodies in snapshots; `full` unless given. Nothing can be restored where they are not kept. */
      readonly bodies?: BodyPolicy | undefined;
      /** How old, in milliseconds, what `journal.prune` deletes is at least; without it nothing is ever deleted. */
      readonly retentionMs?: number | undefined;
    }
  | { readonly journal: Journal };

interface HostOptions {
  /** The clocks of the process unless given. */
  readonly clock?: JobClock | undefined;
  /** The runs of this process. Unless given, only their silence says that the runs of other processes have ended. */
  readonly owners?: Owners | undefined;
  /** Makes visible what the gateway does not list, where there is one. */
  readonly ledger?: Ledger | undefined;
  /** Makes the ids of plans: `crypto.randomUUID` unless given. */
  readonly newId?: (() => string) | undefined;
}

/**
 * Opens the queue of one instance. Nothing is sent; the journal is opened, and brought to the version that is known here.
 *
 * @throws {SluiceError} when the journal cannot be opened.
 *
 * @example
 * ```ts
 * const queue = openQueue({ client, database: openSqliteDatabase('journal.sqlite') });
 * const plan = await queue.plan({ text: 'Sale' });
 * ```
 */
export function openQueue(options: QueueOptions): Queue {
  const { clock = createSystemClock(), owners = createOwners(), ledger, newId = () => crypto.randomUUID() } = options;
  const instance = 'instance' in options ? options.instance : instanceOf(options.client);
  const journal = 'journal' in options ? options.journal : journalIn(options, clock);
  const { idInstance } = instance;
  const read = (call: CallOptions = {}): Promise<Reading> => readQueue({ instance, clock, ledger, signal: call.signal });
  const openJob = (): OpenJob | undefined => openJobOf({ journal, owners, now: () => clock.now() }, idInstance);
  /** A job that ends or begins while the queue is read counts as open: it may have changed the queue after the reading. */
  const readWithJob = async (): Promise<{ reading: Reading | SluiceError; job: OpenJob | undefined }> => {
    const before = openJob();
    const reading = await readOrError(read);
    return { reading, job: before ?? openJob() };
  };
  return {
    ...queueJobs({ instance, journal, clock, owners, ledger }),
    instance,
    journal,
    read,
    watch: () => watchQueue({ instance, clock, ledger }),
    async diagnose(evidence) {
      const { reading, job } = await readWithJob();
      return diagnose(reading, { ...evidence, job });
    },
    forecast: async () => forecast(await read()),
    async guard() {
      const { reading, job } = await readWithJob();
      return guardReconnect(reading, clock.now(), job);
    },
    async plan(selection, reading) {
      const job = openJob();
      if (job !== undefined) throw refusal('job-open', { idInstance: job.idInstance, job });
      return planClearing(reading ?? (await read()), selection, { now: () => clock.now(), newId });
    },
    snapshots: () => journal.listSnapshots(idInstance),
    hold: (hold) => journal.setHold({ ...hold, idInstance }),
    openJob,
  };
}

function instanceOf(client: GatewayClient | ChatApiClient): QueueInstance {
  return 'instanceId' in client ? chatApiInstance(client) : gatewayInstance(client);
}

function journalIn(
  { database, bodies = 'full', retentionMs }: Extract<ToJournal, { readonly database: Database }>,
  clock: JobClock,
): Journal {
  return openJournal(database, { now: () => clock.now(), bodies, retentionMs });
}

async function readOrError(read: () => Promise<Reading>): Promise<Reading | SluiceError> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
