import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openMemoryDatabase } from '../node/sqlite-database.ts';
import { journalIn } from './contract/given.ts';

const ROWS = 100_000;
const TEXT = 'x'.repeat(300);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The bytes in use when all is let go that can be. */
function inUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

test('100,000 events are listed and exported with a page of them in memory', () => {
  const { database, journal } = journalIn(openMemoryDatabase());
  database.run(
    `WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ?)
     INSERT INTO events (at, id_instance, kind, actor, data) SELECT i, '1101000001', 'noted', 'operator', json_object('text', ?) FROM numbers`,
    [ROWS, TEXT],
  );
  const before = inUse();
  let [lines, characters, most] = [0, 0, 0];
  for (const line of journal.exportJsonl()) {
    lines += 1;
    characters += line.length;
    if (lines % 10_000 === 0) most = Math.max(most, inUse() - before);
  }
  for (let beyond = 0; beyond < ROWS; beyond += 1000) {
    expect(journal.events({ order: 'oldest-first', limit: 1000, beyond }).at(-1)?.n).toBe(beyond + 1000);
    if (beyond % 10_000 === 0) most = Math.max(most, inUse() - before);
  }
  expect([lines, characters > ROWS * TEXT.length]).toEqual([ROWS, true]);
  // All at once their texts are 40 MB.
  expect(most).toBeLessThan(4_000_000);
});
