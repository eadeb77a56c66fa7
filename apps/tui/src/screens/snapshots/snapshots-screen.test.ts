import { SluiceError } from '@sluice/core';
import { openJournal } from '@sluice/queue/journal';
import { openMemoryDatabase } from '@sluice/queue/node';
import { createFakedClock } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { clearIn } from '../../../test/cleared-queue.ts';
import { expectToFit } from '../../../test/sizes.ts';
import { sessionWith } from '../../../test/session.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const open = useAppOnEmulator();
const SIZES = [
  { columns: 72, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
];

function openSnapshots(app: AppOnEmulator, idInstance: string | undefined): void {
  app.running.app.open('snapshots', { idInstance });
}

describe('the snapshots', () => {
  it('says that there is none, and of which instance', async () => {
    const app = open({ scenario: shopScenario() });
    openSnapshots(app, NUMBERS.kiosk);
    expect(app.screen()).toContain('Reading the journal…');
    const shown = await app.shows('Snapshots: kiosk (', 'There is no snapshot of this instance.');
    // Its foot named the key that finds, and what was typed then was seen nowhere.
    expect(shown).not.toContain('/ find');
    app.hit('/');
    app.type('a');
    await app.shows('Snapshots of all instances', 'There is no snapshot yet.');
    app.hit('a');
    await app.shows('Snapshots: kiosk');
    app.type('a');
    await app.shows('Snapshots of all instances', 'There is no snapshot yet.');
  });

  it('lists them newest first, marks a partial one and says how many it has not', async () => {
    const app = open({ scenario: shopScenario() });
    await clearIn(app, NUMBERS.kiosk);
    await app.pass(60_000);
    await clearIn(app, NUMBERS.shop, 'A broadcast to everybody');
    openSnapshots(app, undefined);
    const shown = await app.shows(
      '! 500 of 1,240',
      '740 messages more were counted that could not be seen',
      'A broadcast to everybody',
    );
    expect(shown.indexOf('shop  ')).toBeLessThan(shown.indexOf('kiosk  '));
    app.hit('down');
    await app.shows('17 messages, with their texts; 0 restored.', 'The number was blocked.');
  });

  it('finds by instance and date, and Escape shows all again', async () => {
    const app = open({ scenario: shopScenario() });
    await clearIn(app, NUMBERS.kiosk);
    await clearIn(app, NUMBERS.oddities);
    openSnapshots(app, undefined);
    await app.shows('2 snapshots');
    app.type('/kiosk');
    expect(await app.shows('kiosk  ')).not.toMatch(/^.*oddities  .*$/m);
    app.hit('enter');
    await app.shows('“kiosk”: 1 of 2 shown. Esc: all.');
    app.hit('escape');
    await app.shows('2 snapshots', 'oddities');
    app.type('/nothing like it');
    app.hit('enter');
    await app.shows('No snapshot has that text. Esc: all.');
  });

  it('keeps the selected one selected while a newer one comes', async () => {
    const app = open({ scenario: shopScenario() });
    const kiosk = await clearIn(app, NUMBERS.kiosk);
    openSnapshots(app, undefined);
    await app.shows('› ', 'kiosk');
    app.hit('down', 'up');
    await clearIn(app, NUMBERS.oddities);
    await app.until((shown) => shown.includes('oddities'));
    expect(app.screen()).toMatch(/› .* kiosk/);
    expect(app.screen()).toContain(`Snapshot ${kiosk}`);
  });

  it('offers no restore where no texts were kept', async () => {
    const clock = createFakedClock();
    const journal = openJournal(openMemoryDatabase(), { now: clock.now, bodies: 'none' });
    const app = open({ scenario: shopScenario(), session: sessionWith({ opened: journal }) });
    await clearIn(app, NUMBERS.kiosk);
    openSnapshots(app, NUMBERS.kiosk);
    const shown = await app.shows('not kept', 'nothing can be restored from it');
    expect(shown).not.toContain('r restore');
    app.hit('r');
    expect(app.running.stack().at(-1)?.name).toBe('snapshots');
  });

  it('says in a whole sentence why the journal cannot be read', async () => {
    const error = new SluiceError({
      code: 'journal-damaged',
      message: 'The journal is damaged in ways that take a long sentence to say. Restore a copy of it.',
    });
    const app = open({ session: sessionWith({ journal: () => Promise.reject(error) }) });
    openSnapshots(app, undefined);
    expect(await app.shows('✕ The journal is damaged')).toMatch(/Restore a\s+copy of it\./);
  });

  it.each(['en', 'ru'] as const)('fits every size: %s', async (language) => {
    const app = open({ scenario: shopScenario(), language });
    await clearIn(app, NUMBERS.shop, 'A reason that is long enough for two rows of the smallest screen, and then some more');
    openSnapshots(app, undefined);
    const part = language === 'en' ? '500 of 1,240' : '500 из 1 240';
    await app.until((shown) => shown.replaceAll('\u00A0', ' ').includes(part));
    expectToFit(app);
    for (const size of SIZES) expect(app.screen(size).replaceAll('\u00A0', ' ')).toContain(part);
  });
});
