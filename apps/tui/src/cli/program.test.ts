import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost } from '../../test/fake-host.ts';
import { COMMAND_NAMES, commandsOf } from '../command-table/command-table.ts';
import { en } from '../sentences/en/en.ts';
import { EXIT_CODES } from './exit-code.ts';

it('explains in its help the commands, the configuration and its place, the variables and the exit codes', async () => {
  const { run, configFile } = fakeHost();
  const { code, stdout, stderr } = await run('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of commandsOf(undefined)) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  for (const variable of ['SLUICE_CONFIG', 'SLUICE_ACTOR', 'GREEN_API_URL', 'GREEN_API_TOKEN_INSTANCE'])
    expect(stdout).toMatch(new RegExp(`^  ${variable} `, 'm'));
  for (const exit of EXIT_CODES) expect(stdout).toContain(`  ${exit}  ${en.commands.exits[exit]}`);
  expect(stdout).toContain(`Configuration: ${configFile}\n`);
});

it('shows in its help a configuration that it takes', async () => {
  const { run, configure } = fakeHost({ environment: { SHOP_TOKEN: 'x' } });
  const { stdout } = await run('--help');
  const example = /Configuration: .*\n([^]*?)\n\nEnvironment/.exec(stdout)?.[1] ?? '';
  configure(example.replace('https://…', 'https://gateway.example.com').replace('idInstance = "…"', 'idInstance = "1101000001"'));
  expect((await run('hold', 'list')).stdout).toBe('Nothing is held.\n');
});

it.each(COMMAND_NAMES)('explains sluice %s by --help and by sluice help, with what it ends with', async (name) => {
  const words = name.split(' ');
  const { code, stdout, stderr } = await fakeHost().run(...words, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: sluice ${name}`));
  expect(stdout).toMatch(/^Exit codes:\n {2}0 {2}/m);
  expect(await fakeHost().run('help', ...words)).toEqual({ code, stdout, stderr });
});

it('explains itself to sluice help', async () => {
  const { run } = fakeHost();
  expect(await run('help')).toEqual(await run('--help'));
});

it.each<[readonly string[], RegExp]>([
  [['purge'], /^There is no command purge\. .*sluice --help/],
  [['purge', '--all'], /purge|--all/],
  [['clera'], /^There is no command clera\. Did you mean sluice clear\?/],
  [['count', '--bogus'], /^There is no option --bogus here\. .*sluice count --help/],
  [['count', '--jsno'], /Did you mean --json\?/],
  [['--vresion'], /Did you mean --version\?/],
  [['count', 'one', 'two'], /more words than the command takes.*sluice count --help/],
  [['journal', 'lits'], /^There is no command journal lits\. Did you mean sluice journal list\?/],
  [['config', 'chekc'], /^There is no command config chekc\. Did you mean sluice config check\?/],
  [['help', 'claer'], /Did you mean sluice clear\?/],
  [['help', 'hold', 'ste'], /There is no command hold ste\. Did you mean sluice hold set\?/],
  [['clear', '--chat'], /--chat <chat> has no value/],
  [['snapshots', 'show'], /needs <snapshot>/],
  [['hold', 'set', '--reason', 'x'], /needs --for <time>/],
  [['count', '--json', '--jsonl'], /no option --jsonl/],
  [['queue', '--json', '--jsonl'], /exclude one another/],
  [['init', '--flavor', 'v4'], /--flavor is one of plain, v3, chat-api/],
  [['queue', '--limit', '1', '--limit', '2'], /--limit can be given once/],
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
