import { SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { reading } from '../../../test/reading.ts';
import { diagnose } from '../diagnose.ts';
import { en, nextSentence } from '../../sentences/index.ts';

const failed = (code: SluiceError['code'], message = 'It failed.', retryAfterMs?: number): SluiceError =>
  new SluiceError({ code, message, operation: 'getMessagesCount', status: 400, retryAfterMs });

test.each([
  ['unauthorized', 'correct-connection'],
  ['forbidden', 'correct-connection'],
  ['not-found', 'correct-connection'],
  ['unexpected-redirect', 'correct-connection'],
  ['rate-limited', 'read-again'],
  ['instance-not-ready', 'wait'],
  ['gateway-unavailable', 'read-again'],
  ['timeout', 'read-again'],
  ['network', 'read-again'],
  ['malformed-response', 'read-again'],
  ['invalid-request', 'read-again'],
  ['refused', 'read-again'],
  ['aborted', 'read-again'],
] as const)('because of %s: the next step is to %s', (code, step) => {
  expect(diagnose(failed(code))).toMatchObject([
    {
      kind: 'unreadable',
      severity: 'critical',
      evidence: { code, operation: 'getMessagesCount', status: 400 },
      next: { remedy: step },
    },
  ]);
});

test('because of a quota: that is the finding, once', () => {
  const error = failed('quota-exceeded');
  expect(diagnose(error, { errors: [error] })).toMatchObject([{ kind: 'quota-exceeded', severity: 'critical' }]);
});

test('because it is not paid for, as far as the words of the gateway say', () => {
  expect(diagnose(failed('invalid-request', 'It said (“Instance account is expired.”).'))).toMatchObject([
    { kind: 'unreadable', certainty: 'inferred', next: { remedy: 'pay' } },
  ]);
});

test('says how long to wait, where that is known', () => {
  const next = diagnose(failed('rate-limited', 'Slowly.', 46_000)).map((finding) => nextSentence(finding, en));
  expect(next).toEqual(['Wait for 46 s, then read it again.']);
});

test('the error of a check is reported beside the findings from the reading', () => {
  expect(diagnose(reading({ state: 'authorized' }), { errors: [failed('quota-exceeded')] })).toMatchObject([
    { kind: 'quota-exceeded', severity: 'warning' },
  ]);
});
