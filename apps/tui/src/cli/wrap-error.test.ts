import { expect, it } from 'vitest';
import { wrapError } from './wrap-error.ts';

const LONG = 'There is a configuration here already, and it is not overwritten. Add to it';

it('breaks a sentence between its words: a terminal broke it within one', () => {
  expect(wrapError(LONG, 40)).toBe('There is a configuration here already,\nand it is not overwritten. Add to it');
  expect(wrapError(LONG, 80)).toBe(LONG);
});

it('breaks no command at its end, which is there to be pasted, and no word', () => {
  const command = `sluice go 'the shop' --confirm 1101000001 --reason ''`;
  expect(wrapError(`${LONG}: ${command}`, 40).split('\n').at(-1)).toBe(command);
  const path = `/${'folder/'.repeat(20)}`;
  expect(wrapError(`In ${path} is a mistake.`, 40)).toBe(`In\n${path}\nis a mistake.`);
});
