import type { Reading } from '@sluice/queue';
import { expect, it } from 'vitest';
import { textRows } from '../../test/rows.ts';
import { en } from '../sentences/en/en.ts';
import { describeFilter } from './filter.ts';

const FILTER = { by: 'type', value: 'sendFileByUrl' } as const;
const complete: Pick<Reading, 'rows' | 'completeness'> = { rows: textRows(94), completeness: { kind: 'complete' } };
const truncated: Pick<Reading, 'rows' | 'completeness'> = {
  rows: textRows(500),
  completeness: { kind: 'truncated', shown: 500, total: 1240 },
};

it('says how many are kept where all can be seen', () => {
  expect(describeFilter(FILTER, 80, complete, en)).toBe('Only type file: 80 of 94. c clears these and keeps the other 14.');
  expect(describeFilter(FILTER, 0, complete, en)).toBe('Only type file: 0 of 94. Esc: all.');
});

it('names no others where 740 of 1,240 cannot be seen, and promises no clear of a part', () => {
  expect(describeFilter(FILTER, 36, truncated, en)).toBe('Only type file: 36 of 500. Not all seen: no part can be cleared.');
});
