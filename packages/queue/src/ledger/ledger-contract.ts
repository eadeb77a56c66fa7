import type { QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, entry as message, ID, messageId, START } from '../../test/reading.ts';
import { keyOf } from '../reading/entry-key.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** A ledger with the side that records into it. */
interface WritableLedger extends Ledger {
  /** A send was accepted. */
  recordAccepted(idInstance: string, entry: QueueEntry, at: number): void | Promise<void>;
  /** These no longer wait, whatever became of them. */
  recordGone(idInstance: string, entries: readonly QueueEntry[]): void | Promise<void>;
}

export interface LedgerUnderTest {
  /** With nothing in it. */
  readonly ledger: WritableLedger;
  /** Its time passes only by this, in milliseconds; it is `START` at first. */
  readonly pass: (ms: number) => void;
}

const OTHER = '1101000002';
const RETENTION_MS = 60_000;

/** Accepts them one by one, a millisecond after the other from `at` on. */
async function accept(ledger: WritableLedger, accepted: readonly QueueEntry[], at = START): Promise<readonly LedgerEntry[]> {
  for (const [i, one] of accepted.entries()) await ledger.recordAccepted(ID, one, at + i);
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
      expect(await make(RETENTION_MS).ledger.waiting(ID)).toEqual([]);
    });

    test('has what was accepted, in the order in which it was, with its time', async () => {
      const { ledger } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(1240).toReversed());
      expect(await ledger.waiting(ID)).toEqual(accepted);
    });

    test('has nothing of another instance', async () => {
      const { ledger } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(2));
      await ledger.recordAccepted(OTHER, message({ messageIds: [messageId(3)] }), START);
      await ledger.recordGone(OTHER, entries(2));
      expect(await ledger.waiting(ID)).toEqual(accepted);
    });

    test('forgets only the messages that are gone', async () => {
      const { ledger } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(5));
      await ledger.recordGone(ID, entries(2, 2));
      expect(await ledger.waiting(ID)).toEqual([accepted[0], accepted[3], accepted[4]]);
    });

    test('takes no notice when what it never had is gone', async () => {
      const { ledger } = make(RETENTION_MS);
      await ledger.recordGone(ID, entries(2));
      const accepted = await accept(ledger, entries(1));
      await ledger.recordGone(ID, entries(2, 2));
      expect(await ledger.waiting(ID)).toEqual(accepted);
    });

    test('forgets what has expired, at the very moment', async () => {
      const { ledger, pass } = make(RETENTION_MS);
      const accepted = await accept(ledger, entries(3));
      pass(RETENTION_MS - 1);
      expect(await ledger.waiting(ID)).toEqual(accepted);
      pass(2);
      expect(await ledger.waiting(ID)).toEqual(accepted.slice(2));
      pass(1);
      expect(await ledger.waiting(ID)).toEqual([]);
    });

    test('has what was accepted twice once, where it is now', async () => {
      const { ledger, pass } = make(RETENTION_MS);
      const [first, ...others] = await accept(ledger, entries(3));
      const [again] = await accept(ledger, entries(1), START + 500);
      expect(await ledger.waiting(ID)).toEqual([...others, again]);
      pass(RETENTION_MS + 2);
      expect([first?.entry, await ledger.waiting(ID)]).toEqual([again?.entry, [again]]);
    });

    test('distinguishes the same message id in two chats', async () => {
      const { ledger } = make(RETENTION_MS);
      const here = message({ chatId: '79990000002@c.us' });
      const there = message({ chatId: '79990000003@c.us' });
      await accept(ledger, [here, there]);
      await ledger.recordGone(ID, [here]);
      expect((await ledger.waiting(ID)).map((known) => known.entry)).toEqual([there]);
    });

    test('goes on by itself: what it returned before does not change', async () => {
      const { ledger } = make(RETENTION_MS);
      await accept(ledger, entries(2));
      const writable = await ledger.waiting(ID);
      await ledger.recordGone(ID, entries(2));
      expect(writable).toHaveLength(2);
    });
  });
}
