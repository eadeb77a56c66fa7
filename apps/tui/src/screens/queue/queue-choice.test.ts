import type { QueueEntry } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../test/rows.ts';
import { exactSelection, selectionFor } from './queue-choice.ts';
import { conditionsOf, filtered, NO_FILTER, type QueueFilter, type ShownItem } from './queue-filter.ts';
import { itemsOf } from './queue-items.ts';
import { createSearch } from './queue-search.ts';

const ONE = '79990000001@c.us';
const OTHER = '79990000002@c.us';

type MessageIds = QueueEntry['messageIds'];

function text(chatId: string, message: string, ...ids: readonly string[]): QueueEntry {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only a decoder makes ids.
  return { type: 'sendMessage', messageIds: ids as unknown as MessageIds, chatId, body: { chatId, message } };
}

function readingOf(entries: readonly QueueEntry[], completeness: Reading['completeness'] = { kind: 'complete' }): Reading {
  return {
    idInstance: '1101000001',
    flavor: 'plain',
    state: 'blocked',
    isSending: false,
    reason: undefined,
    count: entries.length,
    settings: { typeInstance: 'whatsapp', delayMs: 1000 },
    at: 0,
    since: 0,
    rows: rowsOf(entries),
    completeness,
  };
}

function shownBy(reading: Reading, filter: QueueFilter): readonly ShownItem[] {
  const items = itemsOf(reading.rows);
  return filtered(items, filter, createSearch(items), reading.at);
}

const reading = readingOf([
  text(ONE, 'An order', 'A1'),
  text(OTHER, 'A sale', 'B1'),
  text(ONE, 'Another order', 'A2'),
  text(OTHER, 'An offer', 'A1'),
]);

describe('what a plan is asked for', () => {
  it('is everything only where everything was meant', () => {
    expect(selectionFor('all', reading)).toEqual({ all: true });
    expect(selectionFor({ items: itemsOf(reading.rows), conditions: undefined }, reading)).not.toEqual({ all: true });
    expect(selectionFor({ items: [], conditions: {} }, reading)).toBe('nothing-chosen');
  });

  it('is the conditions of the filter where they leave what is shown', () => {
    const filter = { text: 'order', chat: ONE };
    expect(selectionFor({ items: shownBy(reading, filter), conditions: conditionsOf(filter) }, reading)).toEqual({
      text: 'order',
      chats: [ONE],
    });
  });

  it('is the ids where the conditions would take less or more than what is shown', () => {
    const filter = { ...NO_FILTER, text: 'ordr' };
    expect(selectionFor({ items: shownBy(reading, filter), conditions: conditionsOf(filter) }, reading)).toEqual({
      ids: ['A1', 'A2'],
      chats: [ONE],
    });
  });

  it('takes no message of another chat that has the same id, as ids are unique within a chat only', () => {
    const [first, , , last] = itemsOf(reading.rows);
    expect(exactSelection({ items: [first, last].flatMap((item) => item ?? []), conditions: undefined }, reading)).toEqual({
      ids: ['A1', 'A1'],
    });
    expect(exactSelection({ items: [last].flatMap((item) => item ?? []), conditions: undefined }, reading)).toEqual({
      ids: ['A1'],
      chats: [OTHER],
    });
  });

  it('is refused where a plan cannot name the messages and no others', () => {
    const nameless = readingOf([text(ONE, 'The same'), text(ONE, 'The same')]);
    const [first] = itemsOf(nameless.rows);
    expect(selectionFor({ items: [first].flatMap((item) => item ?? []), conditions: undefined }, nameless)).toBe('not-named');
  });

  it('is refused for a part of a queue of which not everything can be seen, and not for everything', () => {
    const truncated = readingOf([text(ONE, 'An order', 'A1')], { kind: 'truncated', shown: 1, total: 1240 });
    const chosen = { items: itemsOf(truncated.rows), conditions: undefined };
    expect(selectionFor(chosen, truncated)).toBe('truncated');
    expect(selectionFor('all', truncated)).toEqual({ all: true });
    const uncertain = readingOf([text(ONE, 'An order', 'A1')], { kind: 'uncertain', shown: 1, total: 9 });
    expect(selectionFor({ items: itemsOf(uncertain.rows), conditions: undefined }, uncertain)).toBe('uncertain');
  });

  it('has no ages in it: they grow until the plan is made, and it would take what was not shown', () => {
    expect(conditionsOf({ text: 'order', age: '<1h' })).toBeUndefined();
  });
});
