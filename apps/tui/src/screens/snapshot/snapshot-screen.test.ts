import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journal } from '@sluice/queue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { clearIn } from '../../../test/cleared-queue.ts';
import { jsonLines } from '../../../test/json-output.ts';
import { expectToFit } from '../../../test/sizes.ts';
import { memoryJournal, sessionWith } from '../../../test/session.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const open = useAppOnEmulator();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function opened(name: 'kiosk' | 'shop' | 'oddities' | 'bazaar', language: 'en' | 'ru' = 'en'): Promise<AppOnEmulator> {
  const app = open({ scenario: shopScenario(), language });
  const snapshot = await clearIn(app, NUMBERS[name]);
  app.running.app.open('snapshot', { idInstance: NUMBERS[name], snapshot });
  await app.shows('•••');
  return app;
}

describe('a snapshot', () => {
  it('shows its messages masked, and in full on request', async () => {
    const app = await opened('kiosk');
    expect(app.screen()).toMatch(/› +1 +•{8}\d{3}@c\.us +file +••• \d+ characters/);
    expect(app.screen()).not.toMatch(/79\d{9}/);
    app.hit('v');
    expect(app.screen()).toMatch(/79\d{9}@c\.us/);
  });

  it('reads pages, and never all of it for one screen', async () => {
    let count = 0;
    const journal = memoryJournal();
    // Only the journal itself clears; the screens read the same one.
    let read: Journal = journal;
    const app = open({ scenario: shopScenario(), session: sessionWith({ opened: journal, journal: async () => read }) });
    const snapshot = await clearIn(app, NUMBERS.shop);
    read = {
      ...journal,
      *iterateEntries(id, after) {
        for (const entry of journal.iterateEntries(id, after)) {
          count += 1;
          yield entry;
        }
      },
    };
    app.running.app.open('snapshot', { idInstance: NUMBERS.shop, snapshot });
    await app.shows('500 messages', '•••', '740 messages more were counted and could not be seen');
    expect(count).toBe(100);
    app.hit('end');
    await app.until((shown) => /› +500 +••/.test(shown));
    expect(count).toBe(200);
  });

  it('finds by text, chat, type and id, and says how many', async () => {
    const app = await opened('kiosk');
    app.type('/text');
    await app.shows('5 of 17 shown. Esc: all.');
    app.hit('enter');
    await app.shows('“text”: 5 of 17 shown. Esc: all.');
    app.hit('escape', 'v');
    await app.pass(100);
    const chat = /(79\d{9})@c\.us/.exec(app.screen())?.[1] ?? '';
    app.type(`/${chat}`);
    await app.shows('1 of 17 shown.');
    app.hit('escape');
    app.type('/no such thing');
    await app.shows('No message has that text, chat, type or id. Esc: all.');
  });

  it('marks one, a range, the others and all, and says what is marked beyond what is shown', async () => {
    const app = await opened('kiosk');
    app.hit(' ');
    await app.shows('1 marked.');
    app.hit('down', 'down', 'x');
    await app.shows('4 marked.');
    app.type('i');
    await app.shows('13 marked.');
    app.type('a');
    await app.shows('17 marked.');
    app.type('/text');
    app.hit('enter');
    await app.shows('17 marked.', 'Not shown: 12 of them.');
    app.hit('escape', 'escape');
    expect(app.screen()).not.toContain('marked');
    app.hit('escape');
    expect(app.running.stack().at(-1)?.name).toBe('fleet');
  });

  it('shows everything of a message, scrolls it, and goes to the next', async () => {
    const app = await opened('kiosk');
    app.hit('end', 'enter');
    await app.shows('Message 17 of snapshot', 'Position: 17 of 17', 'Ids: BAE5', 'masked. v: show them.');
    app.hit('v');
    await app.shows('Заказ');
    app.hit('p');
    await app.shows('Message 16 of snapshot');
    app.hit('left');
    await app.shows('Snapshot ', '› ');
    expect(app.running.stack().at(-1)?.name).toBe('snapshot');
  });

  it.each(['en', 'ru'] as const)('shows hostile texts within every size: %s', async (language) => {
    const app = await opened('oddities', language);
    app.hit('v');
    for (let at = 0; at < 30; at += 1) {
      expectToFit(app);
      app.hit('enter');
      await app.pass(20);
      expectToFit(app);
      app.hit('escape', 'down');
    }
  });

  it('is written whole into a new file that only its owner can read, and overwrites none', async () => {
    const app = await opened('kiosk');
    const file = join(folder, 'copy.jsonl');
    app.type('e');
    await app.shows('Export the snapshot', 'All 17 messages of the snapshot.', 'No file is overwritten.');
    app.hit('ctrl+u');
    app.type(file);
    app.hit('enter');
    await app.shows('17 messages exported to');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(jsonLines(readFileSync(file, 'utf8'))).toHaveLength(18);
    writeFileSync(file, 'precious');
    app.type('e');
    app.hit('ctrl+u');
    app.type(file);
    app.hit('enter');
    await app.shows('✕ There is a file', 'not overwritten');
    expect(readFileSync(file, 'utf8')).toBe('precious');
    app.hit('escape');
    await app.shows('Snapshot ');
  });

  it('a pasted path with a line break writes nothing', async () => {
    const app = await opened('kiosk');
    app.type('e');
    app.running.paste('/nowhere\n');
    expect(app.screen()).toContain('Export the snapshot');
    app.hit('escape');
  });
});
