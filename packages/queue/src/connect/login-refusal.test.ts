import { createGatewayClient, SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { clientLogin } from './login.ts';
import { loginRefusalOf } from './login-refusal.ts';

/** What a step of a login throws that the messenger refuses for a reason. */
async function refusedFor(reason: string): Promise<unknown> {
  const client = createGatewayClient({
    apiUrl: `https://${reason.replaceAll(/[^a-z]/g, '-')}.example.com`,
    idInstance: '4100000001',
    apiTokenInstance: 'token-of-the-tests',
    flavor: 'plain',
    fetch: async () => Response.json({ status: false, data: { status: 'fail', reason } }),
  });
  return clientLogin(client)
    .sendPassword('open sesame')
    .catch((error: unknown) => error);
}

test.each([
  ['invalid_phone_number', 'invalid-number'],
  ['already_registered', 'already-connected'],
  ['invalid_password', 'wrong-password'],
  ['connection_error', 'no-connection'],
  ['timeout', 'expired'],
  ['invalid_code', 'other'],
])('a refusal for %s is one of the kind %s', async (reason, kind) => {
  const error = await refusedFor(reason);
  expect(error instanceof SluiceError && loginRefusalOf(error)).toBe(kind);
});

test('another error is no refusal of the messenger', () => {
  expect(loginRefusalOf(new SluiceError({ code: 'network', message: 'The connection_error of the network.' }))).toBeUndefined();
});
