import { describe, expect, it, vi } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const openApp = useAppOnEmulator();

/** Opens a message of a queue by the keys. */
async function openEntry(idInstance: string, keys: readonly string[] = [], opening: Opening = {}): Promise<AppOnEmulator> {
  const app = openApp({ scenario: shopScenario(), ...opening });
  app.running.app.open('queue', { idInstance });
  await app.until((screen) => /\s1 {2}\S/.test(screen));
  app.hit(...keys, 'enter');
  return app;
}

describe('a message', () => {
  it('has its file, its link and its caption, which are masked until the operator asks for them', async () => {
    const app = await openEntry(NUMBERS.kiosk);
    expect(app.screen()).toContain('Message 1: kiosk (');
    expect(app.screen()).toContain('Numbers and texts are masked. v: show them.');
    expect(app.screen()).not.toContain('https://');
    app.hit('v');
    expect(app.screen()).toMatch(/To +7\d{10}@c\.us/);
    expect(app.screen()).toMatch(/File +\S+/);
    expect(app.screen()).toMatch(/Link +https:\/\//);
    expect(app.screen()).toMatch(/Caption +\S/);
    expect(app.screen()).toContain('1 of 17 listed');
  });

  it('that is shown whole names no key to scroll it', async () => {
    const app = await openEntry(NUMBERS.kiosk);
    expect(app.screen()).toContain('y copy id');
    expect(app.screen()).not.toContain('scroll');
  });

  it('has every line of its text, and scrolls to the last', async () => {
    const app = openApp({ scenario: shopScenario() });
    const message = Array.from({ length: 60 }, (_, at) => `Line ${at + 1}.`).join('\n');
    const body = { chatId: '79990000001@c.us', message };
    app.emulator.engine.instance(NUMBERS.empty)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    app.running.app.open('queue', { idInstance: NUMBERS.empty });
    await app.shows('1 message waits.');
    app.hit('v', 'enter');
    expect(app.screen()).toContain(' Line 1.');
    expect(app.screen()).toMatch(/Lines 1 to 19 of 66\. ↑ and ↓ scroll\./);
    app.hit('pageDown', 'down', 'G');
    expect(app.screen()).toContain(' Line 60.');
    app.hit('g');
    expect(app.screen()).toMatch(/To +7/);
  });

  it('of 20,000 characters is there to its end', async () => {
    const app = openApp({ scenario: shopScenario(), language: 'ru' });
    const body = { chatId: '79990000001@c.us', message: `${'слово '.repeat(3300)}конец` };
    app.emulator.engine.instance(NUMBERS.empty)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    app.running.app.open('queue', { idInstance: NUMBERS.empty });
    await app.until((screen) => /› +1 /.test(screen));
    app.hit('v', 'enter', 'end');
    expect(app.screen()).toContain('конец');
  });

  it('that leaves the queue stays to be read, says so, and is not planned', async () => {
    const app = await openEntry(NUMBERS.kiosk);
    const open = vi.spyOn(app.running.app, 'open');
    const kiosk = app.emulator.engine.instance(NUMBERS.kiosk);
    const now = app.emulator.clock.now();
    kiosk?.removeWaiting(kiosk.shown(now)[0]?.id ?? '', now);
    const screen = await app.shows('no longer listed');
    expect(screen).toContain('BAE5000000000001');
    app.hit('c');
    expect(app.screen()).toContain('there is nothing to plan');
    expect(open).not.toHaveBeenCalled();
  });

  it('is planned by itself', async () => {
    const app = await openEntry(NUMBERS.kiosk, ['down']);
    const open = vi.spyOn(app.running.app, 'open');
    app.hit('c');
    expect(open).toHaveBeenCalledWith('plan', { idInstance: NUMBERS.kiosk, selection: { ids: ['BAE5000000000002'] } });
  });

  it('of a queue that cannot be seen whole is not planned, which is said', async () => {
    const app = await openEntry(NUMBERS.shop);
    const open = vi.spyOn(app.running.app, 'open');
    app.hit('c');
    expect(app.screen()).toContain('one message cannot be cleared, only');
    expect(open).not.toHaveBeenCalled();
  });

  it('gives its id, its number and the command for it to the clipboard, on request', async () => {
    const app = await openEntry(NUMBERS.kiosk);
    expect(app.copied).toEqual([]);
    app.hit('y', 'Y', 'x');
    expect(app.copied).toEqual([
      'BAE5000000000001',
      expect.stringMatching(/^7\d{10}$/),
      `sluice plan kiosk --select '{"ids":["BAE5000000000001"]}'`,
    ]);
  });

  it.each([
    { columns: 72, rows: 18 },
    { columns: 200, rows: 60 },
  ])('fits into $columns×$rows', async (size) => {
    const app = await openEntry(NUMBERS.shop, ['v'], { ...size, language: 'ru' });
    expect(app.screen()).toContain('Сообщение 1: shop (1101000001)');
    expect(app.screen()).toMatch(/Кому +7/);
  });
});

it('is copied without line breaks and escapes: pasted into a shell, a chat with a line break was carried out as a command', async () => {
  const app = openApp({ scenario: shopScenario() });
  const body = { chatId: '1@c.us\ntouch hacked\u001B[201~\n', message: 'x' };
  app.emulator.engine.instance(NUMBERS.empty)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
  app.running.app.open('queue', { idInstance: NUMBERS.empty });
  await app.shows('1 message waits.');
  app.hit('enter', 'Y');
  expect(app.copied).toEqual(['1@c.us touch hacked[201~']);
});
