// The control API on both hosts, held against its contract: every operation, and every answer that the contract documents of it.
import contract from '@sluice/openapi/edge.json' with { type: 'json' };
import { edgeOperations, type EdgeOperation } from '@sluice/openapi/edge-operations';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { common, type Case } from './edge-control/cases.ts';
import { own } from './edge-control/own-cases.ts';
import { startStage, type ControlStage } from './edge-control/stage.ts';
import { node } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';

/** An answer that the contract documents: a success by its status, a problem by its code as well. */
interface Documented {
  readonly operation: EdgeOperation;
  readonly status: number;
  readonly code: string | undefined;
}

const documented: readonly Documented[] = edgeOperations.flatMap((operation) => {
  const successes = operation.operationId === 'readQueue' ? operation.success.concat(304) : operation.success;
  // Without a status: what any call may meet where the edge itself fails, which the tests of its parts bring about.
  const problems = operation.problems.flatMap(({ status, codes }): readonly Documented[] =>
    status === null ? [] : codes.map((code) => ({ operation, status, code })),
  );
  return successes.map((status): Documented => ({ operation, status, code: undefined })).concat(problems);
});

function trialFor({ operation, status, code }: Documented): Case | undefined {
  return own[operation.operationId][code ?? status] ?? (code === undefined ? undefined : common[code]);
}

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const operationSchema = v.object({ responses: v.record(v.string(), v.object({ $ref: v.string() })) });
ajv.addSchema(contract, 'edge');

/** The schema of an answer. The contract names each of its responses. */
function schemaOf({ operation: { method, path }, status }: Documented, type: string): ValidateFunction {
  const ofPath = Object.entries(contract.paths).find(([one]) => one === path)?.[1] ?? {};
  const found = Object.entries(ofPath).find(([verb]) => verb === method.toLowerCase())?.[1];
  const named = v.parse(operationSchema, found).responses[status]?.$ref ?? '';
  const $ref = `edge${named}/content/${type.replace('/', '~1').replace('+', '%2B')}/schema`;
  // Of lines the contract describes each.
  return ajv.compile({ $ref: type === 'application/jsonl' ? `${$ref}/contentSchema/items` : $ref });
}

/** An app without a place to store keys, which neither of the two hosts is. */
const ELSEWHERE = 'createKey answers 501 unsupported';

test('there is a case for every answer that the contract documents, and no other', () => {
  expect(documented.filter((one) => trialFor(one) === undefined && nameOf(one) !== ELSEWHERE).map(nameOf)).toEqual([]);
  const names = new Set(documented.map(({ operation, status, code }) => `${operation.operationId} ${code ?? status}`));
  const cases = Object.entries(own).flatMap(([operationId, of]) => Object.keys(of).map((key) => `${operationId} ${key}`));
  expect(cases.filter((one) => !names.has(one))).toEqual([]);
});

function nameOf({ operation: { operationId }, status, code }: Documented): string {
  return `${operationId} answers ${status}${code === undefined ? '' : ` ${code}`}`;
}

// Most of the time they wait for an edge that waits for its gateway.
vi.setConfig({ maxConcurrency: 24 });

describe.each([node, bareWorkerd])('The control API of the edge on $name', (host) => {
  let stage: ControlStage;

  beforeAll(async () => {
    stage = await startStage(host);
  });

  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  describe.concurrent('as its contract says', () => {
    test.each(documented.filter((one) => nameOf(one) !== ELSEWHERE).map((one) => [nameOf(one), one] as const))(
      '%s',
      { timeout: 120_000 },
      async (_, one) => {
        const answer = await trialFor(one)?.(stage, one.operation);
        if (answer === undefined) throw new TypeError('There is no case.');
        expect(await mistakesIn(answer, one)).toEqual([]);
      },
    );
  });
});

/** @returns in what an answer is not as the contract has it. */
async function mistakesIn(answer: Response, one: Documented): Promise<readonly unknown[]> {
  const type = (answer.headers.get('content-type') ?? '').replace(/ *;.*/, '');
  if (type === 'text/event-stream') {
    // It does not end by itself.
    await answer.body?.cancel();
    return answer.status === one.status ? [] : [answer.status];
  }
  const text = await answer.text();
  if (answer.status !== one.status) return [answer.status, text.slice(0, 500)];
  if (one.code !== undefined && (type !== 'application/problem+json' || !text.includes(`"code":"${one.code}"`)))
    return [type, text.slice(0, 500)];
  const lines = type === 'application/jsonl' ? text.trimEnd().split('\n') : [text];
  if (text === '') return one.status === 304 ? [] : ['An answer without a body.'];
  const fits = schemaOf(one, type);
  return lines.flatMap((line) => (fits(JSON.parse(line)) ? [] : [line, fits.errors]));
}
