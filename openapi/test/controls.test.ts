import { describe, expect, test } from 'vitest';
import { citationsIn } from './citations.ts';
import { controls } from './contracts.ts';
import { examplesIn } from './examples.ts';
import { memberOf, membersOf, partsOf } from './members.ts';
import { schemaAt } from './validator.ts';

const { document, endpoints } = controls;
const BEHAVIOURS = '/components/schemas/Behaviours/properties';

test.each(examplesIn(document))('the example $name of $of is valid', ({ of, value }) => {
  const validate = schemaAt(controls.name, `${of}/schema`);
  validate(value);
  expect(validate.errors).toBeNull();
});

test.each(membersOf(memberOf(document, 'components', 'schemas')).map(([name]) => name))(
  'the schema %s holds no keyword that means nothing',
  (name) => {
    expect(() => schemaAt(controls.name, `/components/schemas/${name}`)).not.toThrow();
  },
);

test.each(endpoints)('$verb $path shows what a success looks like', ({ responses }) => {
  const success = memberOf(document, 'components', 'responses', String(responses['200'] ?? responses['201']));
  expect(examplesIn(success)).not.toEqual([]);
});

test.each(endpoints)('$verb $path says what it answers where something is wrong', ({ responses }) => {
  expect(responses['default']).toBe('Unexpected');
});

/** The bodies sent to the emulator, each with its schema. */
const sent = examplesIn(endpoints.map(({ operation }) => memberOf(operation, 'requestBody', 'content'))).map(
  ({ of, name, value }) => {
    const [, place = ''] = of.split('/');
    const schema = memberOf(endpoints[Number(place)]?.operation, 'requestBody', 'content', 'application/json', 'schema', '$ref');
    return { name, value, pointer: String(schema).replace('#', '') };
  },
);

test.each(sent)('$pointer lets nothing unknown pass beside the example $name', ({ pointer, value }) => {
  const isValid = schemaAt(controls.name, pointer);
  expect([isValid(value), isValid({ ...Object(value), unknown: 1 })]).toEqual([true, false]);
});

test.each(['ClockMove', 'ScenarioChoice'])('every kind of %s is shown', (name) => {
  const shown = sent.filter(({ pointer }) => pointer === `/components/schemas/${name}`).map(({ value }) => value);
  const kinds = membersOf(memberOf(document, 'components', 'schemas', name, 'oneOf'));
  expect(kinds).not.toEqual([]);
  for (const [index] of kinds) {
    expect(shown.filter((value) => schemaAt(controls.name, `/components/schemas/${name}/oneOf/${index}`)(value))).not.toEqual([]);
  }
});

test('a token in an example is one of the emulator, which opens nothing', () => {
  const examples = JSON.stringify(examplesIn(document));
  const tokens = Array.from(examples.matchAll(/"\w*token\w*":"([^"]*)"/gi), ([, token]) => token);
  expect(tokens).not.toEqual([]);
  expect(tokens.filter((token) => !/^emulated-token-of-\d+$/.test(token ?? ''))).toEqual([]);
});

test('there is no extension that the description does not explain', () => {
  const names = [...partsOf(document)].flatMap(({ value }) => membersOf(value).map(([name]) => name));
  const used = new Set(names.filter((name) => name.startsWith('x-')));
  const explained = String(memberOf(document, 'info', 'description')).match(/(?<=`)x-[a-z-]+(?=`: )/g) ?? [];
  expect([...used].toSorted()).toEqual(explained.toSorted());
});

describe.each(membersOf(memberOf(document, 'components', 'schemas', 'Behaviours', 'properties')))(
  'the behaviour %s',
  (name, behaviour) => {
    test('says what it does, and what it rests on', () => {
      expect(memberOf(behaviour, 'description')).toMatch(/\.$/);
      expect(['certain', 'inferred', 'unknown', 'contradicted']).toContain(memberOf(behaviour, 'x-evidence', 'certainty'));
      expect(memberOf(behaviour, 'x-evidence', 'source')).toMatch(/\S/);
      expect(citationsIn(JSON.stringify(memberOf(behaviour, 'x-evidence', 'facts')))).not.toEqual([]);
    });

    test.each(['default', 'x-default-chat-api'].filter((member) => memberOf(behaviour, member) !== undefined))(
      'may have the value of its %s',
      (member) => {
        const validate = schemaAt(controls.name, `${BEHAVIOURS}/${name}`);
        validate(memberOf(behaviour, member));
        expect(validate.errors).toBeNull();
      },
    );

    test('has a default', () => {
      expect(new Map(membersOf(behaviour)).has('default')).toBe(true);
    });
  },
);
