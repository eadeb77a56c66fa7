import { describe, expect, test } from 'vitest';
import { entries, ID, START } from '../../test/reading.ts';
import { keyOf } from '../reading/entry-key.ts';
import type { QueueRow } from '../reading/queue-row.ts';
import { goneIn } from './gone-in.ts';
import type { LedgerEntry } from './ledger.ts';

const known: readonly LedgerEntry[] = entries(1240).map((entry, i) => ({
  key: keyOf(ID, entry),
  entry,
  acceptedAt: START + i,
  ordinal: i + 1,
  aheadUpTo: i,
  isUncertain: false,
}));

/** A reading that lists some of them, long after they were accepted. */
function reading(listed: readonly LedgerEntry[], count = listed.length, since = START + 3_600_000) {
  const rows: readonly QueueRow[] = listed.map(({ key, entry }, i) => ({ key, entry, position: i + 1, acceptedAt: undefined }));
  return { rows, flavor: 'plain', count, since } as const;
}

describe('the messages of a ledger that wait no longer', () => {
  test('are those before the end of a list that is cut off', () => {
    const gone = goneIn(reading(known.slice(100, 600), 1140), known);
    expect(gone).toEqual(known.slice(0, 100).map(({ key }) => key));
  });

  test('are all that a whole list lacks', () => {
    expect(goneIn(reading(known.slice(1000, 1100)), known)).toHaveLength(1140);
    expect(goneIn(reading([]), known)).toHaveLength(1240);
  });

  test('are none where nothing is listed while messages are counted', () => {
    expect(goneIn(reading([], 1240), known)).toEqual([]);
  });

  test('are none that were accepted just before the reading', () => {
    expect(goneIn(reading([], 0, START + 1), known)).toEqual([]);
  });

  test('are none where no listed message is in the ledger and the list is cut off', () => {
    const others = entries(500, 5000).map((entry) => ({
      key: keyOf('1', entry),
      entry,
      acceptedAt: START,
      ordinal: 1,
      aheadUpTo: 0,
      isUncertain: false,
    }));
    expect(goneIn(reading(others, 1740), known)).toEqual([]);
  });
});
