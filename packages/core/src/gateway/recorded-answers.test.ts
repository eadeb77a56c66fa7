import { expect, test } from 'vitest';
import { everyMethod } from '../../test/every-method.ts';
import { cameTo, dueOf, recordedAnswers } from '../../test/recorded-answers.ts';

test('the table is as long as it should be', () => {
  expect(recordedAnswers.length).toBeGreaterThanOrEqual(40);
});

test.each(recordedAnswers)('$method, $what', async (recorded) => {
  const { method, flavor = 'plain', status = 200, headers = {}, body } = recorded;
  const found = everyMethod.find((one) => one.name === method && one.flavor === flavor);
  const answer = (): Response => new Response(status === 204 || status === 304 ? null : body, { status, headers });
  expect(await cameTo(found?.run(answer).outcome ?? Promise.reject(new Error('no such method')))).toStrictEqual(dueOf(recorded));
});
