import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmulator } from './emulator-program.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';
import { typeAgreement } from './typed-agreement.ts';

const sluice = join(import.meta.dirname, '../../../apps/tui/dist/sluice.js');
const ESCAPE = '\u001B';
const SHOP = '1101000001';

let open: Terminal | undefined;

function run(args: readonly string[], options: Partial<TerminalOptions> = {}): Terminal {
  open = new Terminal(process.execPath, [sluice, ...args], { columns: 80, rows: 24, ...options });
  return open;
}

afterEach(() => open?.close());

describe('the terminal app', () => {
  it('shows each instance of the demo with its state, count and time until empty', async () => {
    const app = run(['demo']);
    await app.shows('courier', 'reading…', ': menu');
    const screen = await app.until((shown) => !shown.includes('reading…'));
    expect(screen).toMatch(/› shop +1101000001 +✕ blocked +1,240 +does not move\s*\n/);
    expect(screen).toMatch(/bakery +1101000002 +○ not authorized +94 +does not move\n/);
    expect(screen).toMatch(/clinic +3100000001 +● authorized +\d+ +\d min( \d+ s)?\n/);
    expect(screen).toMatch(/hotel +2100000001 +… loading +24 +does not move\n/);
    expect(screen).toMatch(/courier +4100000001 +● authorized +0 +empty\n/);
    expect(screen).toContain('Next: Before you connect another number');
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

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'gives the terminal back also when %s ends it: the mouse went on writing into the shell',
    async (signal) => {
      const app = run(['demo']);
      await app.shows('courier');
      await app.until(() => app.emulator.modes.mouseTrackingMode !== 'none');
      app.signal(signal);
      await app.exited();
      await app.until(() => app.emulator.buffer.active.type === 'normal' && app.emulator.modes.mouseTrackingMode === 'none');
      expect(app.emulator.modes.bracketedPasteMode).toBe(false);
      expect(app.output.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(app.output.lastIndexOf(`${ESCAPE}[?25l`));
    },
  );

  it('hears the mouse: a click selects, a click on the selected row opens it, the wheel moves', async () => {
    const app = run(['demo']);
    const rows = (await app.until((screen) => /courier.*empty/.test(screen))).split('\n');
    const row = rows.findIndex((text) => text.includes('courier')) + 1;
    const click = `${ESCAPE}[<0;8;${row}M${ESCAPE}[<0;8;${row}m`;
    app.type(click);
    await app.until((screen) => /^ › courier/m.test(screen));
    app.type(`${ESCAPE}[<64;8;${row}M`);
    await app.until((screen) => !/^ › courier/m.test(screen));
    app.type(`${ESCAPE}[<65;8;${row}M`);
    await app.until((screen) => /^ › courier/m.test(screen));
    app.type(click);
    await app.shows('Queue of courier');
  });

  it('refuses a terminal that is too small with what to do, and does not touch it', async () => {
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
    await app.shows('courier', ': menu');
  });

  it('is legible without colour', async () => {
    const app = run(['demo'], { environment: { NO_COLOR: '1' } });
    await app.shows('courier', '✕ blocked');
    const colors = app.output.split(ESCAPE).filter((sequence) => /^\[(3[0-8]|9[0-7])[;m]/.test(sequence));
    expect(colors).toEqual([]);
  });

  it('leaves nothing in the gateway to be sent: its record says cleared, and one clear was asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-app-'));
    const emulator = await startEmulator();
    try {
      const token = emulator.tokenOf(SHOP);
      const environment = {
        GREEN_API_URL: emulator.url,
        GREEN_API_ID_INSTANCE: SHOP,
        GREEN_API_TOKEN_INSTANCE: token,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
      };
      const app = run([], { environment });
      await app.shows('blocked');
      const before = countOf(await emulator.outcomes(SHOP), 'sent');
      app.type('c');
      await app.shows('740  cannot be seen');
      await typeAgreement(app, { idInstance: SHOP, lost: '740', reason: 'Blocked' });
      await app.shows('✓ Done: ');

      // An instance that is authorised again sends the waiting messages: none.
      await emulator.setState(SHOP, 'authorized');
      await emulator.advance(60 * 60_000);
      const outcomes = await emulator.outcomes(SHOP);
      expect(countOf(outcomes, 'cleared')).toBe(1240);
      expect(countOf(outcomes, 'sent')).toBe(before);
      expect(await emulator.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
      expect(app.output).not.toContain(token);

      // The snapshot is in the journal, which the commands read.
      const { stdout } = spawnSync(process.execPath, [sluice, 'snapshots', 'list', '--json'], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...environment },
      });
      expect(JSON.parse(stdout)).toMatchObject({ snapshots: [{ idInstance: SHOP, count: 1240, entries: 500 }] });
      const files = await readdir(join(folder, 'sluice'));
      const kept = await Promise.all(files.map((file) => readFile(join(folder, 'sluice', file), 'latin1')));
      expect(kept.join('')).not.toContain(token);
    } finally {
      await emulator.stop();
      await rm(folder, { recursive: true });
    }
  });
});

function countOf(outcomes: ReadonlyMap<string, string>, wanted: string): number {
  return [...outcomes.values()].filter((outcome) => outcome === wanted).length;
}
