import { expect, it } from 'vitest';
import { UsageError } from '../cli/usage-error.ts';
import { instanceFromEnvironment } from './from-environment.ts';

const GOOD = {
  GREEN_API_URL: 'https://1101.gateway.example.com',
  GREEN_API_ID_INSTANCE: '1101000001',
  GREEN_API_TOKEN_INSTANCE: 'a-token-that-must-not-be-seen',
};

/** The paths that the instance of an environment asks for. */
async function pathOf(environment: Record<string, string>): Promise<string> {
  const asked: string[] = [];
  const instance = instanceFromEnvironment(environment, async (url) => {
    asked.push(new URL(url).pathname);
    return Response.json({ count: 0 });
  });
  await instance.client.getMessagesCount();
  return asked.join();
}

it('asks on plain paths, and on /v3 where the prefix says so', async () => {
  expect(await pathOf(GOOD)).toMatch(/^\/waInstance1101000001\//);
  expect(await pathOf({ ...GOOD, GREEN_API_PREFIX: '/v3' })).toMatch(/^\/v3\/waInstance1101000001\//);
});

it('forgives spaces around a value', async () => {
  expect(await pathOf({ ...GOOD, GREEN_API_ID_INSTANCE: ' 1101000001\n' })).toMatch(/^\/waInstance1101000001\//);
});

it.each(Object.keys(GOOD))('names %s when it is missing', (name) => {
  expect(() => instanceFromEnvironment({ ...GOOD, [name]: undefined })).toThrow(new RegExp(`^${name} is not set\\.`));
});

it('never repeats a token that is malformed', () => {
  const environment = { ...GOOD, GREEN_API_TOKEN_INSTANCE: `${GOOD.GREEN_API_TOKEN_INSTANCE}/x` };
  expect(() => instanceFromEnvironment(environment)).toThrow(UsageError);
  expect(() => instanceFromEnvironment(environment)).not.toThrow(/must-not-be-seen/);
});
