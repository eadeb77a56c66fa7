import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS, type ErrorTraits } from '@sluice/core/errors';
import { expect, it } from 'vitest';
import { exitCode, EXIT_CODES, exitCodeOf } from './exit-code.ts';

const rows = Object.entries(ERRORS) as [SluiceErrorCode, ErrorTraits][];

it.each(rows)('ends with %s as the table of errors says', (code, { exitCode: expected }) => {
  expect(exitCodeOf(new SluiceError({ code, message: '' }))).toBe(expected);
});

// What scripts rely on: who is refused for safety's sake can do it after all, and who is not, cannot.
it.each<[SluiceErrorCode, keyof typeof exitCode]>([
  ['refused', 'refused'],
  ['confirmation-required', 'refused'],
  ['protected', 'refused'],
  ['nothing-selected', 'refused'],
  ['truncated', 'refused'],
  ['plan-expired', 'refused'],
  ['plan-changed', 'refused'],
  ['busy', 'refused'],
  ['held', 'refused'],
  ['instance-not-ready', 'refused'],
  ['journal-locked', 'refused'],
  ['journal-full', 'refused'],
  ['file-not-written', 'refused'],
  ['not-found', 'usage'],
  ['invalid-request', 'usage'],
  ['unauthorized', 'failed'],
  ['timeout', 'failed'],
  ['network', 'failed'],
  ['internal', 'failed'],
])('ends with %s as %s', (code, expected) => {
  expect(exitCodeOf(new SluiceError({ code, message: '' }))).toBe(exitCode[expected]);
});

it.each(['not-found', 'invalid-request'] as const)(
  'takes the %s of the gateway for a failure, not for a mistake in the command',
  (code) => {
    expect(exitCodeOf(new SluiceError({ code, message: '', status: 404 }))).toBe(exitCode.failed);
  },
);

it('explains each code in the help', () => {
  expect(EXIT_CODES.map(({ code }) => code)).toEqual(Object.values(exitCode));
});
