import { SluiceError } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const instance = { idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'secret-token' };
const key = { name: 'shop', sha256: 'ab'.repeat(32), scopes: ['queue:read', 'message:send'] };
const keys = [key];

describe('The configuration', () => {
  it('is read, with addresses and the hash made uniform', () => {
    const text = JSON.stringify({
      keys: [{ ...key, sha256: key.sha256.toUpperCase() }],
      instances: [{ ...instance, apiUrl: 'https://GATEWAY.example:443/' }],
    });
    expect(parseConfig(text)).toEqual({ keys, instances: [instance] });
  });

  it('may have an address for uploads, and the origins whose pages may call', () => {
    const given = {
      keys,
      instances: [{ ...instance, mediaUrl: 'https://MEDIA.example/' }],
      allowedOrigins: ['https://App.example:443/', 'http://127.0.0.1:3000', 'capacitor://localhost'],
    };
    expect(parseConfig(JSON.stringify(given))).toEqual({
      keys,
      instances: [{ ...instance, mediaUrl: 'https://media.example' }],
      allowedOrigins: ['https://app.example', 'http://127.0.0.1:3000', 'capacitor://localhost'],
    });
  });

  it('may say what is passed on of a caller', () => {
    const given = { keys, instances: [instance], passOn: ['user-agent', 'address'] };
    expect(parseConfig(JSON.stringify(given))).toEqual(given);
  });

  it('may say of a key which instances it may touch, until when and how often; and of an instance what operators know of it', () => {
    const given = {
      keys: [{ ...key, instances: ['1101000001', 'chat-1'], expiresAt: '2027-01-31T12:00:00+03:00', callsPerSecond: 2.5 }],
      instances: [
        { ...instance, flavor: 'v3', name: 'Shop 1', environment: 'test', protected: true, ledger: false },
        { flavor: 'chat-api', instanceId: 'chat-1', apiUrl: 'https://chat-api.example', token: 'secret-token', protected: false },
      ],
    };
    expect(parseConfig(JSON.stringify(given))).toEqual(given);
  });

  it.each([
    { name: 'nothing', text: undefined, says: 'is not set' },
    { name: 'an empty text', text: ' ', says: 'is not set' },
    { name: 'a text that is not JSON', text: '{"keys": secret-token}', says: 'is not JSON' },
    { name: 'a text that stops being JSON', text: '{"keys":\n secret-token}', says: 'Look at line 2, column 2, and before it' },
    { name: 'a list', text: '[]', says: 'must be an object of keys and instances' },
    { name: 'no key', text: { instances: [instance] }, says: 'at keys: must be a list of at least one key' },
    {
      name: 'an empty list of keys',
      text: { keys: [], instances: [instance] },
      says: 'at keys: must be a list of at least one key',
    },
    {
      name: 'a key in the place of its hash',
      text: { keys: [{ ...key, sha256: 'secret-token' }], instances: [instance] },
      says: 'at keys[0].sha256: must be the SHA-256 of the key',
    },
    { name: 'no instances', text: { keys }, says: 'at instances: must be a list' },
    {
      name: 'an empty list of instances',
      text: { keys, instances: [] },
      says: 'at instances: must be a list of at least one',
    },
    { name: 'a field too many', text: { keys, instances: [instance], 'secret-token': 1 }, says: 'and nothing else' },
    {
      name: 'a number that is no string',
      text: { keys, instances: [{ ...instance, idInstance: 1101000001 }] },
      says: 'at instances[0].idInstance: must be a string',
    },
    {
      name: 'no token',
      text: { keys, instances: [instance, { idInstance: '1101000002', apiUrl: 'https://gateway.example' }] },
      says: 'at instances[1].apiTokenInstance: must be a string',
    },
    {
      name: 'an address with a token in it',
      text: { keys, instances: [{ ...instance, apiUrl: 'https://gateway.example/secret-token' }] },
      says: 'at instances[0].apiUrl: apiUrl must have no path',
    },
    {
      name: 'a token that cannot be in a path',
      text: { keys, instances: [{ ...instance, apiTokenInstance: 'secret-token/' }] },
      says: 'at instances[0].apiTokenInstance: apiTokenInstance must have only',
    },
    {
      name: 'an address for uploads with a path',
      text: { keys, instances: [{ ...instance, mediaUrl: 'https://media.example/secret-token' }] },
      says: 'at instances[0].mediaUrl: mediaUrl must have no path',
    },
    {
      name: 'an address for uploads that is no text',
      text: { keys, instances: [{ ...instance, mediaUrl: 1 }] },
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
      text: { keys, instances: [instance], allowedOrigins: ['https://app.example', origin] },
      says: 'at allowedOrigins[1]: must be a list of origins',
    })),
    ...['address', ['address', 'secret-token'], [1]].map((passOn) => ({
      name: `what is passed on of a caller, as ${JSON.stringify(passOn)}`,
      text: { keys, instances: [instance], passOn },
      says: 'must be a list of what is passed on of a caller',
    })),
    {
      name: 'origins that are no list',
      text: { keys, instances: [instance], allowedOrigins: '*' },
      says: 'at allowedOrigins: must be a list of origins',
    },
    {
      name: 'an instance named twice',
      text: { keys, instances: [instance, instance] },
      says: 'at instances[1]: must not name an instance that is listed before',
    },
    {
      name: 'a key with no scopes',
      text: { keys: [{ ...key, scopes: [] }], instances: [instance] },
      says: 'at keys[0].scopes: ',
    },
    {
      name: 'a scope that does not exist',
      text: { keys: [{ ...key, scopes: ['queue:read', 'secret-token'] }], instances: [instance] },
      says: 'at keys[0].scopes[1]: must be a list of at least one of these scopes: queue:read, queue:clear,',
    },
    {
      name: 'a name that no journal takes',
      text: { keys: [{ ...key, name: 'secret-token ' }], instances: [instance] },
      says: 'at keys[0].name: must be the name of the key: 1 to 64',
    },
    {
      name: 'an expiry without a zone',
      text: { keys: [{ ...key, expiresAt: '2027-01-31T12:00:00' }], instances: [instance] },
      says: 'at keys[0].expiresAt: must be a time such as',
    },
    {
      name: 'a rate of nothing',
      text: { keys: [{ ...key, callsPerSecond: 0 }], instances: [instance] },
      says: 'at keys[0].callsPerSecond: must be a number from 0.1 to 10000',
    },
    {
      name: 'a key for an instance that is not there',
      text: { keys: [{ ...key, instances: ['1101000001', 'secret-token'] }], instances: [instance] },
      says: 'at keys[0].instances[1]: must be the number of an instance in instances',
    },
    {
      name: 'a key for an instance whose number can be none',
      text: {
        keys: [{ ...key, instances: ['secret-token 1'] }],
        instances: [instance],
        gateways: [{ apiUrl: 'https://gateway.example' }],
      },
      says: 'at keys[0].instances[0]: must be a list of the numbers of instances, each in quotes',
    },
    {
      name: 'two keys of one name',
      text: { keys: [key, { ...key, sha256: 'cd'.repeat(32) }], instances: [instance] },
      says: 'at keys[1].name: must be a name that no other key has',
    },
    {
      name: 'a hash that is listed twice',
      text: { keys: [key, { ...key, name: 'crm', sha256: key.sha256.toUpperCase() }], instances: [instance] },
      says: 'at keys[1].sha256: must be the SHA-256 of a key that is not listed before',
    },
    {
      name: 'a flavor that does not exist',
      text: { keys, instances: [{ ...instance, flavor: 'secret-token' }] },
      says: 'at instances[0].flavor: must be "plain"',
    },
    {
      name: 'Chat-API without its token',
      text: { keys, instances: [{ flavor: 'chat-api', instanceId: '1001', apiUrl: 'https://chat-api.example' }] },
      says: 'at instances[0].token: must be a string',
    },
  ])('is refused with one sentence that shows no value: $name', ({ text, says }) => {
    const sentence = refusalOf(typeof text === 'object' ? JSON.stringify(text) : text);
    expect(sentence).toMatch(/^SLUICE_EDGE_CONFIG is not /);
    expect(sentence).toContain(says);
    expect(sentence).not.toContain('secret-token');
  });
});

