import { describe, expect, test } from 'vitest';
import type { Journal } from '../journal.ts';
import type { Work } from '../work.ts';
import { BAKERY, capturedWork, DAY_MS, entries, journalIn, kindsIn, SHOP, START, type OpenDatabase } from './given.ts';

const NOTHING = { works: 0, snapshots: 0, restores: 0, holds: 0, events: 0 };

function answer(journal: Journal, work: Work, place: number, outcome: 'accepted' | 'refused' | 'unknown'): void {
  const intent = journal.intendRestore(work, place);
  if (intent.outcome === 'intended') journal.answerRestore(work, intent.restore.id, { outcome, evidence: 'It said so.' });
}

export function retentionContract(open: OpenDatabase): void {
  describe('retention', () => {
    test('deletes closed works with all that is theirs, and says so; what prevents a second sending stays', async () => {
      const { database, journal, pass } = journalIn(open(), { retentionMs: 30 * DAY_MS });
      const work = await capturedWork(journal);
      answer(journal, work, 1, 'accepted');
      answer(journal, work, 2, 'refused');
      journal.setHold({ idInstance: SHOP, until: START + DAY_MS, reason: 'Blocked.', actor: 'operator', work: work.id });
      journal.closeWork(work, 'done', { kind: 'done' });
      const written = kindsIn(journal).length;
      pass(30 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      pass(DAY_MS + 1);
      expect(journal.prune('keeper')).toEqual({ works: 1, snapshots: 1, restores: 1, holds: 1, events: written });
      expect(journal.events({ order: 'oldest-first', limit: 10 })).toMatchObject([
        { kind: 'pruned', actor: 'keeper', data: { works: 1, before: START + DAY_MS + 1 } },
      ]);
      expect(database.all(`SELECT * FROM snapshot_entries`)).toEqual([]);
      // From now on nothing can be deleted again.
      expect(database.all(`SELECT * FROM pruning`)).toEqual([]);
      const again = await capturedWork(journal);
      expect(journal.restoresOf(again.snapshot ?? '')).toMatchObject([{ place: 1, outcome: 'accepted' }]);
      expect([1, 2].map((place) => journal.intendRestore(again, place).outcome)).toEqual(['blocked', 'intended']);
    });

    test('leaves an open work, its snapshot and its events, however old', async () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      const work = await capturedWork(journal);
      pass(365 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.openWorks()).toEqual([work]);
      expect([...journal.iterateEntries(work.snapshot ?? '')]).toHaveLength(entries.length);
      expect(kindsIn(journal)).toEqual(['work-opened', 'snapshot-saved']);
    });

    test('leaves what a restore that is not decided has to be looked into with', async () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      const [unknown, unheard] = [await capturedWork(journal), await capturedWork(journal, { idInstance: BAKERY })];
      answer(journal, unknown, 1, 'unknown');
      journal.intendRestore(unheard, 1);
      for (const work of [unknown, unheard]) journal.closeWork(work, 'unknown', { kind: 'given-up' });
      pass(365 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.restoresOf(unknown.snapshot ?? '')).toMatchObject([{ outcome: 'unknown' }]);
      expect(journal.listSnapshots()).toHaveLength(2);
    });

    test('leaves a snapshot as long as a work refers to it', async () => {
      const { journal, pass } = journalIn(open(), { retentionMs: DAY_MS });
      const work = await capturedWork(journal);
      pass(DAY_MS);
      journal.closeWork(work, 'done', { kind: 'done' });
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

    test('deletes nothing where none is set', async () => {
      const { journal, pass } = journalIn(open());
      journal.closeWork(await capturedWork(journal), 'done', { kind: 'done' });
      pass(10_000 * DAY_MS);
      expect(journal.prune('keeper')).toEqual(NOTHING);
      expect(journal.listSnapshots()).toHaveLength(1);
    });
  });
}
