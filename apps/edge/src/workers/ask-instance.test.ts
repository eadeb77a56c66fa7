import { expect, test } from 'vitest';
import { askInstance } from './ask-instance.ts';

const request = new Request('https://edge.example/');

// What workerd threw at the caller of an object whose disk was full, and whose file was no database.
test.each([
  ['database or disk is full: SQLITE_FULL', 507, 'journal-full', 'there is no room for its journal'],
  ['internal error; reference = pckm69n1jg68toe7nevmos6s', 503, 'journal-unavailable', 'its object was ended'],
])('a call to an object that fails with "%s" is answered %i', async (said, status, code, why) => {
  const namespace = { getByName: () => ({ fetch: () => Promise.reject(new Error(said)) }) };
  const answer = await askInstance(namespace, '1101000001', request);
  expect([answer.status, await answer.json()]).toEqual([
    status,
    expect.objectContaining({
      code,
      detail: `The call to instance 1101000001 broke off: ${why}. Look at its queue before you repeat a call that changes it.`,
    }),
  ]);
});

test('an answer of the object passes as it came', async () => {
  const answer = new Response('[]');
  const namespace = {
    getByName: (name: string) => ({ fetch: async () => (name === '7' ? answer : new Response('', { status: 404 })) }),
  };
  expect(await askInstance(namespace, '7', request)).toBe(answer);
});
