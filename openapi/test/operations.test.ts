import { expect, test } from 'vitest';
import { endpoints, type Endpoint } from './contract.ts';

const plain = endpoints.filter(({ path }) => !path.startsWith('/v3/'));
const v3 = endpoints.filter(({ path }) => path.startsWith('/v3/'));

function inV3({ path, verb, operationId }: Endpoint): string {
  return `${verb} /v3${path} v3${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
}

test('every plain path has its like under /v3, by the same verb and name, and there is no other', () => {
  expect(v3.map(({ path, verb, operationId }) => `${verb} ${path} ${operationId}`)).toEqual(plain.map(inV3));
});

test('the five methods of the queue are there, and what bears on it', () => {
  expect(plain.map(({ verb, operationId }) => `${verb} ${operationId}`).toSorted()).toEqual([
    'delete clearWebhooksQueue',
    'get clearMessagesQueue',
    'get getMessagesCount',
    'get getSettings',
    'get getStateInstance',
    'get getWebhooksCount',
    'get showMessagesQueue',
    'post sendMessage',
  ]);
});

test.each(plain.map(({ operationId, operation }, at) => ({ operationId, operation, like: v3[at]?.operation })))(
  '$operationId is limited alike in both families',
  ({ operation, like }) => {
    const limit = { requests: expect.any(Number) as number, perMilliseconds: 1000 };
    expect(operation).toMatchObject({ 'x-rate-limit': limit });
    expect(like).toHaveProperty('x-rate-limit', new Map<string, unknown>(Object.entries(operation)).get('x-rate-limit'));
  },
);

test.each(endpoints)('$verb $path tells what each answer of a gateway means', ({ responses }) => {
  expect(Object.keys(responses)).toEqual(['200', '400', '401', '403', '404', '429', '466', '500', '502', 'default']);
});

test('the clears, and nothing else, are marked as destructive', () => {
  const marked = endpoints.filter(({ operation }) => 'x-destructive' in operation);
  expect(marked.map(({ operationId }) => operationId)).toEqual([
    'clearMessagesQueue',
    'clearWebhooksQueue',
    'v3ClearMessagesQueue',
    'v3ClearWebhooksQueue',
  ]);
  for (const { operation } of marked) expect(operation).toHaveProperty('x-destructive', true);
});
