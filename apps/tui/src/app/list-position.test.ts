import { expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { ru } from '../sentences/ru/ru.ts';
import { line, textOfLine, widthOf } from './line.ts';
import { titlesWithPosition } from './list-position.ts';

const TITLES = line('  INSTANCE    ID             STATE    OUTLOOK');

function positionIn(start: number, shown: number, total: number, isOpenEnded = false): string {
  return textOfLine(titlesWithPosition(TITLES, { start, shown, total, isOpenEnded }, 80, en)).slice(textOfLine(TITLES).length);
}

it('says nothing where all of the list is seen', () => {
  expect(positionIn(0, 9, 9)).toBe('');
  expect(positionIn(0, 0, 0)).toBe('');
});

it('says which rows are seen of how many, and on which side the others are', () => {
  expect(positionIn(0, 9, 500).trim()).toBe('1–9 of 500 ↓');
  expect(positionIn(4, 9, 1500).trim()).toBe('5–13 of 1,500 ↑↓');
  expect(positionIn(491, 9, 500).trim()).toBe('492–500 of 500 ↑');
  expect(textOfLine(titlesWithPosition(TITLES, { start: 0, shown: 9, total: 500 }, 80, ru))).toMatch(/1–9 из 500 ↓$/);
});

it('does not say that a list ends where it was read so far', () => {
  expect(positionIn(0, 9, 9, true).trim()).toBe('1–9 of 9+ ↓');
});

it('leaves out the titles that have no room beside it: none is cut, and the row is as wide as the screen', () => {
  const row = titlesWithPosition(TITLES, { start: 0, shown: 9, total: 500 }, 50, en);
  expect(textOfLine(row)).toMatch(/^ {2}INSTANCE {4}ID {13}STATE {2,}1–9 of 500 ↓$/);
  expect(widthOf(row)).toBe(50);
});
