import { describe } from 'vitest';
import { driverContract } from './contract/driver.ts';
import { eventsContract } from './contract/events.ts';
import type { OpenDatabase } from './contract/given.ts';
import { holdsContract } from './contract/holds.ts';
import { restoresContract } from './contract/resend-attempts.ts';
import { retentionContract } from './contract/retention.ts';
import { snapshotsContract } from './contract/snapshots.ts';
import { wholeContract } from './contract/whole.ts';
import { jobsContract } from './contract/jobs.ts';

/**
 * What a database has to do for the journal, and what the journal does on it: to be run by the tests of every driver.
 *
 * @param open gives a database with nothing in it, and sees to its end.
 */
export function describeJournal(driver: string, open: OpenDatabase): void {
  describe(`the journal on ${driver}`, () => {
    driverContract(open);
    eventsContract(open);
    jobsContract(open);
    snapshotsContract(open);
    restoresContract(open);
    holdsContract(open);
    retentionContract(open);
    wholeContract(open);
  });
}
