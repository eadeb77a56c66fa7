import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { fakeHost } from '../../test/fake-host.ts';
import { COMMAND_NAMES, COMMANDS } from '../command-table/command-table.ts';
import { en } from '../sentences/en/en.ts';

it('has every command with its options, and what each ends with', async () => {
  const { code, stdout } = await fakeHost().run('man');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\.TH SLUICE 1 /);
  const explained = COMMAND_NAMES.filter((name) => COMMANDS[name].runs === undefined && name !== 'config');
  for (const name of explained) expect(stdout).toMatch(new RegExp(`^\\.SS sluice ${name}(?: |$)`, 'm'));
  expect(stdout).toContain(String.raw`\fB\-\-stop\-first\fR`);
  // What every command has is said once.
  expect(stdout.split('\n').filter((line) => line.startsWith(String.raw`\fB\-\-lang`))).toHaveLength(1);
  for (const words of Object.values(en.commands.exits)) expect(stdout).toContain(words.replaceAll('-', String.raw`\-`));
});

const hasGroff = spawnSync('groff', ['--version']).status === 0;

it.runIf(hasGroff)('is read by groff without a warning', async () => {
  const { stdout: page } = await fakeHost().run('man');
  const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww'], { input: page, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('General Commands Manual');
});
