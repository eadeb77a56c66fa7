import { describe, expect, test } from 'vitest';
import { BAKERY, failureOf, journalIn, kindsIn, newJob, SHOP, START, acquiredJob, type OpenDatabase } from './given.ts';

const hold = { idInstance: SHOP, until: START + 60_000, reason: 'Blocked.', actor: 'operator' };

export function holdsContract(open: OpenDatabase): void {
  describe('holds', () => {
    test('are in force until their time, or until they are lifted', () => {
      const { journal, pass } = journalIn(open());
      const first = journal.setHold(hold);
      expect(first).toEqual({ ...hold, id: first.id, job: undefined, setAt: START, liftedAt: undefined });
      expect([journal.holdsOf(SHOP), journal.holdsOf(BAKERY)]).toEqual([[first], []]);
      pass(59_999);
      expect(journal.holdsOf(SHOP)).toHaveLength(1);
      pass(1);
      expect(journal.holdsOf(SHOP)).toEqual([]);
      const second = journal.setHold({ ...hold, until: START + 120_000 });
      const lifted = journal.liftHold(second.id, { actor: 'colleague', reason: 'The number is new.' });
      expect(lifted).toEqual({ ...second, liftedAt: START + 60_000 });
      expect(journal.holdsOf(SHOP)).toEqual([]);
    });

    test('of an operator and of a clearing do not end one another', () => {
      const { journal } = journalIn(open());
      const clearing = journal.holdForJob(acquiredJob(journal.openJob(newJob)), hold);
      const operator = journal.setHold({ ...hold, until: START + 120_000 });
      expect(journal.holdsOf(SHOP)).toEqual([operator, clearing]);
      journal.liftHold(clearing.id, { actor: 'operator', reason: 'Cleared.' });
      expect(journal.holdsOf(SHOP)).toEqual([operator]);
    });

    test('of all instances are found at once, as a screen of a thousand instances looks for them', () => {
      const { journal, pass } = journalIn(open());
      const short = journal.setHold({ ...hold, until: START + 1000 });
      const first = journal.setHold(hold);
      const bakery = journal.setHold({ ...hold, idInstance: BAKERY, until: START + 120_000 });
      expect(journal.holdsInForce()).toEqual([bakery, first, short]);
      pass(1000);
      journal.liftHold(bakery.id, { actor: 'colleague', reason: 'Over.' });
      expect(journal.holdsInForce()).toEqual([first]);
    });

    test('are written down with who and why', () => {
      const { journal } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      const { id } = journal.holdForJob(job, hold);
      journal.liftHold(id, { actor: 'colleague', reason: 'Cleared.' });
      expect(journal.events({ idInstance: SHOP, order: 'newest-first', limit: 2 }).toReversed()).toMatchObject([
        { kind: 'hold-set', job: job.id, actor: newJob.actor, reason: 'Blocked.', data: { hold: id, until: hold.until } },
        { kind: 'hold-lifted', job: job.id, actor: 'colleague', reason: 'Cleared.', data: { hold: id } },
      ]);
    });

    test.each<Readonly<Record<string, unknown>>>([
      { until: Number.NaN },
      { until: Infinity },
      { until: START + 0.5 },
      { until: -1e20 },
      { until: undefined },
      { until: new Date(START + 1) },
      { actor: 5 },
      { reason: undefined },
      { reason: 'x'.repeat(3_000_000) },
    ])('are not set with what a program without types may give', (wrong) => {
      const { journal } = journalIn(open());
      expect(failureOf(() => journal.setHold({ ...hold, ...wrong })).code).toBe('invalid-request');
      expect([journal.holdsOf(SHOP), kindsIn(journal)]).toEqual([[], []]);
    });

    test('of a clearing are set also where its reason is as long as one can be', () => {
      const { journal } = journalIn(open());
      const reason = 'x'.repeat(2000);
      const job = acquiredJob(journal.openJob({ ...newJob, reason }));
      expect(journal.holdForJob(job, { until: START + 1, reason: `The queue is being cleared: ${reason}` }).job).toBe(job.id);
    });

    const invisible = [{ reason: '' }, { actor: '' }, { reason: '\u200B' }, { actor: '\u3164' }];
    test.each([...invisible, { until: START }])('are not set with %j', (wrong) => {
      const { journal } = journalIn(open());
      expect(failureOf(() => journal.setHold({ ...hold, ...wrong })).code).toBe('invalid-request');
      expect([journal.holdsOf(SHOP), kindsIn(journal)]).toEqual([[], []]);
    });

    test('that are no longer in force, or never were, cannot be lifted; nor can any without a reason', () => {
      const { journal } = journalIn(open());
      const { id } = journal.setHold(hold);
      const by = { actor: 'colleague', reason: 'Cleared.' };
      expect(failureOf(() => journal.liftHold(id, { ...by, reason: '' })).code).toBe('invalid-request');
      expect(journal.holdsOf(SHOP)).toHaveLength(1);
      journal.liftHold(id, by);
      expect(failureOf(() => journal.liftHold(id, by)).code).toBe('not-found');
      expect(failureOf(() => journal.liftHold(id + 1, by)).code).toBe('not-found');
    });
  });
}
