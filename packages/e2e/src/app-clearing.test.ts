import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SLUICE } from './configured-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

const ENTER = '\r';
const ESCAPE = '\u001B';
/** Its queue: 80 files of a broadcast, and 14 texts of customers. */
const BAKERY = '1101000002';

describe('a clearing in the terminal app', () => {
  let folder: string;
  let emulator: RunningEmulator;
  let app: Terminal;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-app-'));
    emulator = await startEmulator();
    app = new Terminal(process.execPath, [SLUICE], {
      columns: 80,
      rows: 24,
      environment: environment(),
    });
  });
  afterEach(async () => {
    app.close();
    await emulator.stop();
    await rm(folder, { recursive: true });
  });

  const environment = (): Record<string, string> => ({
    GREEN_API_URL: emulator.url,
    GREEN_API_ID_INSTANCE: BAKERY,
    GREEN_API_TOKEN_INSTANCE: emulator.tokenOf(BAKERY),
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  });

  /** Asks for a clear of the files alone. */
  async function planToClear(): Promise<void> {
    await app.shows('not authorized', 'quit');
    app.type(ENTER);
    await app.shows('94 messages wait.', '4100');
    app.type('jjjjjjt');
    await app.shows('Only type file: 80 of 94.');
    app.type('c');
    await app.shows(`Type ${BAKERY}`);
  }

  async function confirm(...lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      app.type(line);
      await app.shows(`› ${line}`);
      app.type(ENTER);
    }
  }

  /** Makes the window too small for anything but a word, and large enough again. */
  async function shrinkAndEnlarge(whileSmall = ''): Promise<void> {
    app.resize(40, 8);
    await app.shows('40×8 is too small');
    app.type(whileSmall);
    // The app has read the keys when it shows this.
    app.resize(41, 8);
    await app.shows('41×8 is too small');
    app.resize(80, 24);
    await app.until((screen) => !screen.includes('too small') && screen.includes('Clear the queue of'));
  }

  /** What the gateway knows: one clear, and each text sent again once. */
  async function expectClearedOnce(): Promise<void> {
    const calls = await emulator.calls(BAKERY);
    expect(calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
    expect(calls.filter((call) => call === 'sendMessage')).toHaveLength(14);
  }

  it('goes on when the window shrinks and is enlarged again: no second runner, one clear, nothing waits twice', async () => {
    await planToClear();
    await confirm(BAKERY, 'The wrong price list');
    await app.shows('✓ The gateway says that the queue is cleared');
    await shrinkAndEnlarge(ENTER);
    await app.shows('✓ Captured 94 messages', '✓ The gateway says that the queue is cleared');
    app.type(ENTER);
    await app.shows('Sending again what stays');
    await shrinkAndEnlarge();
    await app.shows('✓ Verified', '✓ Done: ', '14 of 14 messages');
    await expectClearedOnce();
  });

  it('keeps what was typed when the window shrinks, and obeys no key that cannot be seen to do something', async () => {
    await planToClear();
    await confirm(BAKERY);
    app.type('The wrong');
    await app.shows('› The wrong');
    await shrinkAndEnlarge(` list${ENTER}${ESCAPE}`);
    await app.shows(`Type ${BAKERY}`, '› The wrong');
    expect(app.screen()).not.toContain('list');
    expect(await emulator.countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
  });

  it('is shown again to who has left its screen and comes back', async () => {
    await planToClear();
    await confirm(BAKERY, 'The wrong price list');
    await app.shows('✓ The gateway says that the queue is cleared', 'Esc');
    app.type(ESCAPE);
    await app.shows('INSTANCE', 'job under way', 'quit');
    app.type('c');
    await app.shows('✓ Captured 94 messages', '✓ The gateway says that the queue is cleared');
    app.type(ESCAPE);
    await app.shows('INSTANCE');
    app.type(ENTER);
    await app.shows('✓ Verified', '✓ Done: ', '14 of 14 messages');
    app.type(ENTER);
    await app.shows('14 messages wait.');
    await expectClearedOnce();
  });

  it('says that a clearing is not at its end before one leaves it, and how to go on with it when one has left', async () => {
    await planToClear();
    // A q that is typed is text.
    await confirm(BAKERY, 'A request of the owner');
    await app.shows('✓ The gateway says that the queue is cleared');
    app.type('q');
    await app.shows(`A clearing of instance ${BAKERY} is not at its end.`, 'sluice resume ', 'leave');
    // It withdraws the question, and the screen below does not hear it.
    app.type(ESCAPE);
    await app.shows('✓ The gateway says that the queue is cleared');
    app.type('\u0003');
    await app.shows(`A clearing of instance ${BAKERY} is not at its end.`);
    app.type('\u0003');
    // Nothing that was sent is certain to have been put back.
    expect(await app.exited()).toBe(4);
    await app.until(() => app.emulator.buffer.active.type === 'normal');
    await app.shows(`The clearing of instance ${BAKERY} is not at its end.`);
    const id = /Go on with it: sluice resume ([\w-]{36})/.exec(app.output)?.[1] ?? '';

    const { status, stderr } = spawnSync(process.execPath, [SLUICE, 'resume', id], { encoding: 'utf8', env: environment() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expectClearedOnce();
  });
});

describe('a clearing in the demo', () => {
  it('says before one leaves, and when one has left, that what is not at its end is lost with the demo', async () => {
    const app = new Terminal(process.execPath, [SLUICE, 'demo'], { columns: 80, rows: 24 });
    try {
      await app.shows('courier');
      app.type('jc');
      await app.shows(`Type ${BAKERY}`);
      for (const line of [BAKERY, 'A try']) {
        app.type(line);
        await app.shows(`› ${line}`);
        app.type(ENTER);
      }
      await app.shows('✓ The gateway says that the queue is cleared');
      app.type(ESCAPE);
      await app.shows('job under way');
      app.type('q');
      const asked = await app.shows(`A clearing of instance ${BAKERY} is not at its end.`, 'it is lost', 'Any other key stay');
      expect(asked).not.toContain('sluice resume');
      app.type('q');
      expect(await app.exited()).toBe(0);
      await app.until(() => app.emulator.buffer.active.type === 'normal');
      expect(await app.shows('lost with the demo')).not.toContain('sluice resume');
    } finally {
      app.close();
    }
  });
});
