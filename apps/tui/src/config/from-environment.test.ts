import { expect, it } from 'vitest';
import { UsageError } from '../sentences/refusal.ts';
import { instancesFromEnvironment } from './from-environment.ts';

const GOOD = {
  GREEN_API_URL: 'https://1101.gateway.example.com',
  GREEN_API_ID_INSTANCE: '1101000001',
  GREEN_API_TOKEN_INSTANCE: 'a-token-that-must-not-be-seen',
};

it('describes one instance, with /v3 where the prefix says so, and forgives spaces', () => {
  expect(instancesFromEnvironment({ ...GOOD, GREEN_API_ID_INSTANCE: ' 1101000001\n' })).toMatchObject([
    { name: '1101000001', idInstance: '1101000001', flavor: 'plain', apiUrl: GOOD.GREEN_API_URL },
  ]);
  expect(instancesFromEnvironment({ ...GOOD, GREEN_API_PREFIX: '/v3' })).toMatchObject([{ flavor: 'v3' }]);
});

it('describes none when nothing is set', () => {
  expect(instancesFromEnvironment({ GREEN_API_URL: ' ' })).toEqual([]);
});

it.each(Object.keys(GOOD))('names %s when it is missing', (name) => {
  expect(() => instancesFromEnvironment({ ...GOOD, [name]: undefined })).toThrow(new RegExp(`^${name} is not set\\.`));
});

it.each([
  ['GREEN_API_URL', 'gateway.example.com'],
  ['GREEN_API_ID_INSTANCE', '11O1'],
  ['GREEN_API_TOKEN_INSTANCE', 'a-token-that-must-not-be-seen/x'],
  ['GREEN_API_PREFIX', '/v4'],
])('names %s when it is malformed, and does not repeat it', (name, value) => {
  const read = (): unknown => instancesFromEnvironment({ ...GOOD, [name]: value });
  expect(read).toThrow(UsageError);
  expect(read).toThrow(new RegExp(name));
  expect(read).not.toThrow(new RegExp(value));
});
