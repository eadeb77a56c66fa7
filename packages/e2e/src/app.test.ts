import { spawnSync } from 'node:child_process';
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
const BAKERY = '1101000002';

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
    expect(screen).toMatch(/bakery +WhatsApp +1101000002 +○ not authorized +94 +does not move\n/);
    expect(screen).toMatch(/clinic +MAX +3100000001 +● authorized +\d+ +\d min( \d+ s)?\n/);
    expect(screen).toMatch(/hotel +WhatsApp +2100000001 +… loading +24 +does not move\n/);
    expect(screen).toMatch(/courier +Telegram +4100000001 +● authorized +0 +empty\n/);
    expect(screen).toContain('Next: Clear');
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

  it('says the story of the demo: why, the plan, the clear, the verdict; and a broadcast cleared among answers to customers', async () => {
    const app = run(['demo']);
    await app.shows('courier');

    // A blocked number, of whose queue most cannot be seen.
    app.type(ENTER);
    await app.shows('The first 500 of 1,240', 'blocked this number', 'Next: Clear');
    app.type('d');
    await app.shows('Before you connect a number', '✕ Not yet.', '1,240 messages');
    app.type('c');
    const plan = await app.shows(`Type ${SHOP}`);
    expect(plan).toContain('    500 can be seen: they are captured before anything is sent\n');
    expect(plan).toContain('    740 cannot be seen, cannot be captured, and are gone for good\n');
    expect(plan).toContain('  1,240 go in all, for every chat\n');
    await confirm(app, SHOP, '740', 'Blocked in a broadcast');
    await app.shows('✓ Captured 500 messages', '✓ The gateway says that the queue is cleared');
    await app.shows('✓ Verified', '✓ Done: the queue of messages was cleared, and no other.', 'sluice restore ');
    expect(app.screen().replaceAll(/\s+/g, ' ')).toContain(
      'which can be 10 s old, 740 messages could not be captured and are gone.',
    );
    app.type(ENTER);
    await app.shows('Nothing waits.');
    app.type('d');
    await app.shows('✓ Safe. Nothing waits in instance 1101000001');

    // A wrong broadcast among answers to customers, all of which can be seen.
    await leaveFor(app, 'courier', 2);
    app.type(`${DOWN}${ENTER}`);
    await app.shows('94 messages wait.', '4100');
    app.type('jjjjjjt');
    await app.shows('Only type file: 80 of 94. c clears these and keeps the other 14.');
    app.type('c');
    const selective = await app.shows(`Type ${BAKERY}`);
    expect(selective).toContain('     80 go (80 file), to 80 chats\n');
    expect(selective).toContain('     14 stay: cleared with the rest, then restored in order\n');
    await confirm(app, BAKERY, 'The wrong price list');
    await app.shows('✓ Verified', 'Restoring what is to stay: 0 of 14', "Waiting for the gateway's list");
    // The answers stood at the head: whether any of them has left is known only when the list of what was sent can no longer be late.
    await app.until((screen) => screen.includes('✓ Done: the queue of messages was cleared, and no other. 14 of 14'), 180_000);
    app.type(ENTER);
    const back = await app.shows('14 messages wait.', '›    1', '4107');
    expect(orders(back)).toEqual(['4100', '4101', '4102', '4103', '4104', '4105', '4106', '4107']);
    app.type('G');
    expect(orders(await app.shows('›   14'))).toEqual(['4106', '4107', '4108', '4109', '4110', '4111', '4112', '4113']);
    app.type('d');
    await app.shows('✕ Not yet.', 'would send 14', 'to 14 chats');
    // Each of the two clearings waits until the count of the gateway, up to ten seconds old, agrees.
  }, 300_000);

  it('refuses to clear some where not everything can be seen, and shows all again', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type(ENTER);
    await app.shows('CHAT', '79990878510');
    app.type('/');
    await app.shows('Show only messages that say ›');
    app.type(`STOP${ENTER}`);
    await app.until((screen) => /Only text with “STOP”: \d+ of 500\. Not all seen: no part can be cleared\./.test(screen));
    app.type('c');
    await app.shows('Only 500 of 1,240 messages', 'what cannot be seen would be destroyed');
    app.type(ESCAPE);
    await app.shows('The first 500 of 1,240');
  });

  it('sends nothing when something else is typed, or when one leaves', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type('c');
    await app.shows(`Type ${SHOP}`);
    app.type(`3100000001${ENTER}`);
    await app.shows('That is not the number of this instance. Nothing was sent.');
    app.type('\u007F'.repeat(10));
    app.type(`${SHOP}${ENTER}`);
    await app.shows('Type 740');
    app.type(`500${ENTER}`);
    await app.shows('That is fewer than are lost: 740. Nothing was sent.');
    app.type(ESCAPE);
    await app.shows('The first 500 of 1,240');
  });

  it('plans again when the queue has changed while the plan was confirmed, and asks for the numbers of then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-app-'));
    const emulator = await startEmulator();
    try {
      const token = emulator.tokenOf(BAKERY);
      const environment = {
        GREEN_API_URL: emulator.url,
        GREEN_API_ID_INSTANCE: BAKERY,
        GREEN_API_TOKEN_INSTANCE: token,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
      };
      const app = run([], { environment });
      await app.shows('not authorized', 'quit');
      app.type('c');
      await app.shows('94 can be seen', `Type ${BAKERY}`);
      await fetch(`${emulator.url}/waInstance${BAKERY}/sendMessage/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ chatId: '79990000001@c.us', message: 'Are you open?' }),
      });
      await confirm(app, BAKERY, 'All of it goes');
      await app.shows('1 message has joined the queue', 'Enter: plan again, on the queue as it is now');
      app.type(ENTER);
      await app.shows('95 can be seen', `Type ${BAKERY}`);
      await confirm(app, BAKERY, 'All of it goes');
      await app.shows('✓ Done: ');
      expect(await emulator.countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
    } finally {
      await emulator.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('shows the queue of an instance that speaks Chat-API', async () => {
    const app = run(['demo']);
    await app.shows('hotel');
    app.type(`jjj${ENTER}`);
    await app.shows('Queue of hotel, WhatsApp over Chat-API 2100000001', '24 messages wait.', 'text to 7900');
  });

  it('shows the keys of a screen as help', async () => {
    const app = run(['demo']);
    await app.shows('courier');
    app.type('?');
    expect(await app.shows('Any key back')).toMatch(/c +plan a clear/);
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
      await app.shows(`Type ${SHOP}`);
      await confirm(app, SHOP, '740', 'Blocked');
      await app.shows('✓ Done: ');

      // What is authorised again sends what waits: nothing.
      await emulator.setState(SHOP, 'authorized');
      await emulator.advance(60 * 60_000);
      const outcomes = await emulator.outcomes(SHOP);
      expect(countOf(outcomes, 'cleared')).toBe(1240);
      expect(countOf(outcomes, 'sent')).toBe(before);
      expect(await emulator.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
      expect(app.output).not.toContain(token);

      // What was captured is in the journal, which the commands read.
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

/** Types line after line, each when it is asked for. */
async function confirm(app: Terminal, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    app.type(line);
    await app.shows(`› ${line}`);
    app.type(ENTER);
  }
}

/** Presses Escape as often as said, each time when the screen has changed, and waits for what is there then. */
async function leaveFor(app: Terminal, word: string, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    const before = app.screen();
    app.type(ESCAPE);
    await app.until((screen) => screen !== before);
  }
  await app.shows(word);
}

/** The numbers of the orders in the rows of a queue, from above. */
function orders(screen: string): readonly string[] {
  const [list = ''] = screen.split('────');
  return list.match(/\b41\d\d\b/g) ?? [];
}

function countOf(outcomes: ReadonlyMap<string, string>, wanted: string): number {
  return [...outcomes.values()].filter((outcome) => outcome === wanted).length;
}
