import { describe, expect, test } from 'vitest';
import { entries, ID, START } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { keyOf } from '../reading/entry-key.ts';
import { ledgerContract } from './ledger-contract.ts';
import { openSqlLedger, type Sealer, type SqlLedger } from './sql-ledger.ts';

/** Turns each byte round: the test finds no text in it. */
const sealer: Sealer = {
  seal: (text) => new TextEncoder().encode(text).map((byte) => byte ^ 0xff),
  open: (sealed) => new TextDecoder().decode(sealed.map((byte) => byte ^ 0xff)),
};
const DAY_MS = 24 * 60 * 60_000;

ledgerContract('in SQL', (retentionMs) => {
  let time = START;
  return {
    ledger: openSqlLedger(openMemoryDatabase(), { now: () => time, retentionMs, maxEntries: 10_000, sealer }),
    pass: (ms) => {
      time += ms;
    },
  };
});

function accepted(ledger: SqlLedger, count: number): void {
  for (const [i, entry] of entries(count).entries()) ledger.recordAccepted(ID, entry, START + i);
}

describe('the ledger in SQL', () => {
  test('knows in another process what was accepted in this one', async () => {
    const database = openMemoryDatabase();
    const open = (): SqlLedger => openSqlLedger(database, { now: () => START, retentionMs: DAY_MS, maxEntries: 10_000, sealer });
    const before = open();
    accepted(before, 1240);
    before.recordGone(ID, entries(200));
    expect(await open().waiting(ID)).toEqual(await before.waiting(ID));
    expect(await open().waiting(ID)).toHaveLength(1040);
  });

  test('writes no message of a customer that can be read in the database', () => {
    const database = openMemoryDatabase();
    accepted(openSqlLedger(database, { now: () => START, retentionMs: DAY_MS, maxEntries: 10, sealer }), 1);
    const [row] = database.all(`SELECT * FROM ledger`);
    const [entry] = entries(1);
    const written = Object.values(row ?? {}).map((value) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value),
    );
    expect(entry?.type === 'sendMessage' && written.some((text) => text.includes(entry.body.message))).toBe(false);
  });

  test('remembers so many at most, and those that came first', async () => {
    const ledger = openSqlLedger(openMemoryDatabase(), { now: () => START, retentionMs: DAY_MS, maxEntries: 3, sealer });
    accepted(ledger, 5);
    expect((await ledger.waiting(ID)).map(({ key }) => key)).toEqual(entries(3).map((entry) => keyOf(ID, entry)));
  });
});
