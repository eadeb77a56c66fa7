import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { FIRST_ID, fleetScenario } from '../../test/fleet-scenario.ts';
import { clearIn } from '../../test/cleared-queue.ts';
import { SHOP } from '../../test/clear-on-screen.ts';
import { NUMBERS, shopScenario } from '../../test/shop-scenario.ts';

const open = useAppOnEmulator();

/** How many rows of a list begin with a name or a number, in the way of that list. */
function rowsIn(screen: string, row: RegExp): number {
  return screen.split('\n').filter((one) => row.test(one)).length;
}

async function withEvents(app: AppOnEmulator, count: number): Promise<void> {
  const journal = await app.session.journal();
  for (let at = 0; at < count; at += 1) {
    journal.setHold({ idInstance: NUMBERS.kiosk, until: app.session.clock.now() + 1000, actor: 'cron', reason: `hold ${at}` });
  }
}

// 9 rows of 500 ran straight into the foot: it looked like the end.
describe('a list says how much of it is not seen, in the row of its titles', () => {
  it('in a queue, on both sides of what is seen', async () => {
    const app = open();
    app.running.app.open('queue', { idInstance: SHOP });
    const shown = await app.shows('CHAT', '•••');
    const [, last = ''] = /CHAT.* 1–(\d+) of 500 ↓$/m.exec(shown) ?? [];
    expect(Number(last)).toBe(rowsIn(shown, /^[ ›]+\d+ +•/));
    app.hit('G');
    await app.until((at) => /CHAT.* \d+–500 of 500 ↑$/m.test(at));
    app.hit('pageUp');
    await app.until((at) => /CHAT.* \d+–4\d\d of 500 ↑↓$/m.test(at));
    const inRussian = open({ language: 'ru' });
    inRussian.running.app.open('queue', { idInstance: SHOP });
    await inRussian.until((at) => /ЧАТ.* 1–\d+ из 500 ↓$/m.test(at));
  });

  it('in a snapshot, and nothing where all of it is seen', async () => {
    const app = open({ scenario: shopScenario() });
    const snapshot = await clearIn(app, NUMBERS.shop);
    app.running.app.open('snapshot', { idInstance: NUMBERS.shop, snapshot });
    const shown = await app.shows('•••', ' of 500 ↓');
    const [, last = ''] = /CHAT.* 1–(\d+) of 500 ↓$/m.exec(shown) ?? [];
    expect(Number(last)).toBe(rowsIn(shown, /^[ ›]+\d+ +•/));
    const kiosk = open({ scenario: shopScenario() });
    const own = await clearIn(kiosk, NUMBERS.kiosk);
    kiosk.running.app.open('snapshot', { idInstance: NUMBERS.kiosk, snapshot: own });
    await kiosk.shows('•••');
    expect(kiosk.screen({ columns: 80, rows: 40 })).not.toMatch(/CHAT.* of /);
  });

  it('in the journal, of which the oldest events are not read yet', async () => {
    const app = open({ scenario: shopScenario() });
    await withEvents(app, 450);
    app.running.app.open('journal', { idInstance: undefined });
    await app.until((shown) => /WHEN.* 1–\d+ of 200\+ ↓$/m.test(shown));
    app.hit('G');
    await app.until((shown) => /WHEN.* \d+–200 of 200\+ ↑↓$/m.test(shown) || /WHEN.* of 4\d\d\+? ↑/m.test(shown));
  });

  it('in the list of snapshots', async () => {
    const app = open({ scenario: fleetScenario(8, () => undefined), rows: 18 });
    for (let at = 0; at < 8; at += 1) await clearIn(app, String(FIRST_ID + at));
    app.running.app.open('snapshots', { idInstance: undefined });
    const shown = await app.shows('TAKEN', '8 snapshots', ' of 8 ↓');
    const [, last = ''] = / 1–(\d) of 8 ↓$/m.exec(shown) ?? [];
    expect(Number(last)).toBe(rowsIn(shown, /^ (?:› |  )2026-/));
  });

  it('in the list of instances, of which groups are not counted', async () => {
    const app = open({ scenario: fleetScenario(40, () => undefined) });
    const shown = await app.shows('40 instances', 'shop-1 ');
    const [, last = ''] = /INSTANCE.* 1–(\d+) of 40 ↓$/m.exec(shown) ?? [];
    expect(Number(last)).toBe(rowsIn(shown, /^[ ›]+shop-/));
    app.hit('o');
    await app.until((at) => /INSTANCE.* 1–\d+ of 40 ↓$/m.test(at));
  });
});

it('says below the reasons of a queue of which only the count was read that its messages may have more', async () => {
  const app = open();
  await app.shows('1,455');
  expect(await app.shows('Next:')).toContain('d: look for more reasons in the messages');
  app.hit('G');
  await app.until((shown) => /› courier/.test(shown));
  expect(app.screen()).not.toContain('d: look for more');
});
