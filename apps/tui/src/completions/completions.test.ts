import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeGateway, TOKEN } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';
import { COMMANDS, commandsOf } from '../command-table/command-table.ts';
import { OPTIONS } from '../command-table/option-table.ts';
import { COMPLETE, COMPLETION_SCRIPTS, SHELLS } from './scripts.ts';

/** Three instances; nothing may be sent. */
function machine(): FakeHost {
  const gateway = fakeGateway();
  const fake = fakeHost();
  fake.configure(
    gateway.toml('shop', '1101000001') + gateway.toml('shop two', '1101000002') + gateway.toml('clinic', '2202000001'),
  );
  return fake;
}

async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await machine().run(COMPLETE, ...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toContain(TOKEN);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

describe('what can be typed next', () => {
  it('is every command, and its words', async () => {
    expect(await offered('')).toEqual(commandsOf(undefined));
    expect(await offered('cl')).toEqual(['clear']);
    expect(await offered('hold', '')).toEqual(expect.arrayContaining(['list', 'set', 'lift', 'shop']));
    expect(await offered('help', 'hold', '')).toEqual(['list', 'set', 'lift']);
    expect((await machine().run(COMPLETE, 'cou')).stdout).toBe(
      'count\tprint how many messages wait: a bare number, up to 10 s old\n',
    );
  });

  it.each([
    [
      ['clear', ''],
      ['shop', 'shop two', 'clinic'],
    ],
    [
      ['clear', 'sh'],
      ['shop', 'shop two'],
    ],
    [['clear', '22'], ['2202000001']],
    [['clear', '--all', 'cl'], ['clinic']],
    [['journal', 'list', '--instance', 'c'], ['clinic']],
    [['queue', '--limit', '3', 'c'], ['clinic']],
    [['clear', 'shop', ''], []],
    [
      ['completions', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['init', '--flavor', ''],
      ['plain', 'v3', 'chat-api'],
    ],
    [['clear', '--reason', ''], []],
    [['plan', '--out', ''], [':files']],
    [['snapshots', 'export', '--o'], ['--out']],
    [['--v'], ['--version']],
    [['nothing', ''], commandsOf(undefined)],
  ])('behind %j is %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  it('is every option of the command that was not given, and those that may be given again', async () => {
    const longs = (COMMANDS.clear.options ?? []).map((option) => `--${OPTIONS[option].long}`);
    expect(await offered('clear', '-')).toEqual([...longs, '--lang', '--help']);
    const more = await offered('clear', '--all', '--chat', 'a@c.us', '--');
    expect(more).toContain('--chat');
    expect(more).not.toContain('--all');
  });

  it('names no instance of a configuration with a mistake in it, and says nothing of it', async () => {
    const fake = fakeHost();
    fake.configure('token = "secret');
    expect(await fake.run(COMPLETE, 'clear', '')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

it.each(SHELLS)('prints a script for %s that asks the program itself', async (shell) => {
  const { code, stdout } = await fakeHost().run('completions', shell);
  expect(code).toBe(0);
  expect(stdout).toBe(COMPLETION_SCRIPTS[shell]);
  expect(stdout).toContain(COMPLETE);
});

it('refuses a shell that it does not know', async () => {
  const { code, stderr } = await fakeHost().run('completions', 'tcsh');
  expect([code, stderr]).toEqual([2, '<shell> is one of bash, zsh, fish.\n']);
});

/** In its place a program that prints what the real one would, and writes down what it was given. */
function inBash(
  folder: string,
  words: readonly string[],
  printed: string,
): { readonly given: readonly string[]; readonly reply: readonly string[] } {
  const program = join(folder, 'sluice');
  const given = join(folder, 'given');
  writeFileSync(join(folder, 'printed'), printed);
  writeFileSync(program, `#!/bin/sh\nfor word in "$@"; do printf '%s\\n' "$word"; done > '${given}'\ncat '${folder}/printed'\n`);
  chmodSync(program, 0o755);
  const script = `${COMPLETION_SCRIPTS.bash}
    COMP_WORDS=(${['sluice', ...words].map((word) => `'${word}'`).join(' ')})
    COMP_CWORD=${words.length}
    $(complete -p sluice | sed 's/.*-F \\([^ ]*\\).*/\\1/')
    printf '%s\\n' "\${COMPREPLY[@]}"
    echo --; cat '${given}'`;
  const out = execFileSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  });
  const [reply = '', after = ''] = out.split('--\n');
  return { reply: reply.split('\n').filter(Boolean), given: after.split('\n').slice(0, -1) };
}

const hasBash = spawnSync('bash', ['--version']).status === 0;

describe.runIf(hasBash)('in bash itself', () => {
  it('the function that completes gives each word as it has to be typed', () => {
    const { reply, given } = inBash(fakeHost().folder, ['clear', 'sh'], 'shop\t1101000001\nshop two\t1101000002\n');
    expect(reply).toEqual(['shop', String.raw`shop\ two`]);
    expect(given).toEqual([COMPLETE, 'clear', 'sh']);
  });

  it('asks for the next word where none was begun, and leaves files to bash', () => {
    const { reply, given } = inBash(fakeHost().folder, ['plan', '--out', ''], ':files\n');
    expect(reply).toEqual([]);
    expect(given).toEqual([COMPLETE, 'plan', '--out', '']);
  });
});
