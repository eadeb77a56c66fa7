import { describe, expect, test } from 'vitest';
import type { JobJournal } from '../job-journal.ts';
import type { EventPage } from '../events.ts';
import { BAKERY, failureOf, journalIn, SHOP, START, type OpenDatabase } from './given.ts';

/** Seven events, numbered from 1. */
function fill(journal: JobJournal): void {
  for (const [idInstance, job, kind] of [
    [SHOP, 'w1', 'one'],
    [SHOP, 'w1', 'two'],
    [BAKERY, undefined, 'one'],
    [undefined, undefined, 'one'],
    [SHOP, 'w2', 'one'],
    [BAKERY, 'w3', 'two'],
    [SHOP, undefined, 'two'],
  ] as const) {
    journal.appendEvent({ idInstance, job, kind, actor: 'operator' });
  }
}

export function eventsContract(open: OpenDatabase): void {
  describe('events', () => {
    test('come back as they were written, with their number and time', () => {
      const { journal, pass } = journalIn(open());
      const given = {
        idInstance: SHOP,
        job: 'w1',
        kind: 'noted',
        actor: 'operator',
        reason: 'Привет',
        data: { list: [1, null, 'a'] },
      };
      expect(journal.appendEvent(given)).toBe(1);
      pass(5);
      expect(journal.appendEvent({ kind: 'noted', actor: 'colleague' })).toBe(2);
      const bare = { idInstance: undefined, job: undefined, reason: undefined, data: {} };
      expect(journal.events({ order: 'oldest-first', limit: 10 })).toEqual([
        { ...given, n: 1, at: START },
        { ...bare, kind: 'noted', actor: 'colleague', n: 2, at: START + 5 },
      ]);
    });

    test.each([
      [{}, [1, 2, 3, 4, 5, 6, 7]],
      [{ idInstance: SHOP }, [1, 2, 5, 7]],
      [{ job: 'w1' }, [1, 2]],
      [{ kind: 'two' }, [2, 6, 7]],
      [{ idInstance: SHOP, kind: 'two' }, [2, 7]],
      [{ idInstance: BAKERY, job: 'w1' }, []],
      [{ kind: "two' OR 1 = 1 --" }, []],
    ])('of %j are exactly those, in every page and order', (filter, expected) => {
      const { journal } = journalIn(open());
      fill(journal);
      const walk = (order: EventPage['order']): readonly number[] => {
        const found: number[] = [];
        // No more pages than there are events: one that comes twice ends it too.
        for (let i = 0; i <= 7; i += 1) {
          found.push(...journal.events({ ...filter, order, limit: 2, beyond: found.at(-1) }).map(({ n }) => n));
        }
        return found;
      };
      expect(walk('oldest-first')).toEqual(expected);
      expect(walk('newest-first')).toEqual(expected.toReversed());
      expect(Array.from(journal.exportJsonl(filter), (line): unknown => JSON.parse(line))).toMatchObject(
        expected.map((n) => ({ n })),
      );
    });

    test('are exported one to a line, also when they hold line feeds', () => {
      const { journal } = journalIn(open());
      journal.appendEvent({ kind: 'noted', actor: 'operator', reason: 'two\nlines\u2028', data: { a: 1 } });
      const text = [...journal.exportJsonl()].join('');
      expect(text.split('\n')).toHaveLength(2);
      expect(JSON.parse(text)).toEqual({
        n: 1,
        at: START,
        kind: 'noted',
        actor: 'operator',
        reason: 'two\nlines\u2028',
        data: { a: 1 },
      });
    });

    test('that are written during an export are exported too, and nothing is locked', () => {
      const { journal } = journalIn(open());
      fill(journal);
      const lines = journal.exportJsonl()[Symbol.iterator]();
      lines.next();
      for (let i = 0; i < 500; i += 1) journal.appendEvent({ kind: 'late', actor: 'operator' });
      let rest = 0;
      while (lines.next().done !== true) rest += 1;
      expect(rest).toBe(506);
    });

    test('cannot be changed or deleted, by any statement', () => {
      const { database, journal } = journalIn(open());
      fill(journal);
      expect(() => database.run(`UPDATE events SET actor = 'colleague'`)).toThrow(/never changed/);
      expect(() => database.run(`DELETE FROM events WHERE n = 1`)).toThrow(/retention only/);
      expect(journal.events({ order: 'oldest-first', limit: 10 })).toHaveLength(7);
    });

    test.each([0, -1, 1.5, 1001, Number.NaN])('are not given by pages of %d', (limit) => {
      const { journal } = journalIn(open());
      expect(failureOf(() => journal.events({ order: 'oldest-first', limit })).code).toBe('invalid-request');
    });

    test.each([{ kind: '' }, { actor: ' ' }])('are not written with %j', (missing) => {
      const { journal } = journalIn(open());
      expect(failureOf(() => journal.appendEvent({ kind: 'noted', actor: 'operator', ...missing })).code).toBe('invalid-request');
    });
  });
}
