import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';

const SHOP = '1101000001';
const CLINIC = '1101000002';

it('shows state, count and outlook of every instance, and where it is meant to be', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 3);
  gateway.add(CLINIC, 0, { state: 'authorized' });
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP, 'protected = true') + gateway.toml('clinic', CLINIC, 'environment = "test"'));
  expect(await run('instances')).toEqual({
    code: 0,
    stderr: '',
    stdout: `${[
      'INSTANCE  MESSENGER  ID          STATE       WAITING  EMPTY IN       ENVIRONMENT',
      'shop      WhatsApp   1101000001  blocked           3  does not move  production, protected',
      'clinic    WhatsApp   1101000002  authorized        0  empty          test',
      'Counts can be 10 s old.',
    ].join('\n')}\n`,
  });
});

it('shows the others when one cannot be read, and ends with 1', async () => {
  const gateway = fakeGateway();
  gateway.add(CLINIC, 2);
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('gone', '1101999999') + gateway.toml('clinic', CLINIC));
  const { code, stdout, stderr } = await run('instances');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^gone .*access refused/m);
  expect(stdout).toMatch(/^clinic .*blocked +2/m);
  expect(stderr).toMatch(/^The gateway answered 403 to \w+ of instance 1101999999\..*\n$/);
});

it('prints JSON, whole or a line for each, with what failed in it', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 3);
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP) + gateway.toml('gone', '1101999999'));
  const { code, stdout, stderr } = await run('instances', '--json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const shop = {
    name: 'shop',
    idInstance: SHOP,
    flavor: 'plain',
    environment: 'production',
    protected: false,
    messenger: 'WhatsApp',
    state: 'blocked',
    isSending: false,
    reason: null,
    count: 3,
    delayMs: 1000,
    forecast: { kind: 'stalled', why: 'state' },
  };
  const gone = { name: 'gone', error: { code: 'forbidden' } };
  expect(JSON.parse(stdout)).toMatchObject({ instances: [shop, gone] });
  expect(JSON.parse(stdout)).toHaveProperty('instances.0.readAt', expect.stringMatching(/Z$/));
  expect(JSON.parse(stdout)).toHaveProperty('instances.1.error.message', expect.stringMatching(/answered 403/));
  // By another name, so that nothing waits for the pace of the first.
  configure((gateway.toml('shop', SHOP) + gateway.toml('gone', '1101999999')).replaceAll('https://', 'http://'));
  const lines = (await run('instances', '--jsonl')).stdout.trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([shop, gone]);
});

it('is what sluice does where there is no terminal', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 3);
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP));
  expect((await run()).stdout).toMatch(/^shop .*blocked +3/m);
});

it('prints the table where the terminal cannot be drawn on, and why an instance cannot be read', async () => {
  const gateway = fakeGateway();
  const { run, configure } = fakeHost({ fetch: gateway.fetch, interactive: true, environment: { TERM: 'dumb' } });
  configure(gateway.toml('gone', SHOP));
  const { code, stdout, stderr } = await run();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/answered 403/);
});

it('takes the one instance that the variables describe where there is no file', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 3);
  const { run } = fakeHost({
    fetch: gateway.fetch,
    environment: {
      GREEN_API_URL: gateway.apiUrl,
      GREEN_API_ID_INSTANCE: SHOP,
      GREEN_API_TOKEN_INSTANCE: 'a-token-that-must-not-be-seen',
    },
  });
  expect((await run('instances')).stdout).toMatch(/^1101000001 .*blocked +3 +does not move$/m);
});

it('says how to begin when it knows no instance', async () => {
  const { run, configFile } = fakeHost();
  const { code, stderr } = await run();
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Sluice knows no instance yet\. .*sluice demo\n$/);
  expect(stderr).toContain(configFile);
});
