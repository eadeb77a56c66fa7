import { expect, it } from 'vitest';
import { move, windowStart } from './scroll.ts';

it('moves a selection within the list', () => {
  expect(move(0, 'up', 5, 3)).toBe(0);
  expect(move(0, 'down', 5, 3)).toBe(1);
  expect(move(3, 'pageDown', 5, 3)).toBe(4);
  expect(move(1, 'pageUp', 5, 3)).toBe(0);
  expect(move(2, 'last', 5, 3)).toBe(4);
  expect(move(2, 'first', 5, 3)).toBe(0);
  expect(move(0, 'down', 0, 3)).toBe(0);
});

it('keeps the selection in a full window', () => {
  expect(windowStart(0, 10, 500)).toBe(0);
  expect(windowStart(250, 10, 500)).toBe(245);
  expect(windowStart(499, 10, 500)).toBe(490);
  expect(windowStart(2, 10, 4)).toBe(0);
});
