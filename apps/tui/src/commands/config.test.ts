import { expect, it } from 'vitest';
import { at } from '../../test/json-output.ts';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';

it('says that a configuration is right, and asks no gateway', async () => {
  const { run, configure, configFile } = fakeHost();
  configure(fakeGateway().toml('shop', '1101000001'));
  expect(await run('config', 'check')).toEqual({
    code: 0,
    stdout: `${configFile} is right. It describes 1 instance.\n`,
    stderr: '',
  });
});

it('names every mistake, and ends with 2: others name ten', async () => {
  const { run, configure } = fakeHost();
  configure(Array.from({ length: 20 }, () => '[[instances]]').join('\n'));
  const { code, stdout, stderr } = await run('config', 'check');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n').length).toBeGreaterThanOrEqual(60);
  expect(stderr).not.toContain('more mistakes follow');
  expect((await run('count')).stderr).toContain('more mistakes follow');
});

function toml(name: string, id: string): string {
  return fakeGateway()
    .toml(name, id)
    .replace(/token = .*/, `tokenVariable = "${name.toUpperCase()}_TOKEN"`);
}

it('names the variables of tokens that are not set, of all instances', async () => {
  const { run, configure } = fakeHost({ environment: { SHOP_TOKEN: 'no token!' } });
  configure(toml('shop', '1101000001') + toml('clinic', '1101000002'));
  const { code, stderr } = await run('config', 'check');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /SHOP_TOKEN, which .*name = "shop".* holds no token.*\n.*CLINIC_TOKEN, which .*name = "clinic".* is not set/,
  );
  const found: unknown = JSON.parse((await run('config', 'check', '--json')).stdout);
  expect([at(found, 'instances'), at(found, 'mistakes', 'length')]).toEqual([2, 2]);
});

it('shows no name of a variable that may be a token in its place', async () => {
  const { run, configure } = fakeHost();
  configure(toml('shop', '1101000001').replace('SHOP_TOKEN', 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345'));
  const { stderr } = await run('config', 'check');
  expect(stderr).toContain('The environment variable that tokenVariable names in');
  expect(stderr).not.toContain('d75b3a');
});

it('names the rights of the file beside all other mistakes: they came when all others were right', async () => {
  const { run, configure } = fakeHost();
  configure(`[keys]\n"fleet.dance" = ["z"]\n${fakeGateway().toml('shop', '1101000001')}${toml('clinic', '1101000002')}`, 0o644);
  const first = (await run('config', 'check')).stderr;
  expect(first).toMatch(/Others can read[^]*CLINIC_TOKEN[^]*fleet\.dance/);
  configure(`${fakeGateway().toml('shop', '1101000001')}x = 1\n`, 0o644);
  expect((await run('config', 'check')).stderr).toMatch(/x is no setting[^]*Others can read/);
  configure(`${toml('shop', '1101000001')}x = 1\n# or token = "…"\n`, 0o644);
  expect((await run('config', 'check')).stderr).not.toContain('Others can read');
});

it('names the mistakes in keys: the app was the first to say so', async () => {
  const { run, configure } = fakeHost();
  configure(`[keys]\n"fleet.dance" = ["z"]\n"global.quit" = ["b"]\n${fakeGateway().toml('shop', '1101000001')}`);
  const { code, stderr } = await run('config', 'check');
  expect(code).toBe(2);
  expect(stderr).toMatch(/fleet\.dance.*no command.*\n.*global\.quit.*another command/);
});

it('says that there is none, and how to make one', async () => {
  const { run, configFile } = fakeHost();
  expect(await run('config', 'check')).toEqual({
    code: 2,
    stdout: '',
    stderr: `There is no configuration ${configFile}. Make one: sluice init\n`,
  });
});

it('prints where it is, and nothing else', async () => {
  const { run, configFile } = fakeHost();
  expect(await run('config', 'path')).toEqual({ code: 0, stdout: `${configFile}\n`, stderr: '' });
  const named = fakeHost({ environment: { SLUICE_CONFIG: '/elsewhere.toml' } });
  expect((await named.run('config', 'path')).stdout).toBe('/elsewhere.toml\n');
});

it('explains its commands when none is named', async () => {
  const { run } = fakeHost();
  const { code, stdout } = await run('config');
  expect({ code, stdout }).toEqual({ code: 0, stdout: (await run('config', '--help')).stdout });
});
