import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { bodies, headers, queries, readHeaders, readQuery, type Check } from '../dist/edge-requests.js';
import { edgeControls } from './contracts.ts';
import { examplesIn } from './examples.ts';
import { memberOf, membersOf, partsOf } from './members.ts';
import { schemaAt } from './validator.ts';

const { endpoints } = edgeControls;

/** Every example of a body, with the schema that the contract gives it. */
const sent = endpoints.flatMap(({ operationId, operation }) => {
  const content = memberOf(operation, 'requestBody', 'content', 'application/json');
  const schema = String(memberOf(content, 'schema', '$ref')).replace('#', '');
  return examplesIn(content).map(({ name, value }) => ({ operationId, name, value, schema }));
});

const checks = new Map<string, Check>(Object.entries(bodies));

function check(operationId: string, value: unknown): ReturnType<Check> {
  const one = checks.get(operationId);
  if (one === undefined) throw new Error(`No body of ${operationId} is checked.`);
  return one(value);
}

test('there is a check for each body, each query and the headers of each operation', () => {
  const ids = endpoints.map(({ operationId }) => operationId);
  expect([...checks.keys()]).toEqual([...new Set(sent.map(({ operationId }) => operationId))]);
  expect([Object.keys(queries), Object.keys(headers)]).toEqual([ids, ids]);
});

test.each(sent)('$operationId takes its example $name', ({ operationId, value }) => {
  expect(check(operationId, value)).toBe(true);
});

const OTHERS: readonly unknown[] = [null, true, -1, 1.5, '', 'x', 'y'.repeat(1001), [], {}, ['x'], { unknown: 1 }];

/** What can become of a value on the way: a member that is gone, that is new, or that is another thing. */
function mutationsOf(value: unknown): readonly unknown[] {
  return [...partsOf(value)].flatMap(({ pointer, value: part }) => {
    const others = OTHERS.map((other) => replaced(value, pointer, () => other));
    const larger = replaced(value, pointer, (old) => (isRecord(old) ? { ...old, unknown: 1 } : [old]));
    const smaller = membersOf(part).map(([name]) => replaced(value, pointer, (old) => without(old, name)));
    return others.concat([larger], smaller);
  });
}

describe.each(sent)('$operationId, of which $name was changed', ({ operationId, value, schema }) => {
  const isValid = schemaAt('edge', schema);
  const mutations = mutationsOf(value);

  test('is refused just where the contract refuses it', () => {
    const refused = mutations.filter((mutation) => !isValid(mutation));
    expect(refused.length).toBeGreaterThan(20);
    const wrong = mutations.filter((mutation) => (check(operationId, mutation) === true) !== isValid(mutation));
    expect(wrong).toEqual([]);
  });

  test('is refused in a sentence that names the place and quotes no value', () => {
    for (const mutation of mutations) {
      const mistakes = check(operationId, mutation);
      for (const { pointer, problem } of mistakes === true ? [] : mistakes) {
        expect(pointer).toMatch(/^(?:\/[A-Za-z]+|\/\d+)*$/);
        expect(problem).toMatch(
          /^(?:is missing|must |has (?:a member that|the member [\w-]{1,40}, which) is not known; there are: )/,
        );
        expect(problem).not.toMatch(/undefined|y{20}/);
      }
    }
  });
});

test('what is nested without end is refused, and does not exhaust the stack', () => {
  let selection: unknown = { text: 'Sale' };
  for (let depth = 0; depth < 100_000; depth += 1) selection = { not: selection };
  expect(bodies.planClearing({ selection })).toEqual([{ pointer: '', problem: 'must not be nested more than 32 deep' }]);
});

test.each<readonly [body: unknown, pointer: string, problem: string]>([
  [undefined, '', 'must be an object'],
  [{}, '/selection', 'is missing'],
  [{ selection: {} }, '/selection', 'must have at least one of: chats, types, text, olderThanMs, newerThanMs, ids, not'],
  [{ selection: { all: false } }, '/selection/all', 'must be true'],
  [{ selection: { all: true, text: 'Sale' } }, '/selection', 'has the member text, which is not known; there are: all'],
  [{ selection: { chats: 5 } }, '/selection/chats', 'must be a list of 1 to 10000 items'],
  [
    { selection: { not: [{ text: ' ' }] } },
    '/selection/not/0/text',
    'must be a text of 1 to 1000 characters, not only of spaces',
  ],
  [{ selection: { olderThanMs: 0 } }, '/selection/olderThanMs', 'must be a number above 0'],
])('of what is wrong in %j it says that %s %s', (body, pointer, problem) => {
  expect(bodies.planClearing(body)).toEqual([{ pointer, problem }]);
});

