import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configure, SLUICE } from './configured-sluice.ts';
import { startEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

const CLINIC = '3100000001';

test.each([
  ['Ctrl+C', '\u0003', 'Nothing was changed.'],
  ['Ctrl+D', '\u0004', 'Nothing was changed.'],
  ['another number', '1101\r', 'What you typed is not the id of this instance'],
])('sluice stop ends at once with %s at its question, and leaves what is typed next to the shell', async (_, keys, said) => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-stop-'));
  const emulator = await startEmulator();
  configure(folder, emulator, { clinic: CLINIC });
  const script = `"${process.execPath}" "${SLUICE}" stop clinic; echo "ended with $?"; read next; echo "the shell has $next"`;
  const environment = { SLUICE_CONFIG: join(folder, 'config.toml'), HOME: folder };
  const terminal = new Terminal('/bin/bash', ['-c', `trap : INT; ${script}`], { columns: 80, rows: 24, environment });
  await terminal.shows(`Type ${CLINIC}, the id of this instance:`);
  terminal.type(keys);
  await terminal.shows('ended with 3');
  // On a line that is its own, and without another question.
  expect(terminal.screen()).toMatch(new RegExp(`^${said}`, 'm'));
  expect(terminal.screen()).not.toContain('Say why');
  terminal.type('ls\r');
  await terminal.shows('the shell has ls');
  expect(await emulator.countCalls(CLINIC, 'setSettings')).toBe(0);
  terminal.close();
  await emulator.stop();
  await rm(folder, { recursive: true });
});
