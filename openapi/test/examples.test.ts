import { expect, test } from 'vitest';
import { contract, endpoints } from './contract.ts';
import { examples } from './examples.ts';
import { schemaAt } from './validator.ts';

test.each(examples)('the example $name of $of is valid', ({ of, value }) => {
  const validate = schemaAt(`${of}/schema`);
  validate(value);
  expect(validate.errors).toBeNull();
});

test.each(Object.keys(contract.components.schemas))('the schema %s holds no keyword that means nothing', (name) => {
  expect(() => schemaAt(`/components/schemas/${name}`)).not.toThrow();
});

test.each(endpoints)('$verb $path shows what a success looks like', ({ responses }) => {
  const pointer = `${responses['200']?.$ref.slice(1)}/content/application~1json`;
  expect(examples.filter(({ of }) => of === pointer)).not.toEqual([]);
});
