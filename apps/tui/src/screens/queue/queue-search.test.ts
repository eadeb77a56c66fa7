import type { QueueEntry } from '@sluice/core';
import { expect, it } from 'vitest';
import { rowsOf } from '../../../test/rows.ts';
import { itemsOf } from './queue-items.ts';
import { createSearch } from './queue-search.ts';

function text(chatId: string, message: string): QueueEntry {
  return { type: 'sendMessage', messageIds: [], chatId, body: { chatId, message } };
}

const items = itemsOf(
  rowsOf([
    text('79990000001@c.us', 'Your order 4100 is packed'),
    text('79990000002@c.us', 'Заказ 4101 собран'),
    text('79990000003@c.us', 'The usual delivery'),
    text('79990000004@c.us', `${'a long text '.repeat(2000)}ends with needle`),
  ]),
);
const search = createSearch(items);

/** The positions of what is found, with ~ where it is only similar. */
function found(query: string): readonly string[] | 'all' {
  const likeness = search.find(query);
  if (likeness === undefined) return 'all';
  return items.flatMap(({ id, row }) =>
    likeness.has(id) ? [`${likeness.get(id) === 'similar' ? '~' : ''}${row.position}`] : [],
  );
}

it('finds all words, in any letter case and order, and leaves everything where nothing but spaces was typed', () => {
  expect(found('PACKED order')).toEqual(['1']);
  expect(found('собран')).toEqual(['2']);
  expect(found('  ')).toBe('all');
});

it('finds a word of which letters are left out, and says that it is only similar', () => {
  expect(found('ordr')).toEqual(['~1']);
  expect(found('закз')).toEqual(['~2']);
});

it('takes no letters of different words for one, and no number for another', () => {
  expect(found('sale')).toEqual([]);
  expect(found('410')).toEqual(['1', '2']);
  expect(found('401')).toEqual([]);
});

it('finds a number as people write it, and what is at the end of a long text', () => {
  expect(found('+7 (999) 000-00-03')).toEqual(['3']);
  expect(found('needle')).toEqual(['4']);
});
