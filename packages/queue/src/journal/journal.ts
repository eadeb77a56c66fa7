import { createChecks, type Checks } from './check-journal.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { createEvents, type Events } from './events.ts';
import { createHolds, type Holds } from './holds.ts';
import { migrate } from './migrations.ts';
import { createResendAttempts, type ResendAttempts } from './resend-attempts.ts';
import { createRestoreEntries, type RestoreEntries } from './restore-entries.ts';
import { createRetention, type Retention } from './retention.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';
import type { BodyPolicy } from './texts.ts';
import { createJobs, type Jobs } from './jobs.ts';

/**
 * The record of intents and outcomes: the memory of clearings and restores, and the audit trail. What a function has written is durable
 * when it returns, together with an event that says so. Every function throws what its {@link Database} throws (`journal-locked`,
 * `journal-full` and so on), and has written nothing then.
 */
export interface Journal extends Events, Jobs, Snapshots, ResendAttempts, RestoreEntries, Holds, Retention, Checks {}

export interface JournalSettings {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How old, in milliseconds, what `prune` deletes is at least; without it nothing is ever deleted. */
  readonly retentionMs?: number | undefined;
  /** What becomes of message bodies in the snapshots that are saved from now on. */
  readonly bodies: BodyPolicy;
}

/**
 * Opens the journal in a database, and brings it to the version that is known here.
 *
 * @throws {SluiceError} `journal-incompatible` for a journal that a newer Sluice has written.
 */
export function openJournal(database: Database, { now, retentionMs, bodies }: JournalSettings): Journal {
  migrate(database, now);
  const context: Context = { database, now };
  const events = createEvents(context);
  const snapshots = createSnapshots(context, bodies);
  const restoreEntries = createRestoreEntries(context);
  return {
    ...events,
    ...createJobs(context),
    ...snapshots,
    ...restoreEntries,
    ...createChecks(context, snapshots, events, restoreEntries),
    ...createResendAttempts(context),
    ...createHolds(context),
    ...createRetention(context, retentionMs),
  };
}
