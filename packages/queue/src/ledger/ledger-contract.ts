import type { QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, entry as message, ID, messageId, START } from '../../test/reading.ts';
import { keyOf } from '../reading/entry-key.ts';
import { type Ledger, unlistedEntries } from './ledger.ts';
import type { QueueRow } from '../reading/queue-row.ts';

/** A ledger with the side that records into it. */
type WritableLedger = Required<Ledger>;

export interface LedgerUnderTest {
  /** With nothing in it. */
  readonly ledger: WritableLedger;
  /** Its time passes only by this, in milliseconds; it is `START` at first. */
  readonly pass: (ms: number) => void;
}

const OTHER = '1101000002';
const RETENTION_MS = 60_000;

/** An entry of the ledger without its place among the others. */
interface Remembered extends Pick<QueueRow, 'key' | 'entry'> {
  readonly acceptedAt: number;
}

async function remembered(ledger: Ledger): Promise<readonly Remembered[]> {
  return (await ledger.waiting(ID)).map(({ key, entry, acceptedAt }) => ({ key, entry, acceptedAt }));
}

/** Accepts them one by one, a millisecond after the other from `at` on. */
async function accept(ledger: WritableLedger, accepted: readonly QueueEntry[], at = START): Promise<readonly Remembered[]> {
  for (const [i, one] of accepted.entries()) ledger.recordAccepted(ID, one, at + i);
  return accepted.map((entry, i) => ({ key: keyOf(ID, entry), entry, acceptedAt: at + i }));
}

/**
 * What a ledger has to do so that a reading may rely on it: to be run by the tests of every ledger.
 *
 * @param make gives a ledger that keeps a message for `retentionMs`.
 */
export function ledgerContract(name: string, make: (retentionMs: number) => LedgerUnderTest): void {
  describe(`the ledger ${name}`, () => {
    test('has nothing waiting at first', async () => {
      expect(await remembered(make(RETENTION_MS).ledger)).toEqual([]);
    });

    test('has what was accepted, in the order in which it was, with its time', async () => {
      const { ledger } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(1240).toReversed());
      expect(await remembered(ledger)).toEqual(accepted);
    });

    test('has nothing of another instance', async () => {
      const { ledger } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(2));
      ledger.recordAccepted(OTHER, message({ messageIds: [messageId(3)] }), START);
      ledger.recordGone(OTHER, entries(2));
      expect(await remembered(ledger)).toEqual(accepted);
    });

    test('forgets only the messages that are gone', async () => {
      const { ledger } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(5));
      ledger.recordGone(ID, entries(2, 2));
      expect(await remembered(ledger)).toEqual([accepted[0], accepted[3], accepted[4]]);
    });

    test('takes no notice when what it never had is gone', async () => {
      const { ledger } = make(RETENTION_MS);
      ledger.recordGone(ID, entries(2));
      const accepted = await accept(ledger, entries(1));
      ledger.recordGone(ID, entries(2, 2));
      expect(await remembered(ledger)).toEqual(accepted);
    });

    test('forgets what has expired, at the very moment', async () => {
      const { ledger, pass } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(3));
      pass(RETENTION_MS - 1);
      expect(await remembered(ledger)).toEqual(accepted);
      pass(2);
      expect(await remembered(ledger)).toEqual(accepted.slice(2));
      pass(1);
      expect(await remembered(ledger)).toEqual([]);
    });

    test('has what was accepted twice once, where it is now', async () => {
      const { ledger, pass } = make(RETENTION_MS);
      const [first, ...others] = await accept(ledger, entries(3));
      const [again] = await accept(ledger, entries(1), START + 500);
      expect(await remembered(ledger)).toEqual([...others, again]);
      pass(RETENTION_MS + 2);
      expect([first?.entry, await remembered(ledger)]).toEqual([again?.entry, [again]]);
    });

    test('distinguishes the same message id in two chats', async () => {
      const { ledger } = make(RETENTION_MS);
      const here = message({ chatId: '79990000002@c.us' });
      const there = message({ chatId: '79990000003@c.us' });
      await accept(ledger, [here, there]);
      ledger.recordGone(ID, [here]);
      expect((await ledger.waiting(ID)).map((known) => known.entry)).toEqual([there]);
    });

    test('does not say where a message waits that was accepted twice, nor what it says', async () => {
      const { ledger } = make(RETENTION_MS);
      await accept(ledger, entries(8));
      await accept(ledger, entries(1), START + 500);
      const waiting = await ledger.waiting(ID);
      // The head is listed: it is where it was, and all others wait behind it still.
      const listed = waiting.filter(({ entry }) => entry.messageIds[0] === messageId(1));
      expect(unlistedEntries(listed, waiting, { showCap: 1 }).entries).toHaveLength(7);
      expect(waiting.map(({ isUncertain }) => isUncertain)).toEqual([...Array.from({ length: 7 }, () => false), true]);
    });

    test('does not say in which order two wait whose requests were under way together', async () => {
      const { ledger } = make(RETENTION_MS);
      const [first, second] = entries(2);
      const began = ledger.lastOrdinal(ID);
      for (const one of [first, second]) if (one !== undefined) ledger.recordAccepted(ID, one, START, began);
      const waiting = await ledger.waiting(ID);
      for (const listed of waiting) {
        const { entries: behind, uncertainCount } = unlistedEntries([listed], waiting, { showCap: 1 });
        expect([behind.length, uncertainCount]).toEqual([1, 1]);
      }
    });

    test('goes on by itself: what it returned before does not change', async () => {
      const { ledger } = make(RETENTION_MS);
      await accept(ledger, entries(2));
      const writable = await ledger.waiting(ID);
      ledger.recordGone(ID, entries(2));
      expect(writable).toHaveLength(2);
    });
  });
}
