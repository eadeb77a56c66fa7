// What generated clients need of a discriminator. All five generators are run by `pnpm generators`, which takes minutes; these two mistakes they were
// seen to make are found at once.
import { describe, expect, test } from 'vitest';
import { contracts, controls } from './contracts.ts';
import { memberOf, membersOf } from './members.ts';

describe.each([...contracts, controls])('under a discriminator of $name', ({ document }) => {
  const schemas = new Map(membersOf(memberOf(memberOf(document, 'components'), 'schemas')));
  const tags = [...schemas.values()].flatMap((schema) => {
    const discriminator = memberOf(schema, 'discriminator');
    const property = String(memberOf(discriminator, 'propertyName'));
    const named = membersOf(memberOf(discriminator, 'mapping')).map(([, ref]) => String(ref).split('/').at(-1) ?? '');
    return [...new Set(named)].map((name) => ({ name, tag: memberOf(memberOf(schemas.get(name), 'properties'), property) }));
  });

  test('no tag is a `const`: openapi-zod-client throws when such a client is imported', () => {
    expect(tags.filter(({ tag }) => memberOf(tag, 'const') !== undefined)).toEqual([]);
  });

  test('no tag is a bare reference: orval refuses the types of the open rest then', () => {
    expect(tags.filter(({ tag }) => memberOf(tag, '$ref') !== undefined)).toEqual([]);
  });
});
