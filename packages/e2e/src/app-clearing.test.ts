import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SLUICE } from './configured-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';
import { typeAgreement } from './typed-agreement.ts';

const ENTER = '\r';
const ESCAPE = '\u001B';
/** Its queue: 80 files of a broadcast, and 14 texts of customers. */
const BAKERY = '1101000002';

/** A message at the head is restored when the list of sent messages must have it: that takes two minutes. */
const RESTORE_TIMEOUT_MS = 4 * 60_000;

/** The app at a separate desk, before a separate gateway. */
interface Desk {
  readonly emulator: RunningEmulator;
  readonly app: Terminal;
  readonly environment: Readonly<Record<string, string>>;
}

const it = test.extend<{ desk: Desk }>({
  desk: async ({ task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `sluice-app-${task.id}-`));
    const emulator = await startEmulator();
    const environment = {
      GREEN_API_URL: emulator.url,
      GREEN_API_ID_INSTANCE: BAKERY,
      GREEN_API_TOKEN_INSTANCE: emulator.tokenOf(BAKERY),
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    };
    const app = new Terminal(process.execPath, [SLUICE], { columns: 80, rows: 24, environment });
    await use({ emulator, app, environment });
    app.close();
    await emulator.stop();
    await rm(folder, { recursive: true });
  },
});

/** Asks for a clear of only the files. */
async function planToClear({ app }: Desk): Promise<void> {
  await app.shows('not authorized', ': menu');
  app.type(ENTER);
  await app.shows('94 messages wait.', 'Space mark', '@c.us');
  app.type('jjjjjj');
  await app.until((screen) => /^ › +7 /m.test(screen));
  app.type('t');
  await app.until((screen) => /type file.*80 of 94/.test(screen));
  app.type('c');
  await app.shows('Plan of a clear: ', 'To clear: 80');
}

/** What the gateway knows: one clear, and each text sent again once. */
async function expectClearedOnce({ emulator }: Desk): Promise<void> {
  const calls = await emulator.calls(BAKERY);
  expect(calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
  expect(calls.filter((call) => call === 'sendMessage')).toHaveLength(14);
}

describe('a clearing in the terminal app', { timeout: 2 * RESTORE_TIMEOUT_MS }, () => {
  it('says that a clearing is not at its end before one leaves it, and how to go on with it when one has left', async ({
    desk,
  }) => {
    const { app, environment } = desk;
    await planToClear(desk);
    // A q that is typed is text.
    await typeAgreement(app, { idInstance: BAKERY, reason: 'A request of the owner' });
    await app.shows('✓ The gateway says that the queue is cleared');
    app.type('q');
    await app.shows(`A clearing of instance ${BAKERY} is not at its end.`, 'sluice resume ', 'leave');
    // It withdraws the question, and the screen below does not hear it.
    app.type(ESCAPE);
    await app.until((screen) => !screen.includes('is not at its end') && screen.includes('✓ The gateway says'));
    app.type('\u0003');
    await app.shows(`A clearing of instance ${BAKERY} is not at its end.`);
    app.type('\u0003');
    // Nothing that was sent is certain to have been restored.
    expect(await app.exited()).toBe(4);
    await app.until(() => app.emulator.buffer.active.type === 'normal');
    await app.shows(`The clearing of instance ${BAKERY} is not at its end.`);
    const id = /Go on with it: sluice resume ([\w-]{36})/.exec(app.output)?.[1] ?? '';

    // Whatever it ends with but 0 is an error here.
    const { stderr } = await promisify(execFile)(process.execPath, [SLUICE, 'resume', id], { env: environment });
    expect(stderr).toBe('');
    await expectClearedOnce(desk);
  });
});

describe('a clearing in the demo', () => {
  test('says before one leaves, and when one has left, that what is not at its end is lost with the demo', async () => {
    const app = new Terminal(process.execPath, [SLUICE, 'demo'], { columns: 80, rows: 24 });
    try {
      await app.until((screen) => /bakery .* 94 /.test(screen));
      app.type('j');
      await app.until((screen) => /^ › bakery/m.test(screen));
      app.type('c');
      await app.shows('Plan of a clear: ');
      await typeAgreement(app, { idInstance: BAKERY, reason: 'A try' });
      await app.shows('✓ The gateway says that the queue is cleared');
      app.type(ESCAPE);
      await app.shows('job under way');
      app.type('q');
      const asked = await app.until((screen) =>
        /A clearing of instance 1101000002 is not at its end\.[^]*it is lost[^]*Esc stay/.test(screen),
      );
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
