import { expect, it } from 'vitest';
import { brakeWords } from '../screens/brake/brake-words.ts';
import { clearingWords } from '../screens/clearing/clearing-words.ts';
import { guardWords } from '../screens/guard/guard-words.ts';
import { journalWords } from '../screens/journal/journal-words.ts';
import { planWords } from '../screens/plan/plan-words.ts';
import { snapshotWords } from '../screens/snapshot/snapshot-words.ts';
import { en } from '../sentences/en/en.ts';
import { ru } from '../sentences/ru/ru.ts';
import { line } from './line.ts';
import { createScroll } from './scroll.ts';

it.each([
  ['en', en, '↓ 88 more'],
  ['ru', ru, '↓ ещё 88'],
] as const)('more rows are below is said in one form on every screen that scrolls, in %s', (language, { formats }, form) => {
  const said = [brakeWords, clearingWords, guardWords, planWords].map((words) => words[language].moreLines(88));
  const ofRows = [journalWords, snapshotWords].map((words) => words[language].moreBelow(88, formats));
  expect(new Set([...said, ...ofRows])).toEqual(new Set([form]));
});

it('is in the last row, without a colour that means something', () => {
  const rows = Array.from({ length: 10 }, (_, at) => line(`row ${at}`));
  const shown = createScroll(() => undefined).window(rows, 3, (count) => `↓ ${count} more`);
  expect(shown).toEqual([rows[0], rows[1], [{ text: '↓ 8 more', isFaint: true }]]);
});
