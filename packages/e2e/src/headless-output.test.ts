import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configure, environmentOf, SLUICE } from './configured-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

/** Each test has a separate account: five texts, too far behind a broadcast of files to have left while they were captured. */
const ACCOUNTS = ['head', 'closed', 'full', 'gone', 'mute', 'restore', 'read', 'safe'] as const;
type Account = (typeof ACCOUNTS)[number];

const NUMBERS: Readonly<Record<Account, string>> = {
  head: '1101000001',
  closed: '1101000002',
  full: '1101000003',
  gone: '1101000004',
  mute: '1101000005',
  restore: '1101000006',
  read: '1101000007',
  safe: '1101000008',
};

const QUEUES = {
  title: 'Stalled queues',
  description: 'For the tests of an output that fails.',
  instances: ACCOUNTS.map((name) => ({ name, idInstance: NUMBERS[name], product: 'whatsapp', state: 'blocked' })),
  events: ACCOUNTS.flatMap((instance) => [
    { do: 'enqueue', atSeconds: -600, instance, messages: { type: 'sendFileByUrl', count: 80, text: 'offer' } },
    { do: 'enqueue', atSeconds: -600, instance, messages: { count: 5, text: 'order' } },
  ]),
};

describe.skipIf(process.platform === 'win32').concurrent('when the output of sluice fails', () => {
  let folder: string;
  let emulator: RunningEmulator;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sluice-output-'));
    const scenario = join(folder, 'queues.json');
    writeFileSync(scenario, JSON.stringify(QUEUES));
    emulator = await startEmulator('--scenario', scenario);
    // The counts know of what was there from the beginning.
    await emulator.advance(10_000);
    for (const account of ACCOUNTS) {
      // A journal for each, so that none of the tests meets what another has not finished yet.
      mkdirSync(join(folder, account));
      configure(join(folder, account), emulator, { [account]: NUMBERS[account] });
    }
  });
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const start = (account: Account, args: readonly string[], stdio: StdioOptions): ChildProcess =>
    spawn(process.execPath, [SLUICE, ...args], { env: environmentOf(join(folder, account)), stdio });

  /** What the gateway itself knows of it: one clear, and every text was restored once. */
  async function expectCleared(account: Account): Promise<void> {
    const calls = await emulator.calls(NUMBERS[account]);
    expect(calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(calls.filter((call) => call === 'sendMessage')).toHaveLength(5);
    const outcomes = [...(await emulator.outcomes(NUMBERS[account])).values()];
    expect(outcomes.filter((outcome) => outcome === 'cleared')).toHaveLength(85);
    const { stdout } = await ended(start(account, ['queue', '--jsonl'], ['ignore', 'pipe', 'pipe']));
    expect(stdout.trimEnd().split('\n')).toHaveLength(5);
    expect(await ended(start(account, ['resume'], ['ignore', 'pipe', 'pipe']))).toMatchObject({
      status: 0,
      stdout: 'Nothing is unfinished.\n',
    });
  }

  it('goes on with a clear to its end when head has read the first line, and ends with 0', async () => {
    const status = join(folder, 'head', 'status');
    const words = [process.execPath, SLUICE, ...clearing('head')];
    const child = spawn('/bin/sh', ['-c', '{ "$@"; echo $? > "$0"; } | head -n 1', status, ...words], {
      env: environmentOf(join(folder, 'head')),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = await ended(child);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
    expect(readFileSync(status, 'utf8')).toBe('0\n');
    await expectCleared('head');
  });

  it('goes on with a clear to its end when its steps are read by a program that ends after the first', async () => {
    const child = start('closed', clearing('closed', '--jsonl'), ['ignore', 'pipe', 'pipe']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const stderr = textOf(child.stderr);
    await once(child, 'close');
    expect({ status: child.exitCode, stderr: await stderr }).toEqual({ status: 0, stderr: '' });
    await expectCleared('closed');
  });

  it.skipIf(process.platform !== 'linux')(
    'goes on with a clear where there is no room for its output, ends with 0 and says so',
    async () => {
      const { status, stderr } = await ended(startFull('full', clearing('full')));
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^The output .*ENOSPC.*\n$/) as string });
      expect(stderr).toContain('sluice journal list');
      await expectCleared('full');
    },
  );

  it('goes on with a clear when neither its output nor its complaints are read', async () => {
    const child = start('gone', clearing('gone'), ['ignore', 'pipe', 'pipe']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    await expectCleared('gone');
  });

  it('ends with the code of a clear that is refused, also when nothing can be said', async () => {
    const child = start('mute', ['clear', 'mute', '--all', '--confirm', NUMBERS.mute], ['ignore', 'pipe', 'pipe']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    await once(child, 'close');
    expect(child.exitCode).toBe(3);
    expect(await emulator.countCalls(NUMBERS.mute, 'clearMessagesQueue')).toBe(0);
  });

  it('goes on with a restore to its end when its output is not read', async () => {
    await ended(start('restore', clearing('restore'), ['ignore', 'pipe', 'pipe']));
    const listed = await ended(start('restore', ['snapshots', '--jsonl'], ['ignore', 'pipe', 'pipe']));
    const snapshot = /"snapshot":"([^"]+)"/.exec(listed.stdout)?.[1] ?? '';
    const order = ['restore', snapshot, '--all', '--confirm', NUMBERS.restore, '--reason', 'all of it is wanted', '--jsonl'];
    // The limits of the gateway count for all processes together.
    await emulator.advance(1000);
    const child = start('restore', order, ['ignore', 'pipe', 'inherit']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(await emulator.countCalls(NUMBERS.restore, 'sendFileByUrl')).toBe(80);
    // Whether any of it has been sent is looked for until the list that says can no longer be late: two minutes.
  }, 240_000);

  it.skipIf(process.platform !== 'linux')(
    'says of a command that only prints that its output is not whole, and ends with 1',
    async () => {
      for (const args of [
        ['queue', 'read'],
        ['queue', 'read', '--jsonl'],
        ['hold', 'set', 'read', '--for', '1m', '--reason', 'a test'],
        ['journal', 'export'],
        ['--help'],
      ]) {
        await emulator.advance(1000);
        expect(await ended(startFull('read', args))).toMatchObject({
          status: 1,
          stderr: expect.stringMatching(/^The output .*ENOSPC.*\n$/) as string,
        });
      }
    },
  );

  it('ends a command that only prints when its output is no longer read, without a word', async () => {
    for (const args of [
      ['queue', 'read'],
      ['journal', 'export'],
      ['watch', 'read', '--for', '1h'],
    ]) {
      const child = start('read', args, ['ignore', 'pipe', 'pipe']);
      child.stdout?.destroy();
      const stderr = await textOf(child.stderr);
      if (child.exitCode === null) await once(child, 'close');
      expect({ status: child.exitCode, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('does not call a number safe to connect because its output is not read', async () => {
    const child = start('safe', ['guard', 'safe'], ['ignore', 'pipe', 'pipe']);
    child.stdout?.destroy();
    await once(child, 'close');
    expect(child.exitCode).toBe(3);
  });

  /** Standard output is a device on which there is never room. */
  function startFull(account: Account, args: readonly string[]): ChildProcess {
    const full = openSync('/dev/full', 'w');
    try {
      return start(account, args, ['ignore', full, 'pipe']);
    } finally {
      closeSync(full);
    }
  }
});

async function textOf(stream: Readable | null): Promise<string> {
  return stream === null ? '' : text(stream);
}

/** Clears the files of an account and keeps its texts. */
function clearing(account: Account, ...more: readonly string[]): readonly string[] {
  return ['clear', account, '--type', 'file', '--confirm', NUMBERS[account], '--reason', 'the broadcast goes', ...more];
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(child: ChildProcess): Promise<Outcome> {
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}
