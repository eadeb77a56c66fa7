import type { QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { entry, messageId, reading, type ReadingOptions } from '../../../test/reading.ts';
import { en, nextSentence } from '../../sentences/index.ts';
import { ru } from '../../sentences/ru/index.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding, FindingKind } from '../finding.ts';

function offer(at: number, message = 'Offer'): QueueEntry {
  return entry({ messageIds: [messageId(at + 1)], chatId: `7999000${String(at).padStart(4, '0')}@c.us`, message });
}

const offers: readonly QueueEntry[] = Array.from({ length: 100 }, (_, at) => offer(at));
/** The gateway shows no more than 100. */
const complete: ReadingOptions = { entries: offers.slice(0, 99) };
const truncated: ReadingOptions = { entries: offers, count: 1240, completeness: { kind: 'truncated', shown: 100, total: 1240 } };
const uncertain: ReadingOptions = { entries: offers, completeness: { kind: 'uncertain', shown: 100, total: 100 } };

function found(kind: FindingKind, options: ReadingOptions): Finding {
  const finding = diagnose(reading(options)).find((one) => one.kind === kind);
  if (finding === undefined) throw new Error(`There is no finding ${kind}.`);
  return finding;
}

const said = (kind: FindingKind, options: ReadingOptions): readonly string[] =>
  [en, ru].map((language) => nextSentence(found(kind, options), language));

function nobodys(ordinal: number): QueueEntry {
  return { ...entry({ messageIds: [messageId(ordinal)] }), chatId: undefined };
}

describe('where a part of the queue cannot be seen', () => {
  test('a blocked number is not to be followed by the clear of a part: it was advised, and the plan refused it', () => {
    expect(said('blocked', truncated)).toEqual([
      'Before you connect another number, decide what happens to everything that waits: that number would send it, and can get blocked too. Only the whole queue can be cleared, and 1,140 messages of it without a copy.',
      'Прежде чем подключать другой номер, решите, что делать с очередью: он отправит всё, что ждёт, и его тоже могут заблокировать. Очистить можно только всю очередь, из неё 1\u00A0140 сообщений — без копии.',
    ]);
    expect(said('blocked', uncertain)[0]).toContain(
      'Only the whole queue can be cleared: it is not certain that all can be seen.',
    );
    expect(said('blocked', complete)).toEqual([
      'Before you connect another number, clear what must not go out: that number would send everything that waits, and can get blocked too.',
      'Прежде чем подключать другой номер, очистите то, что не должно уйти: он отправит всё, что ждёт, и его тоже могут заблокировать.',
    ]);
  });

  test('an overview, which has no list, advises neither', () => {
    const { rows: _, completeness: __, since: ___, ...overview } = reading({ count: 1240 });
    const [finding] = diagnose(overview);
    expect(finding && nextSentence(finding, en)).toBe(
      'Before you connect another number, decide what happens to everything that waits: that number would send it, and can get blocked too.',
    );
  });

  test('a broadcast cannot be cleared separately, and its next step leads to no plan that would be refused', () => {
    expect(said('broadcast', truncated)).toEqual([
      'It cannot be cleared separately now: only 100 of 1,240 can be seen, and the others could not be restored.',
      'Отдельно её сейчас не очистить: видно 100 из 1\u00A0240, а то, чего не видно, не восстановить.',
    ]);
    expect(found('broadcast', truncated).next).toMatchObject({ remedy: 'decide-what-waits', command: ['guard'] });
    expect(said('broadcast', complete)[0]).toContain('clear it by its text');
    expect(found('broadcast', complete).next).toMatchObject({ remedy: 'clear-selected', command: ['queue'] });
  });

  test('of several broadcasts none can be cleared separately', () => {
    const several = Array.from({ length: 100 }, (_, at) => offer(at, at < 40 ? 'Offer' : 'Sale'));
    expect(said('broadcast', { ...truncated, entries: several })).toEqual([
      'None of them can be cleared separately now: only 100 of 1,240 can be seen, and the others could not be restored.',
      'Отдельно ни одну из них сейчас не очистить: видно 100 из 1\u00A0240, а то, чего не видно, не восстановить.',
    ]);
    expect(said('broadcast', { entries: several.slice(0, 99) })[0]).toContain(
      'Clear by its text each of them that must not go out.',
    );
  });

  test('leftovers are cleared or kept as a whole', () => {
    expect(said('leftovers', truncated)).toEqual([
      'Decide first what happens to them: clear all, or keep all. No copy can be kept of the 1,140 that cannot be seen.',
      'Сначала решите, что с ними делать: очистить всё или оставить всё. 1\u00A0140 сообщений не видно, их копию сохранить нельзя.',
    ]);
    expect(said('leftovers', uncertain)[0]).toContain('clear all, or keep all. A part cannot be cleared');
    expect(said('leftovers', complete)[0]).toBe('Decide first what happens to them: clear all, clear some, or keep all.');
  });

  test('leftovers without recipients are not to be cleared in part either: none could be restored', () => {
    const nameless = [1, 2, 3].map((at) => nobodys(at));
    expect(said('leftovers', { flavor: 'chat-api', state: 'loading', reason: 'phone', entries: nameless })[0]).toContain(
      'clear all, or keep all. The gateway does not name the recipients',
    );
  });

  test.each([
    ['yellow-card', { state: 'yellowCard' }],
    ['suspended', { state: 'suspended' }],
  ] as const)('in the state %s nothing is to be cleared in part', (kind, state) => {
    expect(said(kind, { ...complete, ...state })[0]).toMatch(/[Cc]lear what/);
    expect(said(kind, { ...truncated, ...state })[0]).not.toMatch(/[Cc]lear what/);
    expect(said(kind, { ...truncated, ...state })[0]).toContain('Only the whole queue can be cleared');
  });

  test('a recipient in a wrong form is not to be cleared by its id, and no command plans it', () => {
    const wrong = [entry({ messageIds: [messageId(900)], chatId: '89990000002@c.us' }), ...offers.slice(1)];
    const malformed = found('recipient-malformed', { ...truncated, entries: wrong });
    expect(nextSentence(malformed, en)).toContain('cannot be cleared separately now: only 100 of 1,240 can be seen');
    expect(malformed.next).toMatchObject({ remedy: 'decide-what-waits', command: ['guard'] });
    expect(found('recipient-malformed', { entries: wrong.slice(0, 50) }).next.command?.[0]).toBe('plan');
  });

  test('duplicates are not to be cleared by their ids', () => {
    const twice = [
      entry({ messageIds: [messageId(900)], chatId: offers[0]?.chatId, message: 'Offer' }),
      ...offers.slice(1),
      ...offers.slice(0, 1),
    ];
    expect(said('duplicates', { ...truncated, entries: twice })[0]).toContain(
      'The copies cannot be cleared separately now: only 100 of',
    );
  });
});
