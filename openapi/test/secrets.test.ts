import { expect, test } from 'vitest';
import { contract } from './contract.ts';
import { examples } from './examples.ts';

const placeholder = '<apiTokenInstance>';

/** What in a text looks like a credential: the end of an address, a parameter, or a long run of letters and digits. */
function suspicious(text: string): readonly string[] {
  const inPath = Array.from(text.matchAll(/waInstance[^/]*\/\w+\/([^\s"'?#]+)/g), ([, token = '']) => token);
  const named = text.match(/(?:token|key|secret|password)\w*["']?\s*[=:]\s*["']?[\w-]+|\bbearer\s+\S+|\/\/[^\s/]+@/gi) ?? [];
  const runs = text.replaceAll(/waInstance\d+/g, '').match(/[A-Za-z0-9]{20,}/g) ?? [];
  // A long name of a field has no digits.
  return [...inPath.filter((token) => token !== placeholder), ...named, ...runs.filter((run) => /\d/.test(run))];
}

test.each([
  '/waInstance1101000001/sendMessage/abc',
  '/v3/waInstance<idInstance>/sendMessage/x.y',
  'https://example.com/?token=abc',
  '{"apiTokenInstance":"abc"}',
  'Authorization: Bearer abc',
  'https://user:abc@example.com',
  'a long run of digits and letters: d1d1d1d1d1d1d1d1d1d1',
])('the test sees the credential in %s', (text) => {
  expect(suspicious(text)).not.toEqual([]);
});

test.each(examples)('the example $name of $of shows no credential', ({ value }) => {
  expect(suspicious(JSON.stringify(value))).toEqual([]);
});

test('an address in an example shows where the credential would be', () => {
  const addresses = JSON.stringify(examples.map(({ value }) => value)).match(/waInstance[^"]+/g) ?? [];
  expect(addresses).not.toEqual([]);
  for (const address of addresses) expect(address).toMatch(/\/<apiTokenInstance>$/);
});

test('the credential itself is marked as one, and has no example and no default', () => {
  const { description, ...parameter } = contract.components.parameters.apiTokenInstance;
  expect(description).toContain('keep it out of logs');
  expect(parameter).toEqual({
    name: 'apiTokenInstance',
    in: 'path',
    required: true,
    'x-sensitive': true,
    schema: { type: 'string', format: 'password', minLength: 1 },
  });
});
