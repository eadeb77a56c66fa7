import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { expect, it } from 'vitest';
import { exitCode, EXIT_CODES, exitCodeOf } from './exit-code.ts';

it.each<[SluiceErrorCode, number]>([
  ['refused', 3],
  ['truncated', 3],
  ['plan-expired', 3],
  ['plan-changed', 3],
  ['busy', 3],
  ['held', 3],
  ['instance-not-ready', 3],
  ['not-found', 2],
  ['invalid-request', 2],
  ['unauthorized', 1],
  ['timeout', 1],
  ['network', 1],
])('ends with %s by %i', (code, expected) => {
  expect(exitCodeOf(new SluiceError({ code, message: '' }))).toBe(expected);
});

it('takes what the gateway does not know for a failure, not for a mistake in the command', () => {
  expect(exitCodeOf(new SluiceError({ code: 'not-found', message: '', status: 404 }))).toBe(1);
});

it('explains each code in the help', () => {
  expect(EXIT_CODES.map(({ code }) => code)).toEqual(Object.values(exitCode));
});
