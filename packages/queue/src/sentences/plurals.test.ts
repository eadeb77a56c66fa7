import { expect, test } from 'vitest';
import { ru } from './ru/index.ts';

const WAITING: readonly (readonly [count: number, words: string])[] = [
  [0, 'Очередь пуста.'],
  [1, 'В очереди 1 сообщение.'],
  [2, 'В очереди 2 сообщения.'],
  [5, 'В очереди 5 сообщений.'],
  [11, 'В очереди 11 сообщений.'],
  [21, 'В очереди 21 сообщение.'],
  [22, 'В очереди 22 сообщения.'],
  [25, 'В очереди 25 сообщений.'],
  [112, 'В очереди 112 сообщений.'],
  [1240, 'В очереди 1\u00A0240 сообщений.'],
];

test.each(WAITING)('%i messages in Russian: %s', (waiting, words) => {
  const evidence = { state: 'blocked', reason: undefined, waiting, isJobOpen: false };
  expect(ru.findings.blocked(evidence)).toBe(`Мессенджер заблокировал этот номер. ${words}`);
});

test.each([
  [1, '1 сообщение повторяет более раннее в тот же чат; одно стоит в очереди 1 раз.'],
  [2, '2 сообщения повторяют более раннее в тот же чат; одно стоит в очереди 2 раза.'],
  [5, '5 сообщений повторяют более раннее в тот же чат; одно стоит в очереди 5 раз.'],
  [21, '21 сообщение повторяет более раннее в тот же чат; одно стоит в очереди 21 раз.'],
  [22, '22 сообщения повторяют более раннее в тот же чат; одно стоит в очереди 22 раза.'],
])('verbs and words of another gender fit %i', (count, sentence) => {
  const evidence = { entries: count, named: [], groups: 1, surplus: count, most: count };
  expect(ru.findings.duplicates(evidence)).toBe(sentence);
});

test.each([
  [1, 'не ушло ни одно из 1 сообщения'],
  [4, 'не ушло ни одно из 4 сообщений'],
  [21, 'не ушло ни одно из 21 сообщения'],
])('the genitive fits %i', (waiting, part) => {
  expect(ru.findings['head-stuck']({ head: undefined, stillMs: 60_000, waiting })).toContain(part);
});

test('spans, shares and moments are written as Russian does, and a fraction has its own form', () => {
  const { span, percent, plural, moment } = ru.formats;
  const at = new Date(2026, 10, 21, 7, 8, 25).getTime();
  expect([span(500), span(297_000), span(12_000_000), span(183_600_000)]).toEqual([
    '0,5 с',
    '4 мин 57 с',
    '3 ч 20 мин',
    '2 сут 3 ч',
  ]);
  expect([percent(0.85), moment(at)]).toEqual(['85\u00A0%', '2026-11-21 07:08:25']);
  expect(plural(1.5, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })).toBe('дня');
});
