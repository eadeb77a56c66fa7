import contract from '@sluice/openapi/edge.json' with { type: 'json' };
import { edgeOperations } from '@sluice/openapi/edge-operations';
import { expect, test } from 'vitest';
import { edgeOf } from '../../test/fake-edge.ts';
import { ERRORS } from '../errors/error-table.ts';

test('the client has a method for every operation, and no other', () => {
  const { edge } = edgeOf(() => Response.json({}));
  expect(Object.keys(edge)).toEqual(edgeOperations.map(({ operationId }) => operationId));
});

test('the contract has the codes of the table of errors, and no other', () => {
  expect(contract.components.schemas.ErrorCode.enum).toEqual(Object.keys(ERRORS));
});

test('a code is answered with the status that it has in the table of errors', () => {
  const statuses = edgeOperations.flatMap(({ problems }) =>
    problems.flatMap(({ status, codes }) => codes.map((code) => ({ code, status: status ?? ERRORS[code].httpStatus }))),
  );
  expect(statuses.length).toBeGreaterThan(100);
  expect(statuses.filter(({ code, status }) => ERRORS[code].httpStatus !== status)).toEqual([]);
});
