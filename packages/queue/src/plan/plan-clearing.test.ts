import { queueEntryOf, type QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entries, entry, ID, messageId, reading, START, type ReadingOptions } from '../../test/reading.ts';
import type { QueueSettings } from '../instance/queue-instance.ts';
import { keyOf, storedKey } from '../reading/entry-key.ts';
import type { Selection } from '../selection/selection.ts';
import type { Plan } from './plan.ts';
import { PLAN_LIFETIME_MS, planClearing } from './plan-clearing.ts';

const [ONE, OTHER] = ['79990000002@c.us', '79990000003@c.us'];
const DAY_MS = 24 * 60 * 60 * 1000;

const text = (ordinal: number, chatId: string, message = 'Hello'): QueueEntry =>
  entry({ messageIds: [messageId(ordinal)], chatId, message });
const file: QueueEntry = queueEntryOf({
  type: 'sendFileByUrl',
  messageIds: [messageId(4)],
  chatId: OTHER,
  body: { chatId: OTHER, urlFile: 'https://shop.example/a.pdf', fileName: 'a.pdf' },
});
const forward: QueueEntry = queueEntryOf({
  type: 'ForwardMessages',
  messageIds: [messageId(5), messageId(6)],
  chatId: OTHER,
  body: { chatId: OTHER, chatIdFrom: ONE, messages: ['3EB001', '3EB002'] },
});
const mixed = [text(1, ONE), text(2, OTHER), text(3, ONE), file, forward];

let plans = 0;
const plan = async (what: ReadingOptions, selection: Selection, at = START): Promise<Plan> =>
  planClearing(reading(what), selection, { now: () => at, newId: () => `plan-${(plans += 1)}` });

describe('a plan', () => {
  test('names each message that goes and each that stays, by its place, key, ids, chat and type', async () => {
    const { toClear, toKeep } = await plan({ entries: mixed }, { chats: [ONE] });
    expect(toClear).toEqual([
      { position: 1, key: storedKey(keyOf(ID, text(1, ONE))), messageIds: [messageId(1)], chatId: ONE, type: 'sendMessage' },
      { position: 3, key: storedKey(keyOf(ID, text(3, ONE))), messageIds: [messageId(3)], chatId: ONE, type: 'sendMessage' },
    ]);
    expect(toKeep.map(({ position, type, messageIds }) => [position, type, messageIds])).toEqual([
      [2, 'sendMessage', [messageId(2)]],
      [4, 'sendFileByUrl', [messageId(4)]],
      [5, 'ForwardMessages', [messageId(5), messageId(6)]],
    ]);
  });

  test('holds no text of a message, so that it can be shown and stored', async () => {
    const made = await plan({ entries: [text(1, ONE, 'The code is 1234'), text(2, OTHER)] }, { chats: [OTHER] });
    expect(JSON.stringify(made)).not.toContain('1234');
  });

  test('adds up what goes, per chat and type, the largest first', async () => {
    const { byChat, byType } = await plan({ entries: mixed }, { all: true });
    expect(byChat).toEqual([
      [OTHER, 3],
      [ONE, 2],
    ]);
    expect(byType).toEqual([
      ['sendMessage', 3],
      ['sendFileByUrl', 1],
      ['ForwardMessages', 1],
    ]);
  });

  test('says what goes that cannot be seen', async () => {
    const full = await plan({ entries: entries(500), count: 1240 }, { all: true });
    expect(full).toMatchObject({ kind: 'full', unseen: 740, lost: 740, toKeep: [] });
    expect(full.toClear).toHaveLength(500);
    // Everything, though nothing of it is listed.
    expect(await plan({ entries: [], count: 3 }, { all: true })).toMatchObject({ kind: 'full', toClear: [], unseen: 3, lost: 3 });
  });

  test('says which of those that stay cannot be restored, and counts them as lost', async () => {
    const made = await plan({ entries: mixed }, { chats: [ONE] });
    expect(made.unrestorable).toEqual([{ key: storedKey(keyOf(ID, forward)), why: 'not-sendable' }]);
    expect(made.lost).toBe(1);
  });

  test('says which of those that go could not be restored later, before they go, and does not count them as lost', async () => {
    const made = await plan({ entries: mixed }, { all: true });
    expect(made).toMatchObject({ unrestorable: [{ key: storedKey(keyOf(ID, forward)), why: 'not-sendable' }], lost: 0 });
  });

  test('of Chat-API loses whatever stays without a recipient', async () => {
    const waiting = [ONE, undefined, undefined].map((chatId, i) =>
      queueEntryOf({ type: 'chat', messageIds: [messageId(i)], chatId, body: { body: `Text ${i}` } }),
    );
    const made = await plan({ flavor: 'chat-api', entries: waiting }, { text: 'Text 1' });
    expect(made).toMatchObject({ kind: 'selective', unrestorable: [{ why: 'no-recipient' }, { why: 'no-recipient' }], lost: 1 });
  });

  test('counts an entry as lost that looks like another without an id: only one of them can be restored', async () => {
    const nameless = queueEntryOf({ type: 'chat', messageIds: [], chatId: ONE, body: { body: 'Hello' } });
    const toClear = queueEntryOf({ type: 'chat', messageIds: [], chatId: OTHER, body: { body: 'Hello' } });
    const made = await plan({ flavor: 'chat-api', entries: [nameless, toClear, nameless] }, { chats: [OTHER] });
    expect([made.unrestorable, made.lost]).toEqual([[], 1]);
  });

  test('is selective as soon as there is a condition: what joins later is not meant, also where nothing else stays', async () => {
    expect((await plan({ entries: [text(1, ONE)] }, { chats: [ONE] })).kind).toBe('selective');
    expect((await plan({ entries: mixed }, { chats: [ONE] })).kind).toBe('selective');
    expect((await plan({ entries: mixed }, { all: true })).kind).toBe('full');
  });

  test('holds for ten minutes, and says what it was made from', async () => {
    const made = await plan({ entries: entries(2), at: START - 5000 }, { all: true });
    expect(made).toMatchObject({ version: 1, idInstance: ID, flavor: 'plain', createdAt: START, expiresAt: START + 600_000 });
    expect(PLAN_LIFETIME_MS).toBe(600_000);
    expect(made.basis).toEqual({
      at: START - 5000,
      count: 2,
      completeness: { kind: 'complete' },
      isSending: false,
      delayMs: 1000,
      expiring: [],
    });
  });

  test('says when those of known age expire that do so while it holds', async () => {
    const ages = [START - DAY_MS + 1000, START - DAY_MS + PLAN_LIFETIME_MS, START];
    const acceptedAt = ages.map((at) => ({ at, certainty: 'certain' as const }));
    expect((await plan({ entries: entries(3), acceptedAt }, { all: true })).basis.expiring).toEqual([START + 1000]);
    expect((await plan({ entries: entries(3), acceptedAt, flavor: 'chat-api' }, { all: true })).basis.expiring).toEqual([]);
  });
});