describe('A configuration with many mistakes', () => {
  it('is refused with a line for each of them', () => {
    const text = {
      keys: [{ ...key, sha256: 'secret-token', callsPerSecond: -1 }, { name: 'shop' }],
      instances: [{ idInstance: 1, apiUrl: 'secret-token' }, instance, instance],
      allowedOrigins: ['secret-token'],
    };
    const lines = refusalOf(JSON.stringify(text)).split('\n');
    expect(lines.map((line) => /^SLUICE_EDGE_CONFIG is not right at ([\w[\].]+): must|apiUrl must/.exec(line)?.[1])).toEqual([
      'keys[0].sha256',
      'keys[0].callsPerSecond',
      'keys[1].sha256',
      'keys[1].scopes',
      'instances[0].idInstance',
      undefined,
      'instances[0].apiTokenInstance',
      'allowedOrigins[0]',
      'keys[1].name',
      'instances[2]',
    ]);
    expect(lines[5]).toBe('SLUICE_EDGE_CONFIG is not right at instances[0].apiUrl: apiUrl must begin with https:// or http://.');
    expect(lines.join()).not.toContain('secret-token');
  });

  it('names a field that it does not know, unless that may be a key or a token', () => {
    expect(refusalWith('scope')).toMatch(/at keys\[0\]: must be an object of .* Correct or remove scope\.$/);
    for (const secret of ['secret-token', 'ab12'.repeat(10), 'a'.repeat(41), 'ab12'.repeat(4), `sluice_${'ab'.repeat(32)}`]) {
      expect(refusalWith(secret)).toMatch(/and nothing else\.$/);
    }
  });

  it('is called empty where its file has nothing in it', () => {
    expect(refusalOf(' ', 'The file edge.json')).toMatch(/^The file edge\.json is empty\. It must hold JSON/);
  });

  it('is called by the name of the file that holds it', () => {
    expect(refusalOf('[]', 'The file edge.json')).toMatch(/^The file edge\.json is not right: must be/);
  });

  it('shows no value, whatever is in it', () => {
    const json = fc.jsonValue({ noUnicodeString: false });
    const marked = fc.tuple(json, fc.constantFrom('keys', 'instances', 'allowedOrigins')).map(([value, field]) => ({
      keys,
      instances: [instance],
      [field]: ['secret-token', { 'secret-token': value, name: 'secret-token', sha256: 'secret-token', apiUrl: 'secret-token' }],
    }));
    fc.assert(fc.property(marked, (given) => !refusalOf(JSON.stringify(given)).includes('secret-token')));
  });
});

