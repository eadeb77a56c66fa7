import { describe, expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const english = createFormats('en', { second: 's', minute: 'min', hour: 'h', day: 'd' });
const polish = createFormats('pl', { second: 's', minute: 'min', hour: 'godz.', day: 'd' });

describe('a span of time', () => {
  test.each([
    [0, '0 s'],
    [40, '0.1 s'],
    [500, '0.5 s'],
    [999, '1 s'],
    [42_000, '42 s'],
    [59_600, '1 min'],
    [297_000, '4 min 57 s'],
    [300_000, '5 min'],
    [3_599_400, '59 min 59 s'],
    [3_599_600, '1 h'],
    [12_000_000, '3 h 20 min'],
    [86_400_000, '24 h'],
    [172_800_000, '2 d'],
    [183_600_000, '2 d 3 h'],
    [1_296_000_000, '15 d'],
  ])('of %i ms is written as %s', (ms, words) => {
    expect(english.span(ms)).toBe(words);
  });

  test('has the separators and the units of its language', () => {
    expect([polish.span(500), polish.span(12_000_000)]).toEqual(['0,5 s', '3 godz. 20 min']);
  });
});

test.each([
  [0, '0 messages'],
  [1, '1 message'],
  [2, '2 messages'],
  [1000, '1,000 messages'],
])('%i in English: %s', (count, words) => {
  expect(english.counted(count, { one: 'message', other: 'messages' })).toBe(words);
});

test.each([
  [1, '1 wiadomość'],
  [3, '3 wiadomości'],
  [5, '5 wiadomości (wiele)'],
  [22, '22 wiadomości'],
])('a language with more plurals than English has a form for each: %i', (count, words) => {
  const forms = { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości (wiele)', other: 'wiadomości' };
  expect(polish.counted(count, forms)).toBe(words);
});

test('a share is in whole percent, and a moment is in the local time zone', () => {
  const at = new Date(2026, 10, 21, 7, 8, 25).getTime();
  expect(english.percent(0.8511)).toBe('85%');
  expect([english.moment(at), english.minute(at), english.time(at)]).toEqual([
    '2026-11-21 07:08:25',
    '2026-11-21 07:08',
    '07:08:25',
  ]);
});

test.each(['en', 'ru'])('a number is written as the platform writes it in %s', (locale) => {
  const { number } = createFormats(locale, { second: 's', minute: 'min', hour: 'h', day: 'd' });
  const platform = new Intl.NumberFormat(locale);
  const values = [0, 7, 999, 1000, 9999, 10_000, 123_456, 1_234_567, 2 ** 53 - 1, 2 ** 60, 0.1, 1234.5, -5, -1234, Infinity, NaN];
  expect(values.map(number)).toEqual(values.map((value) => platform.format(value)));
});
