import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';
import { EXIT_CODES } from './exit-code.ts';

const COMMANDS = [
  'instances',
  'queue',
  'count',
  'watch',
  'diagnose',
  'forecast',
  'plan',
  'clear',
  'snapshots',
  'restore',
  'hold',
  'journal',
  'doctor',
  'demo',
];

it('explains in its help the commands, the configuration and its place, the variables and the exit codes', async () => {
  const { run, configFile } = fakeHost();
  const { code, stdout, stderr } = await run('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  for (const variable of ['SLUICE_CONFIG', 'SLUICE_ACTOR', 'GREEN_API_URL', 'GREEN_API_TOKEN_INSTANCE'])
    expect(stdout).toMatch(new RegExp(`^  ${variable} `, 'm'));
  for (const exit of EXIT_CODES) expect(stdout).toContain(`  ${exit.code}  ${exit.words}`);
  expect(stdout).toContain(`Configuration: ${configFile}\n`);
});

it('shows in its help a configuration that it takes', async () => {
  const { run, configure } = fakeHost({ environment: { SHOP_TOKEN: 'x' } });
  const { stdout } = await run('--help');
  const example = /Configuration: .*\n([^]*?)\n\nEnvironment/.exec(stdout)?.[1] ?? '';
  configure(example.replace('https://…', 'https://gateway.example.com').replace('idInstance = "…"', 'idInstance = "1101000001"'));
  expect((await run('hold', 'list')).stdout).toBe('Nothing is held.\n');
});

it.each([...COMMANDS, 'resume'])('answers sluice %s --help', async (command) => {
  const { code, stdout, stderr } = await fakeHost().run(command, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: sluice ${command}`));
});

it.each<[readonly string[], RegExp]>([
  [['purge'], /^There is no command purge\. .*sluice --help/],
  [['purge', '--all'], /purge|--all/],
  [['count', '--bogus'], /unknown option '--bogus'/],
  [['count', 'one', 'two'], /too many arguments/],
  [['hold', 'purge'], /unknown command 'purge'/],
])('refuses sluice %j with exit code 2 and one line', async (args, sentence) => {
  const { code, stdout, stderr } = await fakeHost().run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

it('says only the kind of a fault in itself: its text could hold a token', async () => {
  const { run, configure } = fakeHost({
    clock: {
      now: () => {
        throw new RangeError('https://gateway.example/waInstance1/count/a-token-that-must-not-be-seen');
      },
      monotonic: () => 0,
      origin: 'the test',
      sleep: async () => undefined,
    },
    fetch: async () => Response.json({ count: 1 }),
  });
  configure(fakeGateway().toml('shop', '1101000001'));
  expect(await run('count')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Sluice failed in a way it should not (RangeError). Please report what you did.\n',
  });
});
