import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentials } from '../../test/fake-gateway.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import { checkCredentials } from './credentials.ts';

function refusal(change: Readonly<Record<string, unknown>>): SluiceError {
  try {
    checkCredentials({ ...credentials, ...change });
  } catch (error) {
    if (error instanceof SluiceError) return error;
  }
  throw new Error('The connection was to be refused with a SluiceError.');
}

test.each([
  ['https://1101.api.example.com', 'https://1101.api.example.com'],
  ['https://1101.api.example.com/', 'https://1101.api.example.com'],
  ['HTTPS://1101.API.Example.com:443', 'https://1101.api.example.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('the address %s is kept as %s', (apiUrl, kept) => {
  expect(checkCredentials({ ...credentials, apiUrl })).toEqual({ ...credentials, apiUrl: kept });
});

test.each(['1', 'a~b', '-._~', '...', 'x'.repeat(256)])('the token %s is accepted', (apiTokenInstance) => {
  expect(checkCredentials({ ...credentials, apiTokenInstance }).apiTokenInstance).toBe(apiTokenInstance);
});

const sentences = {
  scheme: 'apiUrl must begin with https:// or http://.',
  extras: 'apiUrl must have no path, no query and no user name.',
  idInstance: 'idInstance must be 4 to 20 digits; in code, a text in quotes.',
  token: 'apiTokenInstance must have only letters, digits, ".", "_", "~" and "-": no spaces, no line break.',
  empty: 'apiTokenInstance is empty. Pass the token of the instance.',
  v3: 'apiUrl must have no path, no query and no user name. Pass flavor "v3" instead.',
  host: 'apiUrl must have a valid host and port.',
  flavor: 'flavor must be "plain", or "v3" for MAX.',
};

describe('a connection is refused, with one sentence, for', () => {
  test.each([
    ['apiUrl', undefined, sentences.scheme],
    ['apiUrl', '', sentences.scheme],
    ['apiUrl', Symbol('apiUrl'), sentences.scheme],
    ['apiUrl', Object.create(null), sentences.scheme],
    ['apiUrl', '1101.api.example.com', sentences.scheme],
    ['apiUrl', 'ftp://1101.api.example.com', sentences.scheme],
    ['apiUrl', 'file:///etc/passwd', sentences.scheme],
    ['apiUrl', 'https://', sentences.scheme],
    ['apiUrl', 'https://1101.api.example.com/v3', sentences.v3],
    ['apiUrl', 'https://1101.api.example.com/v3/', sentences.v3],
    ['apiUrl', 'https://1101.api.example.com:99999', sentences.host],
    ['apiUrl', 'https://1101.api.example.com/waInstance1101000001/getSettings/token-of-the-tests', sentences.extras],
    ['apiUrl', 'https://1101.api.example.com/?a=b', sentences.extras],
    ['apiUrl', 'https://1101.api.example.com/#a', sentences.extras],
    ['apiUrl', 'https://user@1101.api.example.com', sentences.extras],
    ['apiUrl', 'https://:token-of-the-tests@1101.api.example.com', sentences.extras],
    ['idInstance', undefined, sentences.idInstance],
    ['idInstance', '', sentences.idInstance],
    ['idInstance', '110', sentences.idInstance],
    ['idInstance', '1'.repeat(21), sentences.idInstance],
    ['idInstance', 'waInstance1101000001', sentences.idInstance],
    ['idInstance', '1101000001\n', sentences.idInstance],
    ['idInstance', '../1101000001', sentences.idInstance],
    ['idInstance', '١١٠١', sentences.idInstance],
    ['idInstance', 1101000001, sentences.idInstance],
    ['apiTokenInstance', undefined, sentences.empty],
    ['apiTokenInstance', null, sentences.empty],
    ['apiTokenInstance', '', sentences.empty],
    ['apiTokenInstance', ' token-of-the-tests', sentences.token],
    ['apiTokenInstance', '.', sentences.token],
    ['apiTokenInstance', '..', sentences.token],
    ['apiTokenInstance', 'token of the tests', sentences.token],
    ['apiTokenInstance', 'token-of-the-tests\n', sentences.token],
    ['apiTokenInstance', 'token/../of', sentences.token],
    ['apiTokenInstance', 'token%2e', sentences.token],
    ['apiTokenInstance', 'токен', sentences.token],
    ['apiTokenInstance', 'x'.repeat(257), sentences.token],
    ['flavor', undefined, sentences.flavor],
    ['flavor', 'V3', sentences.flavor],
    ['flavor', 'toString', sentences.flavor],
  ])('%s %j', (part, value, message) => {
    expect(refusal({ [part]: value })).toMatchObject({ code: 'invalid-request', message });
  });
});

test('no refusal shows the token, whatever else is wrong', () => {
  const printable = fc.string({ minLength: 12 });
  fc.assert(
    fc.property(printable, fc.constantFrom('apiUrl', 'idInstance', 'flavor', 'apiTokenInstance'), (token, wrong) => {
      const bad = wrong === 'apiTokenInstance' ? `${token}/` : `https://gateway.example/${token}`;
      const error = refusal({ apiTokenInstance: 'y'.repeat(20), [wrong]: bad });
      expect(inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error)).not.toContain(token);
    }),
  );
});
