import { SluiceError } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const instance = { idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'secret-token' };
const keySha256 = 'ab'.repeat(32);

describe('The configuration', () => {
  it('is read, with addresses and the hash made uniform', () => {
    const text = JSON.stringify({
      keySha256: keySha256.toUpperCase(),
      instances: [{ ...instance, apiUrl: 'https://GATEWAY.example:443/' }],
    });
    expect(parseConfig(text)).toEqual({ keySha256, instances: [instance] });
  });

  it('may have an address for uploads, and the origins whose pages may call', () => {
    const given = {
      keySha256,
      instances: [{ ...instance, mediaUrl: 'https://MEDIA.example/' }],
      allowedOrigins: ['https://App.example:443/', 'http://127.0.0.1:3000', 'capacitor://localhost'],
    };
    expect(parseConfig(JSON.stringify(given))).toEqual({
      keySha256,
      instances: [{ ...instance, mediaUrl: 'https://media.example' }],
      allowedOrigins: ['https://app.example', 'http://127.0.0.1:3000', 'capacitor://localhost'],
    });
  });

  it.each([
    { name: 'nothing', text: undefined, says: 'is not set' },
    { name: 'an empty text', text: ' ', says: 'is not set' },
    { name: 'a text that is not JSON', text: '{"keySha256": secret-token}', says: 'is not JSON' },
    { name: 'a list', text: '[]', says: 'must be an object of keySha256 and instances' },
    { name: 'no key', text: { instances: [instance] }, says: 'at keySha256: must be the SHA-256 of the key' },
    {
      name: 'a key in the place of its hash',
      text: { keySha256: 'secret-token', instances: [instance] },
      says: 'at keySha256: ',
    },
    { name: 'no instances', text: { keySha256 }, says: 'at instances: must be a list' },
    {
      name: 'an empty list of instances',
      text: { keySha256, instances: [] },
      says: 'at instances: must be a list of at least one',
    },
    { name: 'a field too many', text: { keySha256, instances: [instance], 'secret-token': 1 }, says: 'and nothing else' },
    {
      name: 'a number that is no string',
      text: { keySha256, instances: [{ ...instance, idInstance: 1101000001 }] },
      says: 'at instances[0].idInstance: must be a string',
    },
    {
      name: 'no token',
      text: { keySha256, instances: [instance, { idInstance: '1101000002', apiUrl: 'https://gateway.example' }] },
      says: 'at instances[1].apiTokenInstance: must be a string',
    },
    {
      name: 'an address with a token in it',
      text: { keySha256, instances: [{ ...instance, apiUrl: 'https://gateway.example/secret-token' }] },
      says: 'at instances[0]: apiUrl must have no path',
    },
    {
      name: 'a token that cannot be in a path',
      text: { keySha256, instances: [{ ...instance, apiTokenInstance: 'secret-token/' }] },
      says: 'at instances[0]: apiTokenInstance must have only',
    },
    {
      name: 'an address for uploads with a path',
      text: { keySha256, instances: [{ ...instance, mediaUrl: 'https://media.example/secret-token' }] },
      says: 'at instances[0]: mediaUrl must have no path',
    },
    {
      name: 'an address for uploads that is no text',
      text: { keySha256, instances: [{ ...instance, mediaUrl: 1 }] },
      says: 'at instances[0].mediaUrl: must be a string',
    },
    ...[
      '*',
      'null',
      'app.example',
      'https://app.example/secret-token',
      'https://secret-token@app.example',
      'https://*.app.example',
      1,
    ].map((origin) => ({
      name: `an origin that is none (${origin})`,
      text: { keySha256, instances: [instance], allowedOrigins: ['https://app.example', origin] },
      says: 'at allowedOrigins[1]: must be a list of origins',
    })),
    {
      name: 'origins that are no list',
      text: { keySha256, instances: [instance], allowedOrigins: '*' },
      says: 'at allowedOrigins: must be a list of origins',
    },
    {
      name: 'an instance named twice',
      text: { keySha256, instances: [instance, instance] },
      says: 'at instances: must not name',
    },
  ])('is refused with one sentence that shows no value: $name', ({ text, says }) => {
    const sentence = refusalOf(typeof text === 'object' ? JSON.stringify(text) : text);
    expect(sentence).toMatch(/^SLUICE_EDGE_CONFIG is not /);
    expect(sentence).toContain(says);
    expect(sentence).not.toContain('secret-token');
  });
});

function refusalOf(text: string | undefined): string {
  try {
    parseConfig(text);
    return 'It was taken.';
  } catch (error) {
    if (error instanceof SluiceError) return error.message;
    throw error;
  }
}
