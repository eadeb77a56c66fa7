import { expect, it } from 'vitest';
import { foundLine, hasAllWords } from './find.ts';
import { textOfLine, widthOf } from './line.ts';

it('finds all words in any order and either case, and not only one of them', () => {
  expect(hasAllWords('clinic 3100000001 MAX', 'max Clin')).toBe(true);
  expect(hasAllWords('clinic 3100000001 MAX', 'max bakery')).toBe(false);
  expect(hasAllWords('clinic', '  ')).toBe(true);
});

it('says the figures whole, however long the text is that was searched for', () => {
  const row = foundLine('👩‍👩‍👧'.repeat(40), '0 of 5 shown. Esc: all.', 60, 'en');
  expect(widthOf(row)).toBeLessThanOrEqual(60);
  expect(textOfLine(row)).toContain('0 of 5 shown. Esc: all.');
});
