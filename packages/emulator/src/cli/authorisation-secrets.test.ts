import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startEmulatorProcess } from '../../test/emulator-process.ts';

// A separate process is slow to start where many start at once.
vi.setConfig({ testTimeout: 30_000 });

const ID = '4100000001';
const CODE = '80417';
const PASSWORD = 'correct-horse-of-the-tests';
const WRONG = 'battery-staple-of-the-tests';
/** All that opens an account or an instance here, apart from the token that the program prints when it is ready. */
const SECRETS = new RegExp(
  [CODE, PASSWORD, WRONG, `emulated-token-of-${ID}-\\d`, 'emulated-code-of', 'iVBORw0KGgo', 'MISTYPED'].join('|'),
);
/** Another instance, of WhatsApp. */
const SHOP = '1101000001';

const scenario = {
  title: 'An account with a password',
  description: 'It is connected by a code and a password.',
  instances: [
    {
      name: 'shop',
      idInstance: ID,
      product: 'telegram',
      state: 'notAuthorized',
      behaviours: { authorizationCode: CODE, accountPassword: PASSWORD, rateLimits: false, startingMs: 0 },
    },
    { name: 'bakery', idInstance: SHOP, product: 'whatsapp', state: 'notAuthorized', behaviours: { rateLimits: false } },
  ],
};

test('codes, passwords and a new token are in no log, whether they are right, wrong or in a wrong place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-secrets-'));
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  const { until, ended, kill } = startEmulatorProcess('--json', '--stepped', '--scenario', file);
  try {
    const [line = ''] = (await until((stdout) => stdout.includes('\n'))).split('\n');
    const { url } = JSON.parse(line) as { url: string };
    let token = `emulated-token-of-${ID}`;
    const call = (verb: string, rest: string, body?: object): Promise<Response> =>
      fetch(`${url}/waInstance${ID}/${rest}`, { method: verb, ...(body && { body: JSON.stringify(body) }) });
    const read = async (path: string): Promise<string> => (await fetch(`${url}/__emulator/${path}`)).text();

    await call('POST', `startAuthorization/${token}`, { phoneNumber: 79990000002 });
    await call('POST', `sendAuthorizationCode/${token}`, { code: WRONG });
    // By the verb of an older page, in the address, without a token, and in a body that is no JSON.
    await call('GET', `sendAuthorizationCode/${token}?code=${CODE}`);
    await call('POST', `sendAuthorizationCode/${CODE}`);
    await call('POST', `sendAuthorizationCode/${token}/${CODE}`);
    await call('POST', `${CODE}/sendAuthorizationCode`);
    await call('POST', `sendAuthorizationCode/${token}`, [CODE]);
    expect((await call('POST', `sendAuthorizationCode/${token}`, { code: CODE })).status).toBe(200);
    await call('POST', `sendAuthorizationPassword/${token}`, { password: WRONG });
    await call('POST', `sendAuthorizationPassword/${token}`, { password: PASSWORD, more: PASSWORD });
    const renewed: unknown = await (await call('GET', `updateApiToken/${token}`)).json();
    ({ apiTokenInstance: token } = renewed as { apiTokenInstance: string });
    // The new one is good, the old one is void, and the new one in a wrong place is in no log either.
    expect(await (await call('GET', `getStateInstance/${token}`)).json()).toEqual({ stateInstance: 'authorized' });
    expect(await (await call('GET', `updateApiToken/emulated-token-of-${ID}`)).json()).toMatchObject({ code: 401 });
    await call('GET', `${token}/getStateInstance`);

    // The code to type and the picture to scan are in no log, and neither is what a phone takes.
    const ofShop = `${url}/waInstance${SHOP}`;
    const phone = { method: 'POST', body: JSON.stringify({ phoneNumber: 79990000009 }) };
    const paired: unknown = await (await fetch(`${ofShop}/getAuthorizationCode/emulated-token-of-${SHOP}`, phone)).json();
    const { code } = paired as { code: string };
    expect(await (await fetch(`${ofShop}/qr/emulated-token-of-${SHOP}`)).text()).toContain('qrCode');
    const use = (path: string, body: object): Promise<Response> =>
      fetch(`${url}/__emulator/instances/${SHOP}/${path}`, { method: 'POST', body: JSON.stringify(body) });
    await use('pairing-code', { wid: '79990000009@c.us', code: 'MISTYPED' });
    expect(await (await use('pairing-code', { wid: '79990000009@c.us', code })).json()).toMatchObject({ outcome: 'connected' });

    const requests = await read('requests');
    expect(requests).toContain('getAuthorizationCode');
    expect(requests).not.toContain(code);
    expect(requests).toContain('sendAuthorizationPassword');
    expect(requests + (await read('record')) + (await read('webhooks'))).not.toMatch(SECRETS);
    kill('SIGTERM');
    const { stdout, stderr } = await ended;
    expect(stdout).toContain('"operation":"updateApiToken"');
    expect(stdout + stderr).not.toMatch(SECRETS);
    expect(stdout + stderr).not.toContain(code);
  } finally {
    kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
});
