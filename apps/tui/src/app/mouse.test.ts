import { expect, it } from 'vitest';
import { MOUSE_REPORT, readMouse } from './mouse.ts';

const ESCAPE = '\u001B';

it('reads the wheel and presses of the left button, from 0', () => {
  expect(readMouse(`${ESCAPE}[<64;10;5M`)).toEqual({ kind: 'wheel', direction: 'up' });
  expect(readMouse(`${ESCAPE}[<65;10;5M`)).toEqual({ kind: 'wheel', direction: 'down' });
  expect(readMouse(`${ESCAPE}[<0;10;5M`)).toEqual({ kind: 'click', row: 4, column: 9 });
});

it('reads nothing from a release, another button or what is no report', () => {
  const others = [`${ESCAPE}[<0;10;5m`, `${ESCAPE}[<2;1;1M`, `${ESCAPE}[I`, '[<0;10;5M', 'q', ''];
  expect(others.map(readMouse)).toEqual(others.map(() => undefined));
});

it('is found among typed letters', () => {
  expect(`j${ESCAPE}[<0;10;5Mq`.split(MOUSE_REPORT)).toEqual(['j', `${ESCAPE}[<0;10;5M`, 'q']);
});
