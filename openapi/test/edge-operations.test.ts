import { expect, test } from 'vitest';
import { edgeOperations } from '../dist/edge-operations.js';
import { edgeControls } from './contracts.ts';
import { memberOf } from './members.ts';

const { document, endpoints } = edgeControls;

test('every operation is in the table, and no other', () => {
  expect(edgeOperations.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`)).toEqual(
    endpoints.map(({ verb, path, operationId }) => `${verb.toUpperCase()} ${path} ${operationId}`),
  );
});

test.each(edgeOperations)('$operationId is in the table as it is in the contract', (row) => {
  const endpoint = endpoints.find(({ operationId }) => operationId === row.operationId);
  const operation = endpoint?.operation;
  expect(row).toMatchObject({
    scope: memberOf(operation, 'x-scope'),
    effect: memberOf(operation, 'x-effect'),
    destructive: memberOf(operation, 'x-destructive') === true,
  });
  const statuses = [...row.success, ...row.problems.map(({ status }) => status ?? 'default')].map(String);
  expect(statuses).toEqual(Object.keys(endpoint?.responses ?? {}));
  for (const { status, codes } of row.problems) {
    const name = endpoint?.responses[status ?? 'default'] ?? '';
    expect(codes).toEqual(memberOf(document, 'components', 'responses', name, 'x-codes'));
  }
});

test('the parameters of a path are those in its braces', () => {
  for (const { path, pathParameters } of edgeOperations) {
    expect(pathParameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  }
});

test('what changes something can say who asks for it, and what destroys or sends is done once', () => {
  const changing = edgeOperations.filter(({ effect }) => effect !== 'read');
  expect(changing.filter(({ headers }) => !headers.some(({ name }) => name === 'Sluice-Actor'))).toEqual([]);
  const required = edgeOperations.filter(({ headers }) =>
    headers.some(({ name, required: is }) => is && name === 'Idempotency-Key'),
  );
  expect(required.map(({ operationId }) => operationId)).toEqual(['startClearing', 'startRestore']);
  expect(edgeOperations.filter(({ destructive }) => destructive).map(({ operationId }) => operationId)).toEqual([
    'startClearing',
  ]);
  expect(changing.filter(({ method }) => method === 'GET')).toEqual([]);
});

test('a list is marked as one', () => {
  const lists = edgeOperations.filter(({ isList }) => isList).map(({ operationId }) => operationId);
  expect(lists).toEqual(['listInstances', 'listJobs', 'listSnapshots', 'listResends', 'listHolds', 'listKeys']);
});
