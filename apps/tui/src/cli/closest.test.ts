import { expect, test } from 'vitest';
import { closest } from './closest.ts';

const NAMES = ['clear', 'connect', 'count', 'hold', 'journal', 'go'];

test.each([
  ['claer', ['clear']],
  ['conut', ['count']],
  ['CLEAR', ['clear']],
  ['jurnal', ['journal']],
  ['og', ['go']],
  ['purge', []],
  ['', []],
  ['x', []],
  ['a'.repeat(20_000), []],
])('for %.12j the operator may have meant %j', (typed, meant) => {
  expect(closest(typed, NAMES)).toEqual(meant);
});
