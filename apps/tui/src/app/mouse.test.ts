import { expect, it } from 'vitest';
import { readMouse } from './mouse.ts';

it('reads the wheel and presses of the left button, from 0', () => {
  expect(readMouse('[<64;10;5M')).toEqual({ kind: 'wheel', direction: 'up' });
  expect(readMouse('[<65;10;5M')).toEqual({ kind: 'wheel', direction: 'down' });
  expect(readMouse('[<0;10;5M')).toEqual({ kind: 'click', row: 4, column: 9 });
});

it('takes no other report and no sequence of a terminal for typed letters', () => {
  expect(['[<0;10;5m', '[<2;1;1M', '[I', '[O', '[?62;c', '[200~'].map(readMouse)).toEqual(Array(6).fill('other'));
  expect(['[', 'q', 'c', 'jj', '1101000001'].map(readMouse)).toEqual(Array(5).fill(undefined));
});
