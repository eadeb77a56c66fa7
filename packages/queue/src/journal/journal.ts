import { SluiceError } from '@sluice/core';
import type { BrakeRecords } from './brakes.ts';
import type { Checks } from './check-journal.ts';
import type { Database } from './database.ts';
import type { EventRecords } from './events.ts';
import type { Holds } from './holds.ts';
import { openJobJournal, type JobJournal } from './job-journal.ts';
import type { JournalSettings } from './journal-settings.ts';
import type { JobRecords } from './jobs.ts';
import type { ResendRecords } from './resend-attempts.ts';
import type { RestoreRecords } from './restore-entries.ts';
import type { Retention } from './retention.ts';
import type { SnapshotRecords } from './snapshots.ts';

/** What only the machine writes with. No property leads to it, so that no caller moves a job by hand. */
const writingHalves = new WeakMap<Journal, JobJournal>();

/**
 * The record of intents and outcomes: the memory of clearings and restores, and the audit trail. It is read here; holds can be set and lifted,
 * and old rows be deleted. Only the machine moves jobs, through `openQueue`: its half of the journal has no name outside this
 * package.
 *
 * What a function has written is durable when it returns, together with an event that says so. Every function throws what
 * its {@link Database} throws (`journal-locked`, `journal-full` and so on), and has written nothing then.
 */
export interface Journal
  extends EventRecords, JobRecords, SnapshotRecords, ResendRecords, RestoreRecords, Holds, BrakeRecords, Retention, Checks {}

/**
 * Opens the journal in a database, and brings it to the version that is known here.
 *
 * @throws {SluiceError} `invalid-configuration` for settings that cannot be; `journal-incompatible` for a journal that a newer Sluice has written.
 *
 * @example
 * ```ts
 * const journal = openJournal(openSqliteDatabase('journal.sqlite'), { now: Date.now, bodies: 'full' });
 * for (const line of journal.exportJsonl()) console.log(line);
 * ```
 */
export function openJournal(database: Database, settings: JournalSettings): Journal {
  const journal = openJobJournal(database, settings);
  const reading: Journal = {
    bodies: journal.bodies,
    events: (page) => journal.events(page),
    exportJsonl: (filter) => journal.exportJsonl(filter),
    openJobs: (idInstance) => journal.openJobs(idInstance),
    readJob: (id) => journal.readJob(id),
    clearingOf: (snapshot) => journal.clearingOf(snapshot),
    decisionOf: (idInstance) => journal.decisionOf(idInstance),
    listSnapshots: (idInstance) => journal.listSnapshots(idInstance),
    readSnapshot: (id) => journal.readSnapshot(id),
    iterateEntries: (id, after) => journal.iterateEntries(id, after),
    readEntry: (id, position) => journal.readEntry(id, position),
    hasMessage: (id, messageId) => journal.hasMessage(id, messageId),
    readResend: (id) => journal.readResend(id),
    resendsOf: (snapshot) => journal.resendsOf(snapshot),
    latestResend: (key) => journal.latestResend(key),
    hasResent: (snapshot, messageId) => journal.hasResent(snapshot, messageId),
    nextEntry: (job) => journal.nextEntry(job),
    restoreEntriesOf: (job) => journal.restoreEntriesOf(job),
    setHold: (hold) => journal.setHold(hold),
    liftHold: (id, by) => journal.liftHold(id, by),
    holdsOf: (idInstance) => journal.holdsOf(idInstance),
    holdsInForce: () => journal.holdsInForce(),
    brakeOf: (idInstance) => journal.brakeOf(idInstance),
    brakesOn: () => journal.brakesOn(),
    prune: (actor) => journal.prune(actor),
    check: () => journal.check(),
  };
  writingHalves.set(reading, journal);
  return reading;
}

/**
 * The half that only the machine has.
 *
 * @throws {SluiceError} `invalid-configuration` for what `openJournal` did not return, such as a copy of a journal.
 */
export function jobJournalOf(journal: Journal): JobJournal {
  const writing = writingHalves.get(journal);
  if (writing !== undefined) return writing;
  throw new SluiceError({
    code: 'invalid-configuration',
    message:
      'The queue cannot be opened: its journal is not the one that openJournal has returned. Give that one, and no copy of it.',
  });
}
