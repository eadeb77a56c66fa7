import { createChecks, type Checks } from './check-journal.ts';
import type { Context, Database } from './database.ts';
import { createEvents, type Events } from './events.ts';
import { createBrakes, type Brakes } from './brakes.ts';
import { createHolds, type JobHolds } from './holds.ts';
import { migrate } from './migrations.ts';
import { createResendAttempts, type ResendAttempts } from './resend-attempts.ts';
import { createRestoreEntries, type RestoreEntries } from './restore-entries.ts';
import { createRetention, type Retention } from './retention.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';
import { checkSettings, type JournalSettings } from './journal-settings.ts';
import { createJobs, type Jobs } from './jobs.ts';

/**
 * The journal with its writing half, which only the machine of jobs has: what moves a job, saves a snapshot, and writes down what is sent
 * again. Its callers outside this package have `Journal`, which reads.
 */
export interface JobJournal
  extends Events, Jobs, Snapshots, ResendAttempts, RestoreEntries, JobHolds, Brakes, Retention, Checks {}

/** Opens it as `openJournal` does. */
export function openJobJournal(database: Database, settings: JournalSettings): JobJournal {
  checkSettings(settings);
  const { now, retentionMs, bodies } = settings;
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
    ...createBrakes(context),
    ...createRetention(context, retentionMs),
  };
}
