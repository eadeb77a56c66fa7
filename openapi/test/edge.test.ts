import { describe, expect, test } from 'vitest';
import { edgeControls } from './contracts.ts';
import { examplesIn } from './examples.ts';
import { memberOf, membersOf, partsOf } from './members.ts';
import { schemaAt } from './validator.ts';

const { document, endpoints } = edgeControls;
const components = (kind: string): readonly (readonly [name: string, value: unknown])[] =>
  membersOf(memberOf(document, 'components', kind));
const PROBLEM = 'application/problem+json';

test.each(examplesIn(document))('the example $name of $of is valid', ({ of, value }) => {
  const validate = schemaAt('edge', `${of}/schema`);
  validate(value);
  expect(validate.errors).toBeNull();
});

test.each(components('schemas').map(([name]) => name))('the schema %s holds no keyword that means nothing', (name) => {
  expect(() => schemaAt('edge', `/components/schemas/${name}`)).not.toThrow();
});

describe.each(endpoints)('$verb $path', ({ operation, responses }) => {
  const statuses = Object.keys(responses);

  test('says what a key must be allowed to do, and what it does', () => {
    const scopes = membersOf(memberOf(document, 'components', 'schemas', 'Scope', 'enum')).map(([, scope]) => scope);
    const isOpen = JSON.stringify(memberOf(operation, 'security')) === '[]';
    expect(isOpen ? [null] : scopes).toContain(memberOf(operation, 'x-scope'));
    expect(['read', 'send', 'change']).toContain(memberOf(operation, 'x-effect'));
  });

  test('shows what a success looks like', () => {
    const success = statuses.filter((status) => status.startsWith('2'));
    expect(success).toHaveLength(1);
    expect(examplesIn(memberOf(document, 'components', 'responses', responses[success[0] ?? ''] ?? ''))).not.toEqual([]);
  });

  test('answers with a problem wherever something is wrong, whatever it is', () => {
    expect(responses['default']).toBe('Unexpected');
    expect(responses['400']).toBe('BadRequest');
    const ofKeys = memberOf(operation, 'x-scope') === null ? [] : ['401', '403', '429'];
    expect(statuses).toEqual(expect.arrayContaining(ofKeys));
    for (const [status, name] of Object.entries(responses)) {
      const content = membersOf(memberOf(document, 'components', 'responses', name, 'content')).map(([media]) => media);
      expect({ status, isProblem: content.includes(PROBLEM) }).toEqual({ status, isProblem: !/^[23]/.test(status) });
    }
  });

  test('takes no body that is too large, where it takes one', () => {
    expect(statuses.includes('413')).toBe(memberOf(operation, 'requestBody') !== undefined);
  });
});

const problems = components('responses').filter(([, response]) => memberOf(response, 'content', PROBLEM) !== undefined);

describe.each(problems)('the problem %s', (name, response) => {
  const codes = membersOf(memberOf(response, 'x-codes')).map(([, code]) => code);
  const shown = examplesIn(response).map(({ value }) => value);
  const statuses = endpoints.flatMap(({ responses }) =>
    Object.entries(responses).flatMap(([status, of]) => (of === name ? [status] : [])),
  );

  test('shows every code that it can have, and no other', () => {
    const shownCodes = shown.map((value) => memberOf(value, 'code'));
    expect(codes).not.toEqual([]);
    // What befalls any call is shown by some of its codes.
    const wanted = name === 'Unexpected' ? codes.filter((code) => shownCodes.includes(code)) : codes;
    expect(shownCodes).toEqual(wanted);
  });

  test('has the status that it is answered with', () => {
    const shownStatuses = shown.map((value) => String(memberOf(value, 'status')));
    expect(new Set(name === 'Unexpected' ? ['default'] : shownStatuses)).toEqual(new Set(statuses));
  });

  test('says what happened and what to do', () => {
    const details = shown.map((value) => String(memberOf(value, 'detail')));
    expect(details.filter((detail) => !/^[A-Z].*\.$/s.test(detail))).toEqual([]);
  });
});

/** The parts of each streamed answer: events, or lines. */
const streamed: readonly [response: string, schema: string, parts: readonly unknown[]][] = [
  ['EventStream', 'WatchEvent', textOf('EventStream').split('\n\n').filter(Boolean).map(eventOf)],
  [
    'SnapshotEntries',
    'SnapshotEntry',
    textOf('SnapshotEntries')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ],
];

test.each(streamed)('each part of %s is a %s', (response, schema, parts) => {
  const [media] = membersOf(memberOf(document, 'components', 'responses', response, 'content'));
  expect(memberOf(media?.[1], 'schema', 'contentSchema', 'items', '$ref')).toBe(`#/components/schemas/${schema}`);
  const isValid = schemaAt('edge', `/components/schemas/${schema}`);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((part) => !isValid(part))).toEqual([]);
});

test.each([
  'Completeness',
  'Expiry',
  'Forecast',
  'ReconnectGuard',
  'ReconnectOption',
  'Finding',
  'Job',
  'WatchEvent',
  'Unprotected/properties/entries',
  'Selection',
  'NewHold',
  'Conditions/properties/not',
])('every kind of %s is shown, and is of no other kind', (name) => {
  const pointer = `/components/schemas/${name}`;
  const kinds = membersOf(memberOf(document, 'components', 'schemas', ...name.split('/'), 'oneOf'));
  const shown = [...partsOf([examplesIn(document), streamed])].map(({ value }) => value);
  expect(kinds.length).toBeGreaterThan(1);
  for (const [index] of kinds) {
    const isOf = schemaAt('edge', `${pointer}/oneOf/${index}`);
    expect({ index, shown: shown.some((value) => isOf(value) && schemaAt('edge', pointer)(value)) }).toEqual({
      index,
      shown: true,
    });
  }
});

test('the credentials are what opens the edge, which one operation shows, and the token of a gateway, which none shows', () => {
  const secret = [...partsOf(document)].filter(({ value }) => memberOf(value, 'x-sensitive') === true);
  expect(secret.map(({ pointer }) => pointer).toSorted()).toEqual([
    '/components/schemas/CreatedKey/allOf/1/properties/key',
    '/components/schemas/GatewayToken',
  ]);
  const answered = [...partsOf(memberOf(document, 'components', 'responses'))].filter(({ value }) =>
    /\/(?:GatewayToken|NewInstance|InstanceChange)$/.test(String(memberOf(value, '$ref'))),
  );
  expect(answered).toEqual([]);
  const showing = endpoints.filter(({ responses }) => Object.values(responses).includes('KeyCreated'));
  expect(showing.map(({ operationId }) => operationId)).toEqual(['createKey']);
});

test('there is no extension that the description does not explain', () => {
  const names = [...partsOf(document)].flatMap(({ value }) => membersOf(value).map(([name]) => name));
  const used = new Set(names.filter((name) => name.startsWith('x-')));
  const explained = String(memberOf(document, 'info', 'description')).match(/(?<=`)x-[a-z-]+(?=`: )/g) ?? [];
  expect([...used].toSorted()).toEqual(explained.toSorted());
});

function textOf(response: string): string {
  const [example] = examplesIn(memberOf(document, 'components', 'responses', response));
  return String(example?.value);
}

function eventOf(text: string): unknown {
  const fields = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  const data: unknown = JSON.parse(fields.get('data') ?? '');
  return { event: fields.get('event'), data };
}
