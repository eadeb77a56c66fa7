import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configure, environmentOf, SLUICE } from './configured-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

const ENTER = '\r';
const ESCAPE = '\u001B';
const BAKERY = '1101000002';
/** 80 files of a broadcast, and behind them 14 texts of customers, too far from the head to have left while they were captured. */
const QUEUE = {
  title: 'A wrong price list',
  description: 'The number of the bakery was disconnected in the middle of a broadcast.',
  instances: [{ name: 'bakery', idInstance: BAKERY, product: 'whatsapp', state: 'notAuthorized' }],
  events: [
    { do: 'enqueue', atSeconds: -600, instance: 'bakery', messages: { type: 'sendFileByUrl', count: 80, text: 'offer' } },
    { do: 'enqueue', atSeconds: -600, instance: 'bakery', messages: { count: 14, text: 'order' } },
  ],
};
const CLEAR = ['clear', 'bakery', '--type', 'file', '--confirm', BAKERY, '--reason', 'The wrong price list'];

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('a clearing that is not at its end', () => {
  let folder: string;
  let emulator: RunningEmulator;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sluice-open-'));
    const scenario = join(folder, 'queue.json');
    writeFileSync(scenario, JSON.stringify(QUEUE));
    emulator = await startEmulator('--scenario', scenario);
    // The count knows of what was there from the beginning.
    await emulator.advance(10_000);
    configure(folder, emulator, { bakery: BAKERY });
  });
  afterEach(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  function start(...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [SLUICE, ...args], { env: environmentOf(folder), stdio: ['ignore', 'pipe', 'pipe'] });
  }

  const run = (...args: readonly string[]): Promise<Outcome> => ended(start(...args));

  /** Begins to clear the files; the texts are not restored yet. */
  async function cleared(): Promise<ChildProcess> {
    const child = start(...CLEAR);
    await said(child, 'Making sure');
    return child;
  }

  async function killed(): Promise<void> {
    const child = await cleared();
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    // The count knows of the clear.
    await emulator.advance(10_000);
  }

  /** One clear, and each text sent again once. */
  async function expectClearedOnce(): Promise<void> {
    const calls = await emulator.calls(BAKERY);
    expect(calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(calls.filter((call) => call === 'sendMessage')).toHaveLength(14);
  }

  it('is said by every command when its process was killed, and none calls the instance safe or empty', async () => {
    await killed();
    const line = /bakery: The clearing that \S+ began at \S+ is not at its end\. .* go on with sluice resume [\da-f-]{36}/;
    expect((await run('instances')).stdout).toMatch(/^bakery .* job left open/m);
    expect((await run('queue', 'bakery')).stdout).toBe('Nothing is listed now, and a clearing is not at its end.\n');
    for (const command of ['queue', 'count', 'forecast', 'snapshots', 'hold']) {
      const outcome = await run(command, ...(command === 'hold' ? ['list'] : []), 'bakery');
      expect(outcome).toMatchObject({ status: 0, stderr: expect.stringMatching(line) as string });
    }
    const guard = await run('guard', 'bakery');
    expect(guard).toMatchObject({ status: 3, stdout: expect.stringMatching(/^Not safe\. Connect no number to/) as string });
    const diagnosis = await run('diagnose', 'bakery');
    expect(diagnosis.stdout).toMatch(/^CRITICAL \(certain\): The clearing that \S+ began at \S+ is not at its end\./);
    expect(`${guard.stdout}${diagnosis.stdout}`).not.toMatch(/Nothing waits|can be connected now|sluice (plan|clear|guard)/);
    const doctor = await run('doctor');
    expect(doctor.stdout).toMatch(/✕ unfinished .*No process carries it out any more.*\n +→ sluice resume [\da-f-]{36}\n/);
    const plan = await run('plan', 'bakery', '--all');
    expect(plan).toMatchObject({ status: 3, stdout: '' });
    expect(plan.stderr).toMatch(/^Nothing was sent to instance \d+\. The clearing that \S+ began at \S+ is not at its end/);
  });

  it('is shown by every screen when its process was killed, and u leads to it', async () => {
    await killed();
    const app = new Terminal(process.execPath, [SLUICE], {
      columns: 80,
      rows: 24,
      environment: { SLUICE_CONFIG: join(folder, 'config.toml'), HOME: folder },
    });
    try {
      const shows = (...wanted: readonly string[]): Promise<string> =>
        app.until((screen) => wanted.every((part) => flat(screen).includes(flat(part))));
      const words = ['is not at its end.', 'No process carries it out any more: press u to go on with it.'];
      const list = await shows('job left open', ...words);
      expect(list).not.toMatch(/empty\n/);
      app.type(ENTER);
      const queue = await shows('Nothing is listed now, and a clearing is not at its end.', '0 listed   job left open', ...words);
      expect(queue).not.toContain('Nothing waits');
      app.type('d');
      const diagnosis = await shows('Why: bakery', 'Enter: show the job.', ...words);
      expect(diagnosis).not.toMatch(/Safe|Nothing waits/);
      expect(diagnosis).toMatch(/\n Enter .* Esc /);
      app.type('n');
      const guard = await shows('Connect no number', ...words);
      expect(guard).not.toMatch(/Safe|Nothing waits/);
      app.type('u');
      await shows('A clear of this instance is not finished.', 'No process is running this job.', 'Enter: finish');
      app.type(ENTER);
      await shows('Restoring the messages to keep');
      app.type(ESCAPE);
      await app.until(
        (screen) => screen.includes('A job of bakery goes on') && !screen.includes('No process is running this job'),
      );
    } finally {
      app.close();
    }
  });

  it('is waited for by resume while its process lives, which then says that it is done and ends with 0', async () => {
    const first = await cleared();
    const end = once(first, 'close');
    const guard = await run('guard', 'bakery');
    expect(guard.status).toBe(3);
    expect(guard.stdout).toContain('It is being carried out: wait until it has ended');
    expect((await run('doctor')).stdout).toMatch(/! unfinished .* It is being carried out\.\n/);
    const second = await run('resume', 'bakery');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toMatch(
      /^Another run has this job.*\n(.*\n)*Done: another run has ended this job\. 14 of 14 messages restored, in order\.\n$/,
    );
    await end;
    expect(first.exitCode).toBe(0);
    await expectClearedOnce();
  });
});

/** A sentence may be broken anywhere. */
function flat(screen: string): string {
  return screen.replaceAll(/\s+/g, ' ');
}

async function ended(child: ChildProcess): Promise<Outcome> {
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}

async function read(stream: ChildProcess['stdout']): Promise<string> {
  return stream === null ? '' : text(stream);
}

/** Resolves when a line of the output of a program begins so. What it says afterwards is there to be read. */
async function said(child: ChildProcess, words: string): Promise<void> {
  const { stdout } = child;
  if (stdout === null) throw new TypeError('The output is not read.');
  const heard = Promise.withResolvers<void>();
  const lines = createInterface({ input: stdout });
  lines.on('line', (line) => {
    if (line.startsWith(words)) heard.resolve();
  });
  child.once('close', (status) => heard.reject(new Error(`It ended with ${status} before it said "${words}".`)));
  await heard.promise;
}
