import { isMessageId, queueEntryOf } from '@sluice/core';
import { describeJournal, ledgerContract } from '@sluice/queue/contracts';
import type { Database, SqlRow } from '@sluice/queue/journal';
import { openSqlLedger, type SqlLedger } from '@sluice/queue/reading';
import { START } from '@sluice/testing/start';
import { describe, expect, test } from 'vitest';
import { withStorage } from '../../test/workers/with-storage.ts';
import { LEDGER_LIMITS } from '../coordinator/ledger-limits.ts';
import { createSealer } from '../sealing/sealer.ts';
import { createSealingKey, parseSealingKeys } from '../sealing/sealing-keys.ts';
import { openDurableDatabase } from './durable-database.ts';

const storage = withStorage();
let opened = 0;

/** A database with nothing in it. An object has only one: what the same test has opened before can no longer be used. */
function open(): Database {
  void storage().deleteAll();
  const n = (opened += 1);
  const database = openDurableDatabase(storage());
  const current = (): Database => {
    if (n !== opened) throw new Error('The test has opened another database since.');
    return database;
  };
  return {
    run: (sql, params) => current().run(sql, params),
    all: (sql, params) => current().all(sql, params),
    transaction: (action) => current().transaction(action),
  };
}

describeJournal('a Durable Object', open);

ledgerContract('in a Durable Object', (retentionMs) => {
  let time = START;
  const sealer = createSealer([{ id: 'k1', key: new Uint8Array(32).fill(7) }]);
  return {
    ledger: openSqlLedger(open(), { now: () => time, retentionMs, maxEntries: 10_000, maxBytes: 10_000_000, sealer }),
    pass: (ms) => {
      time += ms;
    },
  };
});

const accept = (ledger: SqlLedger, n: number): void => {
  const chatId = '79990000001@c.us';
  const messageIds = [`BAE5${n}`].filter(isMessageId);
  const body = { chatId, message: `Offer ${n}` };
  ledger.recordAccepted('1101000001', queueEntryOf({ type: 'sendMessage', messageIds, chatId, body }), START + n);
};

test('a ledger in a Durable Object leaves out what it cannot open, and has it again with the key', async () => {
  const database = open();
  const ledgerWith = (keys: string, onUnreadable?: (idInstance: string, messages: number) => void): SqlLedger => {
    const sealer = createSealer(parseSealingKeys(keys));
    return openSqlLedger(database, { now: () => START, ...LEDGER_LIMITS, sealer, onUnreadable });
  };
  const [old, current] = [createSealingKey('old'), createSealingKey('new')];
  const before = ledgerWith(old);
  for (let n = 1; n <= 1240; n += 1) accept(before, n);
  const said: unknown[] = [];
  const without = ledgerWith(current, (...of) => said.push(of));
  expect([await without.waiting('1101000001'), said]).toEqual([[], [['1101000001', 1240]]]);
  accept(without, 1241);
  expect((await ledgerWith(`${current},${old}`).waiting('1101000001')).map(({ entry }) => entry.messageIds[0])).toEqual(
    Array.from({ length: 1241 }, (_, i) => `BAE5${i + 1}`),
  );
});

describe('the database of a Durable Object', () => {
  test('is that of workerd, which refuses what SQLite itself does', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers');
    for (const sql of ['PRAGMA journal_mode', 'CREATE TEMP TABLE things (id)']) {
      expect(() => storage().sql.exec(sql)).toThrow('not authorized: SQLITE_AUTH');
    }
  });

  test('takes 100 parameters and a row of 2 MB', () => {
    const database = open();
    const select = (count: number): readonly SqlRow[] => {
      const values = Array.from({ length: count }, (_, i) => i);
      return database.all(`SELECT ${values.map((i) => `? AS c${i}`).join()}`, values);
    };
    expect(Object.keys(select(100)[0] ?? {})).toHaveLength(100);
    expect(() => select(101)).toThrow('too many SQL variables');
    database.run(`CREATE TABLE things (text TEXT)`);
    database.run(`INSERT INTO things VALUES (?)`, ['x'.repeat(2_000_000)]);
    expect(database.all(`SELECT length(text) AS length FROM things`)).toEqual([{ length: 2_000_000 }]);
  });
});