function refusalWith(name: string): string {
  return refusalOf(JSON.stringify({ keys: [{ ...key, [name]: [] }], instances: [instance] }));
}

function refusalOf(text: string | undefined, source?: string): string {
  try {
    parseConfig(text, source);
    return 'It was taken.';
  } catch (error) {
    if (error instanceof SluiceError) return error.message;
    throw error;
  }
}

describe('The gateways of a configuration', () => {
  const gateways = [
    { apiUrl: 'https://GATEWAY.example:443/', mediaUrl: 'https://media.example' },
    { apiUrl: 'https://max.example' },
  ];

  it('say where instances may be added, which keys may be for already', () => {
    const given = { keys: [{ ...key, instances: ['1101000009'] }], instances: [], gateways };
    expect(parseConfig(JSON.stringify(given)).gateways).toEqual([
      { apiUrl: 'https://gateway.example', mediaUrl: 'https://media.example' },
      { apiUrl: 'https://max.example' },
    ]);
  });

  it.each([
    { gateways: [{ apiUrl: 'https://gateway.example/secret-token' }], says: 'at gateways[0].apiUrl: apiUrl must have no path' },
    { gateways: [{ apiUrl: 'https://a.example', token: 'secret-token' }], says: 'at gateways[0]: must be an object of apiUrl' },
    { gateways: [{ mediaUrl: 'https://a.example' }], says: 'at gateways[0].apiUrl: must be a string' },
    { gateways: [...gateways, { apiUrl: 'https://gateway.example' }], says: 'at gateways[2].apiUrl: must be an address that is' },
    { gateways: [], says: 'at instances: must be a list of at least one instance' },
  ])('are refused with what must be there: $says', ({ gateways: wrong, says }) => {
    expect(() => parseConfig(JSON.stringify({ keys, instances: [], gateways: wrong }))).toThrow(says);
    expect(() => parseConfig(JSON.stringify({ keys, instances: [], gateways: wrong }))).not.toThrow('secret-token');
  });
});