const settings = (delayMs: number | undefined): QueueSettings => ({ typeInstance: undefined, delayMs });

describe('how many of those that go may leave first', () => {
  test.each([
    ['none while nothing leaves', { state: 'blocked' }, 0],
    ['one per pause within three seconds, and the one that is due', { state: 'authorized' }, 4],
    ['fewer at a slow pace', { state: 'authorized', settings: settings(60_000) }, 1],
    ['all, where the pace is not known', { state: 'authorized', settings: settings(undefined) }, 100],
  ])('%s', async (_what, different, mayBeSent) => {
    expect((await plan({ entries: entries(100), ...different }, { all: true })).mayBeSent).toBe(mayBeSent);
  });

  test('never more than go', async () => {
    const made = await plan({ entries: mixed, state: 'authorized' }, { ids: [messageId(2)] });
    expect(made.mayBeSent).toBe(1);
  });
});

describe('what the clearing needs', () => {
  test.each([
    ['list, count, state; clear; list, count, state', { entries: entries(500) }, { all: true }, 7, 11_000],
    ['the settings too where messages leave', { entries: entries(3), state: 'authorized' }, { all: true }, 8, 11_000],
    ['one request more for each that is restored', { entries: [...entries(30, 100), ...mixed] }, { chats: [ONE] }, 9, 11_040],
    [
      'two minutes and two requests more to see what had left of those at the head',
      { entries: mixed },
      { chats: [ONE] },
      11,
      131_040,
    ],
    ['with Chat-API list, status; clear; list, status', { entries: entries(3), flavor: 'chat-api' }, { all: true }, 5, 2000],
  ] as const)('%s', async (_what, different, selection: Selection, requests, ms) => {
    expect((await plan(different, selection)).estimate).toEqual({ requests, ms, slowestMs: ms + 300_000 });
  });
});

describe('no plan is made', () => {
  test.each([
    ['for an empty queue', {}, { all: true }, 'nothing-selected', 'Nothing is listed or counted'],
    [
      'for a selection that fits nothing',
      { entries: mixed },
      { text: 'nowhere' },
      'nothing-selected',
      'fits none of the 5 messages',
    ],
    [
      'for a selection by age where none is known',
      { entries: mixed },
      { olderThanMs: 1000 },
      'age-unknown',
      'nothing can be selected by age',
    ],
    [
      'for a part of a list that is cut off',
      { entries: entries(500), count: 1240 },
      { chats: [ONE] },
      'truncated',
      'Only 500 of 1,240',
    ],
    [
      'for a part of a list that disagrees with its count',
      { entries: entries(36), count: 37 },
      { chats: [ONE] },
      'truncated',
      'has 36 messages and its count says 37',
    ],
    ['for a part of what is counted and not listed', { count: 1 }, { chats: [ONE] }, 'truncated', 'has 0 messages'],
    [
      'for a part where conditions fit all that can be seen',
      { entries: entries(500), count: 501 },
      { text: 'Hello' },
      'truncated',
      'Only',
    ],
    ['for a condition that is not known', { entries: mixed }, { chat: ONE }, 'invalid-request', 'no condition "chat"'],
  ] as const)('%s', async (_what, different: ReadingOptions, selection: object, code, says) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What code without types can hand over.
    const failure: unknown = await plan(different, selection as Selection).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'SluiceError', code });
    expect(String(failure)).toContain(says);
  });
});
