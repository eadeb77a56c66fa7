import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configure, SLUICE } from './configured-sluice.ts';
import { startEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

const ENTER = '\r';
const INTERRUPT = '\u0003';
const SUSPEND = '\u001A';
const COURIER = '4100000001';
const CODE = '48151623';
const PASSWORD = 'correct horse battery';

/** An account of Telegram with a password, that is to be connected. */
const SCENARIO = {
  title: 'An account with a password',
  description: 'For the test of what is typed.',
  instances: [
    {
      name: 'courier',
      idInstance: COURIER,
      product: 'telegram',
      state: 'notAuthorized',
      behaviours: { authorizationCode: CODE, accountPassword: PASSWORD, startingMs: 0 },
    },
  ],
};

/** `sluice connect` on a terminal, and behind it what says whether the terminal echoes again. */
interface Desk {
  readonly terminal: Terminal;
  readonly folder: string;
}

const it = test.extend<{ desk: Desk; shell: Terminal }>({
  /** A shell with job control, in which the same command is typed. */
  shell: async ({ task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `sluice-suspend-${task.id}-`));
    const scenario = join(folder, 'scenario.json');
    await writeFile(scenario, JSON.stringify(SCENARIO));
    const emulator = await startEmulator('--scenario', scenario);
    configure(folder, emulator, { courier: COURIER });
    const environment = { SLUICE_CONFIG: join(folder, 'config.toml'), HOME: folder, PS1: 'ready> ' };
    const terminal = new Terminal('bash', ['--norc', '--noprofile', '-i'], { columns: 80, rows: 24, environment });
    await use(terminal);
    terminal.close();
    await emulator.stop();
    await rm(folder, { recursive: true });
  },
  desk: async ({ task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `sluice-connect-${task.id}-`));
    const scenario = join(folder, 'scenario.json');
    await writeFile(scenario, JSON.stringify(SCENARIO));
    const emulator = await startEmulator('--scenario', scenario);
    configure(folder, emulator, { courier: COURIER });
    const connect = `connect courier --phone 79990000009 --watch 1s --confirm ${COURIER} --reason 'The phone is new'`;
    const script = `"${process.execPath}" "${SLUICE}" ${connect}; echo "ended with $?"; stty -a | grep -ow -e '-*echo'`;
    const environment = { SLUICE_CONFIG: join(folder, 'config.toml'), SLUICE_DEBUG_LOG: join(folder, 'debug.log'), HOME: folder };
    const terminal = new Terminal('/bin/sh', ['-c', script], { columns: 80, rows: 24, environment });
    await use({ terminal, folder });
    terminal.close();
    await emulator.stop();
    await rm(folder, { recursive: true });
  },
});

function expectEchoAgain({ output }: Terminal): void {
  expect(output).toMatch(/\r\necho\r\n/);
}

describe('a code and a password on a terminal', () => {
  it('are typed without echo, connect the account, and are in no file', async ({ desk: { terminal, folder } }) => {
    await terminal.shows('Code (not shown):');
    terminal.type('11111' + ENTER);
    await terminal.shows('The code was not taken.');
    // The question is there a second time.
    await terminal.until((screen) => screen.split('Code (not shown):').length === 3);
    terminal.type(CODE + ENTER);
    await terminal.shows('Password of the account (not shown):');
    terminal.type(PASSWORD + ENTER);
    await terminal.shows('A number is connected', 'ended with 0');
    await terminal.exited();
    expectEchoAgain(terminal);
    const files = ['debug.log', 'journal.sqlite', 'journal.sqlite-wal'].map((name) => join(folder, name)).filter(existsSync);
    const written = [terminal.output, ...files.map((file) => readFileSync(file, 'latin1'))].join('\n');
    for (const secret of ['11111', CODE, PASSWORD]) expect(written.includes(secret)).toBe(false);
  });

  it('are not asked for any more after Ctrl+C, and the terminal echoes again', async ({ desk: { terminal } }) => {
    await terminal.shows('Code (not shown):');
    terminal.type(CODE + INTERRUPT);
    await terminal.shows('Looking once more', 'No number was connected. Do not scan', 'ended with 3');
    await terminal.exited();
    expectEchoAgain(terminal);
    expect(terminal.output).not.toContain(CODE);
  });

  it('are asked for again after Ctrl+Z and fg, without echo: the terminal took no key any more', async ({ shell }) => {
    await shell.shows('ready>');
    shell.type(
      `"${process.execPath}" "${SLUICE}" connect courier --phone 79990000009 --watch 1s --confirm ${COURIER} --reason new${ENTER}`,
    );
    await shell.shows('Code (not shown):');
    shell.type(SUSPEND);
    await shell.shows('Stopped');
    shell.type(`fg${ENTER}`);
    await shell.until((screen) => screen.split('Code (not shown):').length === 3);
    shell.type(CODE + ENTER);
    await shell.shows('Password of the account (not shown):');
    shell.type(PASSWORD + ENTER);
    await shell.shows('A number is connected');
    expect(shell.output.includes(CODE)).toBe(false);
  });
});
