import { describe, expect, test } from 'vitest';
import { controls } from './contracts.ts';
import { examplesIn } from './examples.ts';
import { memberOf, membersOf } from './members.ts';
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

describe.each(membersOf(memberOf(document, 'components', 'schemas', 'Behaviours', 'properties')))(
  'the behaviour %s',
  (name, behaviour) => {
    test('says what it does, and what it rests on', () => {
      expect(memberOf(behaviour, 'description')).toMatch(/\.$/);
      expect(['certain', 'inferred', 'unknown', 'contradicted']).toContain(memberOf(behaviour, 'x-evidence', 'certainty'));
      expect(memberOf(behaviour, 'x-evidence', 'source')).toMatch(/\S/);
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
