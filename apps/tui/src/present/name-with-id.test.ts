import { expect, test } from 'vitest';
import { nameWithId } from './name-with-id.ts';

test('a title has the id that is typed to agree; an instance without a name has only that', () => {
  expect(nameWithId({ name: 'bakery' }, '1101000002')).toBe('bakery (1101000002)');
  expect(nameWithId({ name: '1101000002' }, '1101000002')).toBe('1101000002');
  expect(nameWithId(undefined, '1101000002')).toBe('1101000002');
  expect(nameWithId({ name: 'ba\u001B[2Jkery' }, '1101000002')).toBe('ba[2Jkery (1101000002)');
});