describe('A token that the configuration names', () => {
  const secrets = {
    variable: (name: string) =>
      new Map([
        ['SHOP', 'secret-token'],
        ['BAD', 'secret token'],
        ['EMPTY', ''],
      ]).get(name),
    file: (path: string) => (path === '/run/token' ? 'token-in-a-file\n' : undefined),
  };
  const parse = (...tokens: readonly unknown[]) => {
    const { apiUrl } = instance;
    const instances = tokens.map((apiTokenInstance, at) => ({ idInstance: `110100000${at}`, apiUrl, apiTokenInstance }));
    return parseConfig(JSON.stringify({ keys, instances }), 'It', secrets).instances;
  };

  it('is taken from a variable or a file, without the line break at its end', () => {
    const tokens = parse({ env: 'SHOP' }, { file: '/run/token' }, 'written');
    expect(tokens.map((one) => 'apiTokenInstance' in one && one.apiTokenInstance)).toEqual([
      'secret-token',
      'token-in-a-file',
      'written',
    ]);
    const chat = { flavor: 'chat-api', instanceId: '1', apiUrl: 'https://chat.example', token: { env: 'SHOP' } };
    expect(parseConfig(JSON.stringify({ keys, instances: [chat] }), 'It', secrets).instances[0]).toMatchObject({
      token: 'secret-token',
    });
  });

  it('is missing or wrong in one line for each, among all other mistakes, without a value', () => {
    let lines: readonly string[] = [];
    try {
      parse(
        { env: 'NONE' },
        { env: 'EMPTY' },
        { file: '/none' },
        { env: 'SHOP', file: '/run/token' },
        { secret: 'x' },
        { env: 'BAD' },
        5,
      );
    } catch (error) {
      lines = error instanceof SluiceError ? error.message.split('\n') : [];
    }
    expect(lines.toSorted().map((line) => line.slice(0, 62))).toEqual([
      'It is not right at instances[0].apiTokenInstance: names a vari',
      'It is not right at instances[1].apiTokenInstance: names a vari',
      'It is not right at instances[2].apiTokenInstance: names a file',
      'It is not right at instances[3].apiTokenInstance: must be the ',
      'It is not right at instances[4].apiTokenInstance: must be the ',
      'It is not right at instances[5].apiTokenInstance: apiTokenInst',
      'It is not right at instances[6].apiTokenInstance: must be a st',
    ]);
    expect(lines.join()).not.toContain('secret token');
  });

  it('is named in vain where the host has none', () => {
    const text = JSON.stringify({ keys, instances: [{ ...instance, apiTokenInstance: { env: 'PATH' } }] });
    expect(() => parseConfig(text)).toThrow('names a variable that is not set');
  });
});
