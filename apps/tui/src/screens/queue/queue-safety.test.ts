import xterm from '@xterm/headless';
import type { Emulator } from '@sluice/emulator';
import { describe, expect, it, vi } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

/** Whatever a terminal may obey, but the ends of rows and what joins the parts of letters. */
const OBEYED = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

const FAMILY = '👨‍👩‍👧‍👦';
const HOSTILE: readonly string[] = [
  'A\u001B[2J\u001B]0;owned\u0007\u009B35mB\r\nC\u2028D\u202EE\u{E0041}F\uE000',
  '\u001B]8;;https://example.com/elsewhere\u001B\\your bank\u001B]8;;\u001B\\',
  '\u001B]52;c;ZWNobyBvd25lZA==\u0007Your order',
  '\u2067\u2066\u2068 who \u061C knows \u200F\u200E where this ends',
  'w'.repeat(20_000),
  `${'x'.repeat(9999)}\n`.repeat(2),
  FAMILY.repeat(100),
  `👨${'\u200D👩'.repeat(500)}\u200D`,
  '👍🏽👍🏿 1️⃣ 2️⃣ ❤️ 🏴‍☠️ 🇩🇪🇩',
  '\u0301\u0308\u20DD marks at the start',
  `Z${'\u0300\u0316\u0335\u0360'.repeat(200)}algo`,
  '\u3164\u3164 blank \u115F\u1160',
  'Ｗｉｄｅ ｶﾞｷﾞ ﷽',
  'क्षत्रिय மொழி ഭാഷ คำสั่งซื้อ བོད་སྐད་',
];

const open = useAppOnEmulator();

/** What a terminal makes of rows, from its top left corner; a row that is too wide for it begins another. */
async function drawn(screen: string, columns: number, rows: number): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const written = new Promise<void>((resolve) => {
    terminal.write(screen, resolve);
  });
  // It writes in turns of a clock that is faked.
  await vi.advanceTimersByTimeAsync(1);
  await written;
  return Array.from({ length: rows }, (_, at) => terminal.buffer.active.getLine(at)?.translateToString(true) ?? '');
}

/** A text with wide letters has no more columns than the terminal gives it: enough of a row to recognise it. */
function beginning(row: string): string {
  return row.slice(0, 12).trimEnd();
}

/** Each row begins where the app puts it, and in its own words. */
async function expectIntact(screen: string, columns: number, rows: number): Promise<void> {
  expect(OBEYED.exec(screen)).toBeNull();
  const grid = await drawn(screen, columns, rows);
  expect(grid.map(beginning)).toEqual(screen.split('\n').map(beginning));
}

function add(emulator: Emulator, texts: readonly string[]): void {
  for (const [at, message] of texts.entries()) {
    const body = { chatId: `7999111${String(at).padStart(4, '0')}@c.us`, message };
    emulator.engine.instance(NUMBERS.empty)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
  }
  emulator.clock.advance(10_000);
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
])('at $columns×$rows hostile texts leave the grid intact', ({ columns, rows }) => {
  it('of the emulator, in the list, in groups, in a filter and whole', async () => {
    const app = open({ scenario: shopScenario(), columns, rows });
    app.running.app.open('queue', { idInstance: NUMBERS.oddities });
    await app.shows('TEXT');
    app.hit('v');
    for (let at = 0; at < 30; at += 1) {
      await expectIntact(app.screen(), columns, rows);
      app.hit('enter');
      await expectIntact(app.screen(), columns, rows);
      app.hit('escape', 'down');
    }
    app.hit('o');
    await expectIntact(app.screen(), columns, rows);
  });

  it('of others, wherever they are', async () => {
    const app = open({ scenario: shopScenario(), columns, rows });
    add(app.emulator, HOSTILE);
    app.running.app.open('queue', { idInstance: NUMBERS.empty });
    await app.until((screen) => screen.includes(`${HOSTILE.length} messages wait.`));
    app.hit('v');
    for (const key of ['home', ...HOSTILE.map(() => 'down')]) {
      app.hit(key);
      await expectIntact(app.screen(), columns, rows);
      app.hit('enter');
      await expectIntact(app.screen(), columns, rows);
      app.hit('end');
      await expectIntact(app.screen(), columns, rows);
      app.hit('escape', 'o');
      await expectIntact(app.screen(), columns, rows);
      app.hit('o', 'o', 'o');
    }
    app.hit('/');
    app.running.paste(HOSTILE.slice(0, 4).join(' '));
    await expectIntact(app.screen(), columns, rows);
    app.hit('enter');
    await expectIntact(app.screen(), columns, rows);
  });
});
