import { describe, expect, test } from 'vitest';
import { contracts } from './contracts.ts';
import { examplesIn } from './examples.ts';
import { findMembers, memberOf, membersOf } from './members.ts';
import { schemaAt } from './validator.ts';

describe.each(contracts)('$name', ({ name: contract, document, endpoints }) => {
  test.each(examplesIn(document))('the example $name of $of is valid', ({ of, value }) => {
    const validate = schemaAt(contract, `${of}/schema`);
    validate(value);
    expect(validate.errors).toBeNull();
  });

  test.each(membersOf(memberOf(document, 'components', 'schemas')).map(([name]) => name))(
    'the schema %s holds no keyword that means nothing',
    (name) => {
      expect(() => schemaAt(contract, `/components/schemas/${name}`)).not.toThrow();
    },
  );

  // Answers and requests alike: whatever has a media type has a body.
  const bodies = findMembers(document, 'content').flatMap(({ pointer, value }) =>
    membersOf(value).map(([media, body]) => ({ pointer, media, body })),
  );
  test.each(bodies)('the $media of $pointer is shown', ({ body }) => {
    expect(examplesIn(body)).not.toEqual([]);
  });

  test.each(endpoints)('$verb $path shows what a success looks like', ({ responses }) => {
    const success = memberOf(document, 'components', 'responses', String(responses['200']));
    const isEmpty = String(memberOf(success, 'description')).includes('The answer has no body.');
    expect(membersOf(memberOf(success, 'content')).map(([media]) => media)).toEqual(isEmpty ? [] : ['application/json']);
  });

  const kinds = membersOf(memberOf(document, 'components', 'responses')).flatMap(([name, response]) =>
    membersOf(memberOf(response, 'content', 'application/json', 'schema', 'oneOf'))
      // A kind for whatever else may come has nothing to show.
      .filter(([, kind]) => findMembers(memberOf(kind, 'properties'), 'not').length === 0)
      .map(([index]) => ({ name, index, shown: examplesIn(response).map(({ value }) => value) })),
  );
  test.each(kinds)('kind $index of the answer $name is shown', ({ name, index, shown }) => {
    const isOfKind = schemaAt(contract, `/components/responses/${name}/content/application~1json/schema/oneOf/${index}`);
    expect(shown.filter((value) => isOfKind(value))).not.toEqual([]);
  });
});
