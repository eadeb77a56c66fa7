import { en } from '@sluice/queue/sentences';
import { expect, test } from 'vitest';
import { presentExitQuestion } from './unfinished.ts';

test('a restore that is resumed in its middle is not called a clearing', () => {
  const step = { step: 'restoring', job: 'w', kind: 'restore', done: 1, of: 3 } as const;
  expect(presentExitQuestion('1101000001', [step], { isKept: true, sentences: en })).toBe(
    'A restore of instance 1101000001 is not at its end. If you leave, it stops before the next message. Go on with it then: sluice resume w',
  );
  expect(presentExitQuestion('1101000001', [{ ...step, kind: 'clear' }], { isKept: true, sentences: en })).toMatch(
    /^A clearing .* may not be restored yet/,
  );
});
