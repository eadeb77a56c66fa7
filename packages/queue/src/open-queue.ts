import { SluiceError, type ChatApiClient, type GatewayClient } from '@sluice/core';
import { aSignal, checkOptions, isPromise, optional, type Options } from './check-options.ts';
import { clientLogin, guardedLogin } from './connect/login.ts';
import { createTypedCodes } from './connect/typed-codes.ts';
import { createSystemClock, type JobClock } from './clock.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { forecast } from './forecast/forecast.ts';
import { keptOnPurpose } from './guard/kept-on-purpose.ts';
import { guardReconnect } from './guard/guard-reconnect.ts';
import { chatApiInstance } from './instance/chat-api-instance.ts';
import { gatewayInstance } from './instance/gateway-instance.ts';
import { readableInstance, type CallOptions, type QueueInstance } from './instance/queue-instance.ts';
import { planRestore } from './job/plan-restore.ts';
import { queueJobs } from './job/queue-jobs.ts';
import { refusal } from './sentences/refusal.ts';
import { openJobOf, type OpenJob } from './job/open-job.ts';
import { createOwners } from './job/owners.ts';
import type { Database } from './journal/database.ts';
import { openJournal, type Journal } from './journal/journal.ts';
import { planClearing } from './plan/plan-clearing.ts';
import { readQueue, type Reading } from './reading/reading.ts';
import type { Queue } from './queue.ts';
import { checkQueueOptions, type QueueOptions } from './queue-options.ts';
import { parseSelection } from './selection/parse-selection.ts';
import { watchQueue } from './watch/watch-queue.ts';

/**
 * Opens the queue of one instance. Nothing is sent; the journal is opened, and brought to the version that is known here.
 *
 * @throws {SluiceError} `invalid-configuration` for an option that is not known, or is not what it should be; when the journal cannot be opened.
 *
 * @example
 * ```ts
 * const queue = openQueue({ client, database: openSqliteDatabase('journal.sqlite') });
 * const plan = await queue.plan({ text: 'Sale' });
 * ```
 */
export function openQueue(options: QueueOptions): Queue {
  checkQueueOptions(options);
  const { clock = createSystemClock(), owners = createOwners(), ledger, newId = () => crypto.randomUUID() } = options;
  const instance = 'instance' in options ? options.instance : instanceOf(options.client);
  const journal = 'journal' in options ? options.journal : journalIn(options, clock);
  const { idInstance } = instance;
  const read = async (call: CallOptions = {}): Promise<Reading> => {
    checkOptions('The options of read', CALL, call);
    return readQueue({ instance, clock, ledger, signal: call.signal });
  };
  const typed = createTypedCodes(() => clock.now());
  const openJob = (): OpenJob | undefined => openJobOf({ journal, owners, now: () => clock.now() }, idInstance);
  /** A job that ends or begins while the queue is read counts as open: it may have changed the queue after the reading. */
  const readWithJob = async (): Promise<{ reading: Reading | SluiceError; job: OpenJob | undefined }> => {
    const before = openJob();
    const reading = await readOrError(read);
    return { reading, job: before ?? openJob() };
  };
  return {
    ...queueJobs({ instance, journal, clock, owners, ledger, mayConnect: () => typed.mayConnect() }),
    instance: readableInstance(instance),
    journal,
    read,
    watch: () => watchQueue({ instance, clock, ledger }),
    async diagnose(evidence) {
      const { reading, job } = await readWithJob();
      const decision = reading instanceof SluiceError ? undefined : keptOnPurpose(journal, reading);
      return diagnose(reading, { ...evidence, job, decision, brake: journal.brakeOf(idInstance) });
    },
    forecast: async () => forecast(await read()),
    async guard() {
      const { reading, job } = await readWithJob();
      const decision = reading instanceof SluiceError ? undefined : keptOnPurpose(journal, reading);
      return guardReconnect(reading, clock.now(), job, decision);
    },
    async plan(selection, reading, { evenIfEmpty = false } = {}) {
      // Before the queue is read for it.
      parseSelection(selection);
      if (reading !== undefined) checkReading(reading, idInstance);
      const job = openJob();
      if (job !== undefined) throw refusal('job-open', { idInstance: job.idInstance, job });
      return planClearing(reading ?? (await read()), selection, { now: () => clock.now(), newId, evenIfEmpty });
    },
    async planRestore(snapshot, selection, call = {}) {
      checkOptions('The options of planRestore', CALL, call);
      return planRestore(
        { instance: readableInstance(instance), journal, clock, owners, signal: call.signal },
        snapshot,
        selection,
      );
    },
    snapshots: () => journal.listSnapshots(idInstance),
    hold: (hold) => journal.setHold({ ...hold, idInstance }),
    login: guardedLogin(
      'client' in options && !('instanceId' in options.client) ? typed.note(clientLogin(options.client)) : undefined,
      journal,
      idInstance,
    ),
    brake: () => journal.brakeOf(idInstance),
    openJob,
  };
}

const CALL: Options = { signal: optional(aSignal) };

/** @throws {SluiceError} `invalid-request` for what is no reading, `instance-mismatch` for the reading of another queue. */
function checkReading(reading: Reading, wanted: string): void {
  if (isPromise(reading)) throw refusal('reading-not-awaited', { idInstance: wanted });
  if (!isReading(reading)) throw refusal('no-reading', { idInstance: wanted });
  const { idInstance } = reading;
  if (idInstance !== wanted) throw refusal('reading-of-other-instance', { idInstance, wanted });
}

function isReading(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'rows' in value && 'completeness' in value && 'settings' in value;
}

function instanceOf(client: GatewayClient | ChatApiClient): QueueInstance {
  return 'instanceId' in client ? chatApiInstance(client) : gatewayInstance(client);
}

function journalIn(
  { database, bodies = 'full', retentionMs }: Extract<QueueOptions, { readonly database: Database }>,
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
