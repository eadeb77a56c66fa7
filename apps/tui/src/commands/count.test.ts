import { expect, it } from 'vitest';
import { fakeGateway, TOKEN } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';

const SHOP = '1101000001';

it('prints a bare number that a script can use, by one request', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 1240);
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP));
  expect(await run('count')).toEqual({ code: 0, stdout: '1240\n', stderr: '' });
  expect(gateway.calls).toEqual(['getMessagesCount']);
});

it('finds an instance by its name and by its number, and prints JSON before or behind the command', async () => {
  for (const args of [
    ['count', 'shop', '--json'],
    ['--json', 'count', SHOP],
  ]) {
    const gateway = fakeGateway();
    gateway.add(SHOP, 2);
    const { run, configure } = fakeHost({ fetch: gateway.fetch });
    configure(gateway.toml('other', '1101000002') + gateway.toml('shop', SHOP));
    const { stdout } = await run(...args);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'shop', idInstance: SHOP, count: 2 });
    expect(JSON.parse(stdout)).toHaveProperty('readAt', expect.stringMatching(/Z$/));
  }
});

it('names the instances that there are when none is named, or another', async () => {
  const gateway = fakeGateway();
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP) + gateway.toml('clinic', '1101000002'));
  expect(await run('count')).toMatchObject({ code: 2, stderr: 'Name one of the instances: shop, clinic.\n' });
  expect(await run('count', 'no-instance')).toMatchObject({
    code: 2,
    stderr: 'There is no instance of that name or id. There is: shop, clinic.\n',
  });
  expect(gateway.calls).toEqual([]);
});

it('takes a token from the variable that the configuration names, and needs only that of the instance it asks', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 2);
  const { run, configure, host } = fakeHost({ fetch: gateway.fetch, environment: { SHOP_TOKEN: TOKEN, BAD_TOKEN: 'two words' } });
  const variable = (name: string, id: string, variableName: string): string =>
    gateway.toml(name, id).replace(/token = .*/, `tokenVariable = "${variableName}"`);
  configure(
    variable('shop', SHOP, 'SHOP_TOKEN') +
      variable('clinic', '1101000002', 'CLINIC_TOKEN') +
      variable('bad', '1101000003', 'BAD_TOKEN'),
    0o644,
  );
  expect(await run('count', 'shop')).toEqual({ code: 0, stdout: '2\n', stderr: '' });
  const { code, stderr } = await run('count', 'clinic');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^The environment variable CLINIC_TOKEN, which tokenVariable names in .* name = "clinic"\), is not set\. Set it/,
  );
  expect((await run('count', 'bad')).stderr).toMatch(/holds no token: one must have only letters/);
  expect(host.environment['SHOP_TOKEN']).toBe(TOKEN);
});

it('never shows the token, whatever the gateway says', async () => {
  for (const args of [['count'], ['instances'], ['instances', '--json'], ['doctor'], ['doctor', '--json']]) {
    const { run, configure } = fakeHost({ fetch: async (url) => new Response(`<html>${url}</html>`, { status: 404 }) });
    configure(fakeGateway().toml('shop', SHOP));
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toContain(TOKEN);
  }
});
