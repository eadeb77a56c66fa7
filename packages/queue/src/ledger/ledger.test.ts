import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entries, rowsOf, START } from '../../test/reading.ts';
import { type LedgerEntry, unlistedEntries as unlisted } from './ledger.ts';
import type { QueueRow } from '../reading/queue-row.ts';

const CAP = { showCap: 5 };
/** Those that are behind; where one follows the other, nothing is uncertain. */
function unlistedEntries(...of: Parameters<typeof unlisted>): readonly LedgerEntry[] {
  const { entries: behind, uncertainCount } = unlisted(...of);
  expect(uncertainCount).toBe(0);
  return behind;
}
const messages = (count: number, first = 1): readonly QueueRow[] => rowsOf(entries(count, first));
const ledgerOf = (first: number, last: number): readonly LedgerEntry[] =>
  messages(last - first + 1, first).map(({ key, entry }, i) => ({
    key,
    entry,
    acceptedAt: START + first + i,
    ordinal: first + i,
    aheadUpTo: first + i - 1,
    isUncertain: false,
  }));

test('a message accepted after the last that a full list shows waits behind it', () => {
  expect(unlistedEntries(messages(5), ledgerOf(1, 8), CAP)).toEqual(ledgerOf(6, 8));
});

test('what a ledger has before the first that is listed has left', () => {
  expect(unlistedEntries(messages(5, 4), ledgerOf(1, 10), CAP)).toEqual(ledgerOf(9, 10));
});

test('what came past the ledger does not end the list before its end', () => {
  const [one, two, unledgered, four, unledgeredLast] = messages(5);
  const listed = [one, two, unledgered, four, unledgeredLast].filter((row) => row !== undefined);
  const known = ledgerOf(1, 8).filter(({ key }) => key !== unledgered?.key);
  const lacking = known.filter(({ key }) => key !== unledgeredLast?.key);
  expect(unlistedEntries(listed, lacking, CAP)).toEqual(ledgerOf(6, 8));
});

test('a list that is not cut off shows all there is: messages that another program cleared do not pass for waiting', () => {
  expect(unlistedEntries(messages(1), ledgerOf(1, 8), CAP)).toEqual([]);
  expect(unlistedEntries([], ledgerOf(1, 8), CAP)).toEqual([]);
});

test('a list of which the ledger knows nothing is not gone on with', () => {
  expect(unlistedEntries(messages(5, 100), ledgerOf(1, 8), CAP)).toEqual([]);
});

test('of any queue that a ledger knows whole, exactly what is cut off is added', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.nat({ max: 12 }), (sent, waiting) => {
      const queue = messages(waiting, sent + 1);
      const listed = queue.slice(0, CAP.showCap);
      const beyond = unlistedEntries(listed, ledgerOf(1, sent + waiting), CAP);
      expect([...listed, ...beyond].map(({ key }) => key)).toEqual(queue.map(({ key }) => key));
    }),
  );
});
