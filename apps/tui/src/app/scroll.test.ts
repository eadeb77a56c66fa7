import { expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { ru } from '../sentences/ru/ru.ts';
import { line } from './line.ts';
import { createScroll } from './scroll.ts';

it.each([
  ['en', en, '↓ 1,239 more'],
  ['ru', ru, '↓ ещё 1\u00a0239'],
] as const)(
  'how many rows are below is in the last row, without a colour that means something, in %s',
  (language, sentences, text) => {
    const rows = Array.from({ length: 1241 }, (_, at) => line(`row ${at}`));
    const shown = createScroll({ changed: () => undefined, language, sentences }).window(rows, 3);
    expect(shown).toEqual([rows[0], rows[1], [{ text, isFaint: true }]]);
  },
);

it('goes on by every row of a mouse wheel: the three that come between two frames were taken for one', () => {
  const rows = Array.from({ length: 20 }, (_, at) => line(`row ${at}`));
  const scroll = createScroll({ changed: () => undefined, language: 'en', sentences: en });
  scroll.window(rows, 5);
  for (const move of [scroll.handlers.down, scroll.handlers.down, scroll.handlers.down]) move();
  expect(scroll.window(rows, 5)).toEqual([
    [{ text: '↑ 4 more', isFaint: true }],
    ...rows.slice(4, 7),
    [{ text: '↓ 13 more', isFaint: true }],
  ]);
  scroll.handlers.last();
  expect(scroll.window(rows, 5)).toEqual([[{ text: '↑ 16 more', isFaint: true }], ...rows.slice(16)]);
});
