import { SluiceError, type QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, entry as message, ID, messageId, START } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { keyOf } from '../reading/entry-key.ts';
import { ledgerContract } from './ledger-contract.ts';
import { sealEntry, type Sealer } from './sealed-entry.ts';
import { emptyLedger } from './ledger-rows.ts';
import { openSqlLedger, type SqlLedger } from './sql-ledger.ts';

/** Turns each byte round: the test finds no text in it. */
const sealer: Sealer = {
  seal: (text) => new TextEncoder().encode(text).map((byte) => byte ^ 0xff),
  open: (sealed) => new TextDecoder().decode(sealed.map((byte) => byte ^ 0xff)),
};
const MAX_BYTES = 10_000_000;
const DAY_MS = 24 * 60 * 60_000;

ledgerContract('in SQL', (retentionMs) => {
  let time = START;
  return {
    ledger: openSqlLedger(openMemoryDatabase(), {
      now: () => time,
      retentionMs,
      maxEntries: 10_000,
      maxBytes: MAX_BYTES,
      sealer,
    }),
    pass: (ms) => {
      time += ms;
    },
  };
});

function accepted(ledger: SqlLedger, count: number): void {
  for (const [i, entry] of entries(count).entries()) ledger.recordAccepted(ID, entry, START + i);
}

async function entriesIn(ledger: SqlLedger): Promise<readonly QueueEntry[]> {
  return (await ledger.waiting(ID)).map(({ entry: known }) => known);
}

describe('the ledger in SQL', () => {
  test('knows in another process what was accepted in this one', async () => {
    const database = openMemoryDatabase();
    const open = (): SqlLedger =>
      openSqlLedger(database, { now: () => START, retentionMs: DAY_MS, maxEntries: 10_000, maxBytes: MAX_BYTES, sealer });
    const before = open();
    accepted(before, 1240);
    before.recordGone(ID, entries(200));
    expect(await open().waiting(ID)).toEqual(await before.waiting(ID));
    expect(await open().waiting(ID)).toHaveLength(1040);
  });

  test('writes no message of a customer that can be read in the database', () => {
    const database = openMemoryDatabase();
    accepted(openSqlLedger(database, { now: () => START, retentionMs: DAY_MS, maxEntries: 10, maxBytes: MAX_BYTES, sealer }), 1);
    const [row] = database.all(`SELECT * FROM accepted_sends`);
    const [entry] = entries(1);
    const written = Object.values(row ?? {}).map((value) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value),
    );
    expect(entry?.type === 'sendMessage' && written.some((text) => text.includes(entry.body.message))).toBe(false);
  });

  test('remembers so many at most, and those that came first', async () => {
    const ledger = openSqlLedger(openMemoryDatabase(), {
      now: () => START,
      retentionMs: DAY_MS,
      maxEntries: 3,
      maxBytes: MAX_BYTES,
      sealer,
    });
    accepted(ledger, 5);
    expect((await ledger.waiting(ID)).map(({ key }) => key)).toEqual(entries(3).map((entry) => keyOf(ID, entry)));
  });

  test('takes no more than so many bytes, and has room again when something has gone', async () => {
    const [first, second, third] = entries(3);
    const room = 2.5 * sealEntry(sealer, entries(1)[0] ?? message()).byteLength;
    const database = openMemoryDatabase();
    const options = { now: () => START, retentionMs: DAY_MS, maxEntries: 10, maxBytes: room, sealer };
    const ledger = openSqlLedger(database, options);
    expect(ledger.isHalfFull(ID)).toBe(false);
    accepted(ledger, 3);
    expect([ledger.isHalfFull(ID), await entriesIn(ledger)]).toEqual([true, [first, second]]);
    if (first !== undefined) ledger.recordGone(ID, [first]);
    if (third !== undefined) ledger.recordAccepted(ID, third, START + 3);
    expect(await entriesIn(ledger)).toEqual([second, third]);
    expect(await entriesIn(openSqlLedger(database, options))).toEqual([second, third]);
  });

  test('leaves out what it cannot open, says how much that is, and has it again with the key', async () => {
    const database = openMemoryDatabase();
    const options = { now: () => START, retentionMs: DAY_MS, maxEntries: 10, maxBytes: MAX_BYTES };
    accepted(openSqlLedger(database, { ...options, sealer }), 3);
    const said: unknown[] = [];
    const locked: Sealer = {
      seal: (text) => sealer.seal(`new${text}`),
      open(sealed) {
        const text = sealer.open(sealed);
        if (text.startsWith('new')) return text.slice(3);
        throw new SluiceError({ code: 'journal-damaged', message: 'Its key is not known. Add it.' });
      },
    };
    const without = openSqlLedger(database, { ...options, sealer: locked, onUnreadable: (...of) => said.push(of) });
    expect([await without.waiting(ID), said]).toEqual([[], [[ID, 3]]]);
    // The same message again takes the place of the one that cannot be opened.
    const [first] = entries(1);
    if (first !== undefined) without.recordAccepted(ID, first, START + 9);
    expect(await entriesIn(without)).toEqual([first]);
    expect(await entriesIn(openSqlLedger(database, { ...options, sealer }))).toEqual(entries(2, 2));
  });

  test('deletes what has expired also where it cannot be opened', () => {
    const database = openMemoryDatabase();
    const options = { retentionMs: DAY_MS, maxEntries: 10, maxBytes: MAX_BYTES };
    accepted(openSqlLedger(database, { ...options, now: () => START, sealer }), 3);
    const blind: Sealer = { ...sealer, open: () => '' };
    const later = openSqlLedger(database, { ...options, now: () => START + DAY_MS + 1, sealer: blind });
    expect([later.lastOrdinal(ID), database.all(`SELECT accepted_at FROM accepted_sends`)]).toEqual([
      3,
      [{ accepted_at: START + 2 }],
    ]);
  });

  test('doubts in another process what was doubted in this one, and its order too', async () => {
    const database = openMemoryDatabase();
    const options = { now: () => START, retentionMs: DAY_MS, maxEntries: 10, maxBytes: MAX_BYTES, sealer };
    const before = openSqlLedger(database, options);
    accepted(before, 2);
    const [, , third] = entries(3);
    if (third !== undefined) before.recordAccepted(ID, third, START, 1);
    before.recordUncertain(ID, messageId(2));
    const after = openSqlLedger(database, options);
    expect(await after.waiting(ID)).toEqual(await before.waiting(ID));
    expect((await after.waiting(ID)).map(({ aheadUpTo, isUncertain }) => [aheadUpTo, isUncertain])).toEqual([
      [0, false],
      [1, true],
      [1, false],
    ]);
  });

  test('that is emptied leaves nothing in its database', () => {
    const database = openMemoryDatabase();
    emptyLedger(database);
    accepted(openSqlLedger(database, { now: () => START, retentionMs: DAY_MS, maxEntries: 10, maxBytes: MAX_BYTES, sealer }), 3);
    emptyLedger(database);
    expect(database.all(`SELECT * FROM accepted_sends`)).toEqual([]);
  });
});
