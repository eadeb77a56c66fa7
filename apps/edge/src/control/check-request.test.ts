import { edgeOperations } from '@sluice/openapi/edge-operations';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { textAt } from '../../test/json-at.ts';
import { checkRequest } from './check-request.ts';

/** The detail of the answer to a request of an operation. */
async function said(operationId: string, { search = '', ...init }: RequestInit & { readonly search?: string }): Promise<string> {
  const operation = edgeOperations.find((one) => one.operationId === operationId);
  if (operation === undefined) throw new Error(`There is no operation ${operationId}.`);
  const app = new Hono();
  app.all('/', checkRequest(operation), (c) => c.json({ detail: 'It passes.' }));
  return textAt(await (await app.request(`/${search}`, init)).json(), 'detail');
}

const JSON_BODY = { method: 'DELETE', headers: { 'content-type': 'application/json' } };

test.each<readonly [operationId: string, init: RequestInit & { readonly search?: string }, detail: string]>([
  ['liftHold', { method: 'DELETE' }, 'The member reason of the body is missing. Nothing was changed.'],
  ['liftHold', { ...JSON_BODY, body: '{' }, 'The body is no JSON. Nothing was changed; send an object of JSON.'],
  [
    'liftHold',
    { ...JSON_BODY, body: '{"reason":"It is over.","force":1}' },
    'The body has the member force, which is not known; there are: reason. Nothing was changed.',
  ],
  [
    'readQueue',
    { search: '?limit=0' },
    'The parameter limit of the query must be a whole number from 1 to 500. Nothing was changed.',
  ],
  [
    'readQueue',
    { search: '?limits=5' },
    'The query has the parameter limits, which is not known; there are: type, chat, text, olderThanMs, limit, after. Nothing was changed.',
  ],
  [
    'startClearing',
    { method: 'POST', body: '{}', headers: { 'idempotency-key': 'x' } },
    'The header Idempotency-Key must be a text of 8 to 128 letters, digits, hyphens and underscores. Nothing was changed.',
  ],
  ['liftHold', { ...JSON_BODY, body: '{"reason":"It is over."}' }, 'It passes.'],
])('of a request of %s with %j it is said where it is wrong: %s', async (operationId, init, detail) => {
  expect(await said(operationId, init)).toBe(detail);
});

test('a name that may be a secret is not quoted', async () => {
  const token = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
  expect(await said('readQueue', { search: `?${token}=1` })).toMatch(/^The query has a parameter that is not known; there are: /);
});
