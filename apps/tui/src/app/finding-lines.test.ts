import { expect, it } from 'vitest';
import type { PresentedFinding } from '../present/finding.ts';
import { oneLine } from '../present/safe-text.ts';
import { en } from '../sentences/en/en.ts';
import { ru } from '../sentences/ru/ru.ts';
import { findingsIn } from './finding-lines.ts';
import { textOfLine } from './line.ts';

const FOUND = ['One.', 'Two.', 'Three.'].map((sentence): PresentedFinding => ({
  kind: 'unreadable',
  remedy: 'nothing',
  mark: '!',
  tone: 'waiting',
  sentence: oneLine(sentence),
  evidence: oneLine(''),
  next: undefined,
}));

function rowsIn(rows: number, language: 'en' | 'ru'): readonly string[] {
  const sentences = { en, ru }[language];
  return findingsIn(FOUND, { columns: 80, rows }, { sentences, language }).map(textOfLine);
}

it('shows all findings where there is room, and else says how many more there are, with the key to them', () => {
  expect(rowsIn(3, 'en')).toEqual(['! One.', '! Two.', '! Three.']);
  expect(rowsIn(2, 'en')).toEqual(['! One.', 'd: 2 more reasons']);
  expect(rowsIn(2, 'ru').at(-1)).toBe('d: ещё 2 причины');
});