describe('a query', () => {
  test('is read with its numbers and its defaults', () => {
    expect(readQuery('readQueue', new URLSearchParams('limit=5&text=1'))).toEqual({ query: { limit: 5, after: 0, text: '1' } });
    expect(readQuery('readJournal', new URLSearchParams())).toEqual({ query: { limit: 100, order: 'newest-first' } });
    expect(readQuery('readContract', new URLSearchParams())).toEqual({ query: {} });
  });

  test.each([
    ['limit=0', '/limit', 'must be a whole number from 1 to 500'],
    ['limit=501', '/limit', 'must be a whole number from 1 to 500'],
    ['limit=1e2', '/limit', 'must be a whole number from 1 to 500'],
    ['limit=', '/limit', 'must be a whole number from 1 to 500'],
    ['limit=99999999999999999999', '/limit', 'must be a whole number from 1 to 500'],
    ['limit=1&limit=1', '/limit', 'must be given once'],
    ['text=', '/text', 'must be a text of 1 to 1000 characters'],
    ['secret=1&secret=2', '', 'must be given once'],
    ['secret=1', '', 'has the member secret, which is not known; there are: type, chat, text, olderThanMs, limit, after'],
    ['a0f4c2d9e8b7a6c5=1', '', 'has a member that is not known; there are: type, chat, text, olderThanMs, limit, after'],
    ['two%20words=1', '', 'has a member that is not known; there are: type, chat, text, olderThanMs, limit, after'],
    ['__proto__=1', '', 'has the member __proto__, which is not known; there are: type, chat, text, olderThanMs, limit, after'],
    [
      'constructor=1',
      '',
      'has the member constructor, which is not known; there are: type, chat, text, olderThanMs, limit, after',
    ],
  ])('%s is refused: %s %s', (search, pointer, problem) => {
    expect(readQuery('readQueue', new URLSearchParams(search))).toEqual({ mistakes: [{ pointer, problem }] });
  });

  test('of an operation without one must be empty', () => {
    const mistakes = [{ pointer: '', problem: 'must be empty' }];
    expect(readQuery('listKeys', new URLSearchParams('a=1'))).toEqual({ mistakes });
  });
});

test('headers are read by the names in the contract', () => {
  const idempotencyKey = '7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77';
  const given = new Headers({ 'idempotency-key': idempotencyKey, 'sluice-actor': 'operator@shop', accept: '*/*' });
  expect(readHeaders('startClearing', given)).toEqual({
    headers: { 'Idempotency-Key': idempotencyKey, 'Sluice-Actor': 'operator@shop' },
  });
  expect(readHeaders('startClearing', new Headers())).toEqual({
    mistakes: [{ pointer: '/Idempotency-Key', problem: 'is missing' }],
  });
  expect(readHeaders('setHold', new Headers())).toEqual({ headers: {} });
});

// Workers have no `eval`.
test('the module runs where no code can be made from texts', () => {
  const source = readFileSync(join(import.meta.dirname, '../dist/edge-requests.js'), 'utf8').replaceAll(/^export /gm, '');
  const context = createContext({ URLSearchParams }, { codeGeneration: { strings: false, wasm: false } });
  const run = (script: string): string => String(new Script(script).runInContext(context));
  expect(() => run('new Function("return 1")()')).toThrow(/Code generation from strings/);
  run(source);
  const checkThere = (id: string, body: unknown): string =>
    run(`JSON.stringify(bodies[${JSON.stringify(id)}](JSON.parse(${JSON.stringify(JSON.stringify(body))})))`);
  for (const { operationId, value } of sent) {
    expect(checkThere(operationId, value)).toBe('true');
    expect(checkThere(operationId, { ...Object(value), unknown: 1 })).toContain('has the member unknown, which is not known');
  }
});

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function replaced(value: unknown, pointer: string, change: (old: unknown) => unknown): unknown {
  const [, name, ...others] = pointer.split('/');
  if (name === undefined) return change(value);
  const inner = replaced(memberOf(value, name), ['', ...others].join('/'), change);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === name ? inner : item));
  return { ...Object(value), [name]: inner };
}

function without(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.filter((_item, index) => String(index) !== name);
  return Object.fromEntries(membersOf(value).filter(([member]) => member !== name));
}
