import { readScenario } from '@sluice/emulator';
import { describe, expect, it } from 'vitest';
import { useAppOnTerminal } from '../../test/app-on-terminal.ts';
import type { ThemeName } from './theme.ts';

const ESCAPE = '\u001B';
const ENTER = '\r';
const THEMES: readonly ThemeName[] = ['dark', 'light', 'contrast', 'none'];
const SIZES = [
  [72, 18],
  [80, 24],
  [140, 40],
  [200, 60],
  [79, 19],
  [50, 12],
  [250, 80],
  [80, 24],
] as const;

const open = useAppOnTerminal();

describe('the grid of the terminal', () => {
  it.each(THEMES)('is what the app says is on it, in the theme %s', async (theme) => {
    const { terminal, rows } = open({ theme, columns: 120, rows: 30 });
    await terminal.shows('courier', 'does not move', '1,455');
    expect(await terminal.settled()).toBe(rows());
    for (const keys of ['j', 'j', '?', ESCAPE, ':', 'queue', ESCAPE, '/', 'clin', ENTER, ESCAPE, ENTER, 'G', 'v']) {
      terminal.type(keys);
      // oxlint-disable-next-line no-await-in-loop -- Each screen is drawn over the one before it.
      expect({ keys, grid: await terminal.settled() }).toEqual({ keys, grid: rows() });
    }
  });

  it('is so at every size, whenever the window is resized', async () => {
    const { terminal, rows } = open();
    for (const keys of ['', ENTER, '?']) {
      terminal.type(keys);
      for (const [columns, height] of SIZES) {
        terminal.resize(columns, height);
        // oxlint-disable-next-line no-await-in-loop -- One after the other, as a person drags the edge of a window.
        expect({ columns, height, grid: await terminal.settled() }).toEqual({ columns, height, grid: rows() });
      }
    }
  });

  it('has no colour without colours', async () => {
    const { terminal } = open({ theme: 'none' });
    await terminal.shows('courier', 'does not move');
    const colors = terminal.output.split(ESCAPE).filter((sequence) => /^\[(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/.test(sequence));
    expect(colors).toEqual([]);
  });

  it.each([
    ['wide letters', '漢字かな交じり文の長い名前です漢字かな交じり文の長い名前です'],
    ['emoji with joiners', '👩‍👩‍👧👨‍👩‍👧‍👦🏳️‍🌈👍🏽❤️‍🔥👩‍👩‍👧👨‍👩‍👧‍👦🏳️‍🌈👍🏽❤️‍🔥'],
    ['marks', 'e\u0301'.repeat(40)],
    ['Devanagari and Thai', 'नमस्ते दुनिया สวัสดีชาวโลก नमस्ते दुनिया สวัสดีชาวโลก'],
    ['a mark without a letter', '\u0301\u0301\u0301name'],
  ])('stays whole with %s in a name, at the right edge too', async (_what, name) => {
    const { terminal, rows } = open({ change: (connected) => ({ ...connected, name }) });
    await terminal.shows('does not move');
    for (let columns = 72; columns < 92; columns += 1) {
      terminal.resize(columns, 24);
      // oxlint-disable-next-line no-await-in-loop -- One after the other, as a person drags the edge of a window.
      expect({ columns, grid: await terminal.settled() }).toEqual({ columns, grid: rows() });
    }
    terminal.type(ENTER);
    expect(await terminal.settled()).toBe(rows());
  });
});

describe('an idle app', () => {
  it('writes nothing while what it reads stays the same', async () => {
    const { terminal, app } = open({ scenario: stillScenario() });
    await terminal.shows('blocked', '2 instances');
    await terminal.settled();
    const calls = app.emulator.requests.all().length;
    const written = terminal.output.length;
    for (let second = 0; second < 15; second += 1) {
      // oxlint-disable-next-line no-await-in-loop -- Time passes in small steps, as it does.
      await app.pass(1000);
    }
    await terminal.settled();
    expect(terminal.output.slice(written)).toBe('');
    expect(app.emulator.requests.all().length).toBeGreaterThan(calls);
  });
});

describe('Ctrl-Z', () => {
  it('leaves the terminal to the shell as it was, and takes it again', async () => {
    const { terminal, rows } = open();
    await terminal.shows('courier', 'does not move');
    terminal.type('\u001A');
    await terminal.settled();
    expect(terminal.signals.stops).toBe(1);
    expectGivenBack(terminal);
    terminal.signals.goOn();
    expect(await terminal.shows('courier')).toContain(': menu');
    expect(await terminal.settled()).toBe(rows());
    expect(terminal.isRaw).toBe(true);
    expect(terminal.emulator.modes.mouseTrackingMode).not.toBe('none');
    terminal.type('?');
    await terminal.shows('Keys');
  });

  it('does the same when another program asks for it', async () => {
    const { terminal } = open();
    await terminal.shows('courier');
    terminal.signals.stop();
    await terminal.settled();
    expect(terminal.signals.stops).toBe(1);
    expectGivenBack(terminal);
    terminal.signals.goOn();
    await terminal.shows('courier');
    terminal.type('?');
    await terminal.shows('Keys');
  });

  it('takes the terminal again after a stop that it could not hear of: keys were dead, and the screen was the shell’s', async () => {
    const { terminal, rows } = open();
    await terminal.shows('courier');
    // What a shell does when a program of its stops.
    terminal.isRaw = false;
    terminal.emulator.write(`${ESCAPE}[?1049l${ESCAPE}[2J$ fg`);
    terminal.signals.goOn();
    await terminal.shows('courier', ': menu');
    expect(await terminal.settled()).toBe(rows());
    expect(terminal.isRaw).toBe(true);
    expect(terminal.signals.stops).toBe(0);
    terminal.type('?');
    await terminal.shows('Keys');
  });
});

const at = (screen: string, word: string): number => screen.split('\n').findIndex((row) => row.includes(word)) + 1;
const selected = (screen: string): number => at(screen, ' › ');
const click = (row: number): string => `${ESCAPE}[<0;8;${row}M${ESCAPE}[<0;8;${row}m`;

describe('the mouse', () => {
  it('selects a row with a click and opens it with another one: its reports were dropped before they came to the app', async () => {
    const { terminal } = open();
    const first = await terminal.shows('courier', 'does not move');
    const row = at(first, 'courier');
    terminal.type(click(row));
    expect((await terminal.settled()).split('\n')[row - 1]).toMatch(/^ › courier/);
    terminal.type(click(row));
    await terminal.shows('Queue of courier');
  });

  it('moves in a list with its wheel', async () => {
    const { terminal } = open();
    const first = await terminal.shows('courier', 'does not move');
    terminal.type(`${ESCAPE}[<65;8;9M`);
    const second = await terminal.settled();
    expect(selected(second)).toBeGreaterThan(selected(first));
    terminal.type(`${ESCAPE}[<64;8;9M`);
    expect(selected(await terminal.settled())).toBe(selected(first));
  });

  it('is heard in its place among keys, and in two pieces', async () => {
    const { terminal } = open();
    const first = await terminal.shows('courier', 'does not move');
    const row = at(first, 'courier');
    terminal.type(`j${ESCAPE}[<0;8`);
    terminal.type(`;${row}M\r`);
    await terminal.shows('Queue of courier');
  });
});

describe('a paste whose end is lost', () => {
  it.each([
    ['Ctrl+C', '\u0003'],
    ['a pause', undefined],
  ])('is ended by %s: the app was deaf for good', async (_what, key) => {
    const { terminal, app, exited } = open();
    await terminal.shows('courier');
    terminal.type('/');
    terminal.type(`${ESCAPE}[200~cour`);
    await terminal.settled();
    if (key === undefined) await app.pass(5000);
    else terminal.type(key);
    if (key !== undefined) return exited;
    await terminal.shows('› cour');
    // The rest of it comes late: nothing in it is a key, and its line break confirms nothing.
    terminal.type('ier\rq');
    await terminal.settled();
    terminal.type(`q${ESCAPE}[201~`);
    await terminal.shows('› courier qq');
    terminal.type(ESCAPE);
    await terminal.shows('bakery');
    terminal.type('?');
    await terminal.shows('Keys');
    return undefined;
  });
});

it('takes a text of many pieces as one paste', async () => {
  const { terminal } = open();
  await terminal.shows('courier');
  terminal.type('/');
  for (const piece of [ESCAPE, '[20', '0~co', 'ur\rq', `${ESCAPE}[2`, '01', '~']) {
    terminal.type(piece);
    // oxlint-disable-next-line no-await-in-loop -- Each is a separate input.
    await Promise.resolve();
  }
  await terminal.shows('› cour q');
});

describe('after the app', () => {
  it.each(['q', '\u0003'])('the terminal is as it was (key %j)', async (key) => {
    const { terminal, exited } = open();
    await terminal.shows('courier');
    terminal.type(key);
    await exited;
    await terminal.settled();
    expectGivenBack(terminal);
  });

  it('the terminal is as it was also when a screen throws', async () => {
    const { terminal, app, exited } = open();
    await terminal.shows('courier');
    Object.assign(app.running.app.services.findings, {
      of() {
        throw new TypeError('a mistake of ours');
      },
    });
    terminal.type('j');
    await expect(exited).rejects.toThrow('a mistake of ours');
    await terminal.settled();
    expectGivenBack(terminal);
  });

  it('the terminal is as it was also when something fails that nothing has caught', async () => {
    const { terminal } = open();
    await terminal.shows('courier');
    terminal.signals.fail();
    await terminal.settled();
    expectGivenBack(terminal);
  });
});

it('is read out in words, without what is only drawn', async () => {
  const { terminal } = open({ isScreenReader: true });
  const screen = await terminal.shows('courier', 'selected: ', '1,240');
  expect(screen).toMatch(/selected: shop .*blocked/);
  expect(screen).not.toMatch(/[\u2500-\u25FF›✕●]/);
});

function expectGivenBack({ emulator, isRaw, output }: ReturnType<typeof open>['terminal']): void {
  expect({
    isRaw,
    buffer: emulator.buffer.active.type,
    mouse: emulator.modes.mouseTrackingMode,
    paste: emulator.modes.bracketedPasteMode,
    isCursorShown: output.lastIndexOf(`${ESCAPE}[?25h`) > output.lastIndexOf(`${ESCAPE}[?25l`),
  }).toEqual({ isRaw: false, buffer: 'normal', mouse: 'none', paste: false, isCursorShown: true });
}

/** Two instances whose queues do not move. */
function stillScenario(): ReturnType<typeof readScenario> {
  return readScenario(
    JSON.stringify({
      title: 'Still',
      description: 'Two blocked shops.',
      instances: [
        { name: 'shop-1', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' },
        { name: 'shop-2', idInstance: '1101000002', product: 'whatsapp', state: 'blocked' },
      ],
      events: [{ do: 'enqueue', atSeconds: -600, instance: 'shop-1', messages: { count: 20, text: 'order' } }],
    }),
  );
}
