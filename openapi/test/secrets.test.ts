import { describe, expect, test } from 'vitest';
import { operations } from '../dist/operations.js';
import { chatApi, contracts, gateway } from './contracts.ts';
import { examplesIn } from './examples.ts';
import { findMembers, memberOf, membersOf } from './members.ts';

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
  '{"webhookUrlToken":"abc"}',
  'Authorization: Bearer abc',
  'https://user:abc@example.com',
  'a long run of digits and letters: d1d1d1d1d1d1d1d1d1d1',
])('the test sees the credential in %s', (text) => {
  expect(suspicious(text)).not.toEqual([]);
});

describe.each(contracts)('$name', ({ document }) => {
  test.each(examplesIn(document))('the example $name of $of shows no credential', ({ value }) => {
    expect(suspicious(JSON.stringify(value))).toEqual([]);
  });

  test('a field that is a credential by its name is marked as one, wherever it is', () => {
    const fields = findMembers(document, 'properties').flatMap(({ value }) => membersOf(value));
    const secret = fields.filter(([name]) => /token|^qrCode$|^proxy$/i.test(name));
    expect(secret).not.toEqual([]);
    expect(secret.filter(([, field]) => memberOf(field, 'x-sensitive') !== true)).toEqual([]);
  });
});

test('an address in an example shows where the credential would be', () => {
  const addresses = JSON.stringify(examplesIn(gateway).map(({ value }) => value)).match(/waInstance[^"]+/g) ?? [];
  expect(addresses).not.toEqual([]);
  for (const address of addresses) expect(address).toMatch(/\/<apiTokenInstance>$/);
});

test.each([
  { parameter: gateway.components.parameters.apiTokenInstance, name: 'apiTokenInstance', place: 'path' },
  { parameter: chatApi.components.parameters.token, name: 'token', place: 'query' },
])('$name is marked as a credential, and has no example and no default', ({ parameter, name, place }) => {
  const { description, ...rest } = parameter;
  expect(description).toContain('keep it out of logs');
  expect(rest).toEqual({
    name,
    in: place,
    required: true,
    'x-sensitive': true,
    schema: { type: 'string', format: 'password', minLength: 1 },
  });
});

test('what a caller sends as a secret is in the table of operations', () => {
  const secret = operations.filter(({ secretFields }) => secretFields.length > 0);
  expect(secret.map(({ family, name, secretFields }) => `${family} ${name}: ${secretFields.join(', ')}`)).toEqual([
    'plain setSettings: webhookUrl, webhookUrlToken, proxyInstance',
    'plain sendAuthorizationCode: code, password',
    'plain sendAuthorizationPassword: password',
    'v3 setSettings: webhookUrl, webhookUrlToken, proxyInstance',
    'v3 sendAuthorizationCode: code, password',
    'v3 sendAuthorizationPassword: password',
    'chat-api setSettings: webhookUrl',
  ]);
});

test('an answer that is a secret as a whole is marked so in the table of operations', () => {
  const secret = operations.filter(({ secretAnswer }) => secretAnswer);
  expect(secret.map(({ family, name }) => `${family} ${name}`)).toEqual([
    'plain qr',
    'plain getAuthorizationCode',
    'plain updateApiToken',
    'v3 qr',
  ]);
});

test('a setting that is a secret when it is read is one when it is changed', () => {
  for (const { components } of [gateway, chatApi]) {
    const changed = new Map(membersOf(components.schemas.SettingsChange.properties));
    const read = membersOf(components.schemas.Settings.properties).filter(
      ([name, field]) => changed.has(name) && memberOf(field, 'x-sensitive'),
    );
    expect(read).not.toEqual([]);
    expect(read.filter(([name]) => memberOf(changed.get(name), 'x-sensitive') !== true)).toEqual([]);
  }
});

test('no address leads to a vendor that is gone', () => {
  expect(JSON.stringify(chatApi.servers)).not.toContain('chat-api.com');
  expect(chatApi.servers[0]?.variables.apiUrl.default).toMatch(/\.invalid$/);
});
