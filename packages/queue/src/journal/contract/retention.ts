import { describe, expect, test } from 'vitest';
import type { JobJournal } from '../job-journal.ts';
import type { Job } from '../job.ts';
import {
  BAKERY,
  capturedJob,
  DAY_MS,
  entries,
  failureOf,
  journalIn,
  kindsIn,
  saying,
  SHOP,
  START,
  type OpenDatabase,
} from './given.ts';

const NOTHING = { jobs: 0, snapshots: 0, restores: 0, holds: 0, brakes: 0, events: 0 };

function answer(journal: JobJournal, job: Job, position: number, outcome: 'accepted' | 'refused' | 'unknown'): void {
  const intent = journal.intendResend(job, position);
  if (intent.outcome === 'intended') journal.answerResend(job, intent.attempt.id, { outcome, evidence: 'It said so.' });
}

export function retentionContract(open: OpenDatabase): void {
  describe('retention', () => {
    test('deletes closed jobs with all that is theirs, and says so; what prevents a second sending stays', async () => {
      const { database, journal, pass } = journalIn(open(), { retentionMs: 30 * DAY_MS });
      const job = capturedJob(journal);
      answer(journal, job, 1, 'accepted');
      answer(journal, job, 2, 'refused');
      journal.holdForJob(job, { until: START + DAY_MS, reason: 'Blocked.' });
      journal.moveJob(job, 'cancelled', {});
      const written = kindsIn(journal).length;
      pass(30 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      pass(DAY_MS + 1);
      expect(journal.prune('keeper')).toEqual({ jobs: 1, snapshots: 1, restores: 1, holds: 1, brakes: 0, events: written });
      expect(journal.events({ order: 'oldest-first', limit: 10 })).toMatchObject([
        { kind: 'pruned', actor: 'keeper', data: { jobs: 1, before: START + DAY_MS + 1 } },
      ]);
      expect(database.all(`SELECT * FROM snapshot_entries`)).toEqual([]);
      // From now on nothing can be deleted again.
      expect(database.all(`SELECT * FROM pruning`)).toEqual([]);
      const again = capturedJob(journal);
      expect(journal.resendsOf(again.snapshot ?? '')).toMatchObject([{ position: 1, outcome: 'accepted' }]);
      expect([1, 2].map((position) => journal.intendResend(again, position).outcome)).toEqual(['blocked', 'intended']);
    });

    test('leaves an open job, its snapshot and its events, however old', async () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      const job = capturedJob(journal);
      pass(365 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.openJobs()).toEqual([job]);
      expect([...journal.iterateEntries(job.snapshot ?? '')]).toHaveLength(entries.length);
      expect(kindsIn(journal)).toEqual(['opened', 'snapshot-saved']);
    });

    test('leaves what a restore that is not decided has to be looked into with', async () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      const [unknown, unheard] = [capturedJob(journal), capturedJob(journal, { idInstance: BAKERY })];
      answer(journal, unknown, 1, 'unknown');
      journal.intendResend(unheard, 1);
      for (const job of [unknown, unheard]) journal.moveJob(job, 'cancelled', {});
      pass(365 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.resendsOf(unknown.snapshot ?? '')).toMatchObject([{ outcome: 'unknown' }]);
      expect(journal.listSnapshots()).toHaveLength(2);
    });

    test('leaves a snapshot as long as a job refers to it', async () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      const job = capturedJob(journal);
      pass(DAY_MS);
      journal.moveJob(job, 'cancelled', {});
      pass(1);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.listSnapshots()).toHaveLength(1);
    });

    test('deletes single events and holds by their own age', () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      journal.appendEvent({ kind: 'old', actor: 'operator' });
      journal.setHold({ idInstance: SHOP, until: START + 5 * DAY_MS, reason: 'Blocked.', actor: 'operator' });
      pass(3 * DAY_MS);
      journal.appendEvent({ kind: 'new', actor: 'operator' });
      expect(journal.prune('keeper')).toEqual({ ...NOTHING, events: 2 });
      expect(kindsIn(journal)).toEqual(['new', 'pruned']);
      expect(journal.holdsOf(SHOP)).toHaveLength(1);
    });

    test.each<unknown>([-1, Number.NaN, 0.5, Infinity, '5'])('of %s is refused before anything can be deleted', (value) => {
      const wrong: Readonly<Record<string, unknown>> = { retentionMs: value };
      const { database, journal } = journalIn(open());
      journal.moveJob(capturedJob(journal), 'cancelled', {});
      expect(failureOf(() => journalIn(database, { retentionMs: 0, ...wrong }))).toMatchObject({
        code: 'invalid-configuration',
        message: saying('retentionMs'),
      });
      expect(journal.listSnapshots()).toHaveLength(1);
    });

    test('deletes nothing where none is set', async () => {
      const { journal, pass } = journalIn(open());
      journal.moveJob(capturedJob(journal), 'cancelled', {});
      pass(10_000 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.listSnapshots()).toHaveLength(1);
    });
  });
}
