import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeHost } from '../../test/fake-host.ts';
import { loadConfig } from './load-config.ts';

const TOKEN = 'a-token-that-must-not-be-seen';
const withToken = `[[instances]]
name = "shop"
apiUrl = "https://gateway.example.com"
idInstance = "1101000001"
token = "${TOKEN}"
`;
const withVariable = withToken.replace(`token = "${TOKEN}"`, 'tokenVariable = "SHOP_TOKEN"');

it('takes the file that $SLUICE_CONFIG names before the usual place, and that before the variables', async () => {
  const { host, configure, folder } = fakeHost();
  const variables = {
    GREEN_API_URL: 'https://gateway.example.com',
    GREEN_API_ID_INSTANCE: '1101000009',
    GREEN_API_TOKEN_INSTANCE: TOKEN,
  };
  expect(await loadConfig({ ...host, environment: variables })).toMatchObject({
    source: { kind: 'environment' },
    instances: [{ name: '1101000009' }],
    journal: { file: join(host.folders.data, 'journal.db'), bodies: 'full' },
  });
  configure(withToken);
  expect(await loadConfig({ ...host, environment: variables })).toMatchObject({
    source: { from: 'usual-place' },
    instances: [{ name: 'shop' }],
  });
  const file = join(folder, 'other.toml');
  writeFileSync(file, withToken.replace('shop', 'other'), { mode: 0o600 });
  expect(await loadConfig({ ...host, environment: { ...variables, SLUICE_CONFIG: file } })).toMatchObject({
    source: { from: 'variable', file },
    instances: [{ name: 'other' }],
  });
});

it.runIf(process.platform !== 'win32').each([0o640, 0o604, 0o620, 0o644])(
  'refuses a token in a file of mode %o, and says how to mend it',
  async (mode) => {
    const { host, configure, configFile } = fakeHost();
    configure(withToken);
    chmodSync(configFile, mode);
    await expect(loadConfig(host)).rejects.toThrow(new RegExp(`^Others can .*chmod 600 '?${configFile}'?$`));
    await expect(loadConfig(host)).rejects.not.toThrow(TOKEN);
  },
);

it('lets others read a file without a token', async () => {
  const { host, configure } = fakeHost();
  configure(withVariable, 0o644);
  expect(await loadConfig(host)).toMatchObject({ instances: [{ token: { variable: 'SHOP_TOKEN' } }] });
});

it('judges by the file behind a link', async () => {
  const { host, configure, configFile, folder } = fakeHost();
  configure(withToken);
  chmodSync(configFile, 0o644);
  const link = join(folder, 'link.toml');
  symlinkSync(configFile, link);
  await expect(loadConfig({ ...host, environment: { SLUICE_CONFIG: link } })).rejects.toThrow(/^Others can/);
});

it.runIf(process.platform !== 'win32')('does not wait for a pipe to be written into', async () => {
  const { host, folder } = fakeHost();
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(loadConfig({ ...host, environment: { SLUICE_CONFIG: pipe } })).rejects.toThrow(/is no file/);
});

it('names a file that is missing, a folder, or larger than any configuration', async () => {
  const { host, folder, configure } = fakeHost();
  const load = (file: string): Promise<unknown> => loadConfig({ ...host, environment: { SLUICE_CONFIG: file } });
  await expect(load(join(folder, 'none.toml'))).rejects.toThrow(/none\.toml cannot be read \(ENOENT\)\. Check its name/);
  mkdirSync(join(folder, 'a'));
  await expect(load(join(folder, 'a'))).rejects.toThrow(/is no file/);
  configure(`${withToken}#${'x'.repeat(1024 * 1024)}`);
  await expect(loadConfig(host)).rejects.toThrow(/larger than 1 MB/);
});
