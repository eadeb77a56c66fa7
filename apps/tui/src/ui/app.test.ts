import { describe, expect, it } from 'vitest';
import { useApp } from '../../test/use-app.ts';

const ESCAPE = '\u001B';
const DOWN = `${ESCAPE}[B`;
const ENTER = '\r';

const open = useApp();

describe('the instances', () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 140, rows: 40 },
  ])('are shown with their state, count and time until empty at $columns×$rows', async (size) => {
    const { terminal } = await open(size);
    const screen = await terminal.shows('courier', 'quit');
    expect(screen).toMatch(/› shop +WhatsApp +1101000001 +✕ blocked +1,240 +does not move\n/);
    expect(screen).toMatch(/bakery +WhatsApp +1101000002 +○ not authorized +94 +does not move\n/);
    expect(screen).toMatch(/clinic +MAX +3100000001 +● authorized +\d+ +\d min( \d+ s)?\n/);
    expect(screen).toMatch(/hotel +WhatsApp +2100000001 +… loading +24 +does not move\n/);
    expect(screen).toMatch(/courier +Telegram +4100000001 +● authorized +0 +empty\n/);
    expect(screen).toContain('Next: Clear');
  });

  it('may speak Chat-API', async () => {
    const { terminal } = await open();
    await terminal.shows('hotel');
    terminal.type(`jjj${ENTER}`);
    await terminal.shows('Queue of hotel, WhatsApp over Chat-API 2100000001', '24 messages wait.', 'text to 7900');
  });
});

describe('the keys', () => {
  it('scroll a queue of which the gateway shows 500 of 1,240 to its end', async () => {
    const { terminal } = await open();
    await terminal.shows('courier');
    terminal.type(ENTER);
    const screen = await terminal.until((shown) => /› +1 +7999\d{7}@c\.us +text +\S/.test(shown));
    expect(screen).toContain('The first 500 of 1,240: the gateway shows no more.');
    terminal.type('G');
    await terminal.until((shown) => /›  500 {2}7999/.test(shown) && shown.includes('id BAE5'));
  });

  it('all count when several arrive as one', async () => {
    const { terminal } = await open();
    await terminal.shows('courier');
    terminal.type(ENTER);
    await terminal.shows('CHAT');
    terminal.type('jjjjj');
    await terminal.until((screen) => /› +6 /.test(screen));
    terminal.type('kk');
    await terminal.until((screen) => /› +4 /.test(screen));
    terminal.type(`${DOWN}${DOWN}`);
    await terminal.until((screen) => /› +6 /.test(screen));
  });

  it('of a screen are shown as help', async () => {
    const { terminal } = await open();
    await terminal.shows('courier');
    terminal.type('?');
    expect(await terminal.shows('Any key back')).toMatch(/c +plan a clear/);
    terminal.type('x');
    await terminal.shows('courier');
  });
});

describe('a window that becomes too small', () => {
  it('is said to be, and the screen comes back when it is large enough again', async () => {
    const { terminal } = await open();
    await terminal.shows('courier');
    terminal.resize(50, 12);
    await terminal.shows('50×12 is too small: enlarge the window to 72×18.');
    terminal.resize(80, 24);
    await terminal.shows('courier', 'quit');
  });
});
