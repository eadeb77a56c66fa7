import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmulator } from './emulator-program.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

const sluice = join(import.meta.dirname, '../../../apps/tui/dist/sluice.js');
const ESCAPE = '\u001B';
const DOWN = `${ESCAPE}[B`;
const ENTER = '\r';
const SHOP = '1101000001';

let open: Terminal | undefined;

function run(args: readonly string[], options: Partial<TerminalOptions> = {}): Terminal {
  open = new Terminal(process.execPath, [sluice, ...args], { columns: 80, rows: 24, ...options });
  return open;
}

afterEach(() => open?.close());

describe('the terminal app', () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 140, rows: 40 },
  ])('shows each instance of the demo with its state, count and time until empty at $columns×$rows', async (size) => {
    const screen = await run(['demo'], size).shows('courier', 'quit');
    expect(screen).toMatch(/› shop +WhatsApp +1101000001 +✕ blocked +1,240 +does not move\n/);
    expect(screen).toMatch(/clinic +MAX +3100000001 +● authorized +\d+ +\d min( \d+ s)?\n/);
    expect(screen).toMatch(/courier +Telegram +4100000001 +● authorized +0 +empty\n/);
    expect(screen).toContain('Clear the queue');
  });

  it('opens a queue of which the gateway shows 500 of 1,240, and scrolls to its end', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type(ENTER);
    // A frame can arrive in pieces: what is looked for is waited for, all of it.
    const screen = await app.until((shown) => /› +1 +7999\d{7}@c\.us +text +\S/.test(shown));
    expect(screen).toContain('The first 500 of 1,240: the gateway shows no more.');
    app.type('G');
    await app.until((shown) => /›  500 {2}7999/.test(shown) && shown.includes('id BAE5'));
  });

  it('obeys every key of several that arrive as one', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type(ENTER);
    await app.shows('CHAT');
    app.type('jjjjj');
    await app.until((screen) => /› +6 /.test(screen));
    app.type('kk');
    await app.until((screen) => /› +4 /.test(screen));
    app.type(`${DOWN}${DOWN}`);
    await app.until((screen) => /› +6 /.test(screen));
  });

  it('clears the blocked instance after its number is typed, and shows that it is verified', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type('c');
    const plan = await app.shows('Type 1101000001');
    expect(plan).toContain('500 can be seen and are captured before anything is sent');
    expect(plan).toContain('740 cannot be seen, cannot be captured, and are gone for good');
    expect(plan).toContain('1,240 go in all, for every chat');
    app.type(`1101000001${ENTER}`);
    await app.shows('✓ Captured 500 messages', '✓ The gateway says that the queue is cleared');
    await app.shows('✓ Verified: nothing of what waited is left.', '740 messages could not be captured');
    app.type(ENTER);
    await app.shows('Nothing waits.');
  });

  it('sends nothing when another number is typed, or when one leaves', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type('c');
    await app.shows('Type 1101000001');
    app.type(`3100000001${ENTER}`);
    await app.shows('That is not the number of this instance. Nothing was sent.');
    app.type(ESCAPE);
    await app.shows('The first 500 of 1,240');
  });

  it('shows the keys of a screen as help', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type('?');
    expect(await app.shows('Any key: back')).toMatch(/c +clear the queue\n/);
    app.type('x');
    await app.shows('courier');
  });

  it.each(['q', '\u0003'])('gives the terminal back as it was and exits with 0 (key %j)', async (key) => {
    const app = run(['demo']);
    await app.shows('courier');
    expect(app.emulator.buffer.active.type).toBe('alternate');
    app.type(key);
    expect(await app.exited()).toBe(0);
    await app.until(() => app.emulator.buffer.active.type === 'normal');
    expect(app.screen().trim()).toBe('');
    expect(app.output).toContain(`${ESCAPE}[?25h`);
  });

  it('refuses a terminal that is too small with what to do, and leaves it alone', async () => {
    const app = run(['demo'], { columns: 60, rows: 10 });
    expect(await app.exited()).toBe(2);
    await app.shows('This terminal has 60×10 characters and Sluice needs 72×18.');
    expect(app.output).not.toContain(`${ESCAPE}[?1049h`);
  });

  it('says so when the terminal becomes too small, and goes on when it is large enough again', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.resize(50, 12);
    await app.shows('50×12 is too small: enlarge the window to 72×18.');
    app.resize(80, 24);
    await app.shows('courier', 'quit');
  });

  it('is legible without colour', async () => {
    const app = run(['demo'], { environment: { NO_COLOR: '1' } });
    expect(await app.shows('courier')).toContain('✕ blocked');
    const colors = app.output.split(ESCAPE).filter((sequence) => /^\[(3[0-8]|9[0-7])[;m]/.test(sequence));
    expect(colors).toEqual([]);
  });

  it('leaves nothing in the gateway to be sent: its record says cleared, and one clear was asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-app-'));
    const emulator = await startEmulator();
    try {
      const token = emulator.tokenOf(SHOP);
      const app = run([], {
        environment: {
          GREEN_API_URL: emulator.url,
          GREEN_API_ID_INSTANCE: SHOP,
          GREEN_API_TOKEN_INSTANCE: token,
          XDG_DATA_HOME: folder,
        },
      });
      await app.shows('blocked');
      const before = countOf(await emulator.outcomes(SHOP), 'left');
      app.type('c');
      await app.shows(`Type ${SHOP}`);
      app.type(`${SHOP}${ENTER}`);
      await app.shows('✓ Verified');

      // What is authorised again sends what waits: nothing.
      await emulator.setState(SHOP, 'authorized');
      await emulator.advance(60 * 60_000);
      const outcomes = await emulator.outcomes(SHOP);
      expect(countOf(outcomes, 'cleared')).toBe(1240);
      expect(countOf(outcomes, 'left')).toBe(before);
      expect(await emulator.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
      expect(app.output).not.toContain(token);

      const [file] = await readdir(join(folder, 'sluice/snapshots'));
      const snapshot = await readFile(join(folder, 'sluice/snapshots', file ?? ''), 'utf8');
      expect(JSON.parse(snapshot)).toMatchObject({ idInstance: SHOP, count: 1240, completeness: { kind: 'truncated' } });
      expect(snapshot).not.toContain(token);
    } finally {
      await emulator.stop();
      await rm(folder, { recursive: true });
    }
  });
});

function countOf(outcomes: ReadonlyMap<string, string>, wanted: string): number {
  return [...outcomes.values()].filter((outcome) => outcome === wanted).length;
}
