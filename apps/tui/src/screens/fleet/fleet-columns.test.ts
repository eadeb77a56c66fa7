import { readScenario } from '@sluice/emulator';
import { describe, expect, it, vi } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';

const open = useAppOnEmulator();
const MIDDLE = { columns: 140, rows: 40 };
const LARGE = { columns: 200, rows: 60 };

/** Blocked instances with two messages in each queue. */
function blocked(names: readonly string[]): ReturnType<typeof readScenario> {
  const instances = names.map((name, at) => ({
    name,
    idInstance: String(1101000001 + at),
    product: 'whatsapp',
    state: 'blocked',
  }));
  const events = names.map((name) => ({ do: 'enqueue', atSeconds: -60, instance: name, messages: { count: 2, text: 'order' } }));
  return readScenario(JSON.stringify({ title: 'A fleet', description: 'Many shops.', instances, events }));
}

describe('the columns of the fleet', () => {
  it('show a long name whole before how the count has moved: a wider window cut longer names', async () => {
    const name = 'orders-of-the-north-2026';
    const app = open({ scenario: blocked([name]) });
    await app.shows('2 messages waiting');
    const middle = app.screen(MIDDLE);
    expect(middle).toContain(`› ${name.slice(0, 22)}`);
    expect(middle).toContain('MOVEMENT');
    expect(app.screen(LARGE)).toContain(`› ${name} `);
    const cutAt = (columns: number): number => /› (\S+)/.exec(app.screen({ columns, rows: 24 }))?.[1]?.length ?? 0;
    expect(cutAt(100)).toBeGreaterThanOrEqual(cutAt(80));
    expect(cutAt(104)).toBeGreaterThanOrEqual(cutAt(80));
  });

  it('have a title each, and no empty cell: whether it was “none”, “not known” or “now” was not said', async () => {
    const app = open();
    await app.shows('1,455');
    const shown = app.screen(LARGE);
    expect(shown).toMatch(/INSTANCE +MESSENGER +ID +STATE +WAITING +MOVEMENT +OUTLOOK +EXPIRES +READ +ENV$/m);
    expect(shown).toMatch(/courier .* 0 {2}– +empty +– +<2 min ago +test$/m);
    const russian = open({ language: 'ru' });
    await russian.until((at) => /в очередях 1.4\d\d сообщен/.test(at));
    expect(russian.screen(LARGE)).toMatch(/shop .* – +не движется +до 24 ч +<2 мин назад +тестовый$/m);
  });

  it('say that a count has not changed, and only after it was read twice', async () => {
    const app = open();
    await app.shows('1,455');
    expect(app.screen(MIDDLE)).toMatch(/shop .* 1,240 {2}– /m);
    await app.pass(5 * 60_000);
    expect(app.screen(MIDDLE)).toMatch(/shop .* 1,240 {2}no change /m);
  });
});

describe('below the list', () => {
  it('is the first finding of each other instance in trouble, where rows were empty', async () => {
    const app = open();
    await app.shows('1,455');
    const shown = app.screen(MIDDLE);
    expect(shown).toMatch(/Others in trouble:\n ✕ bakery: .* 94 messages wait\.\n ✕ hotel: .*\n/);
    expect(shown).not.toMatch(/✕ (shop|clinic|courier):/);
    expect(app.screen({ columns: 72, rows: 18 })).not.toContain('bakery:');
    app.hit('down');
    await app.until((at) => at.includes('› bakery'));
    expect(app.screen(MIDDLE)).toMatch(/Others in trouble:\n ✕ shop: .*\n ✕ hotel: /);
  });

  it('says how many others have no room: some were named, and the list ended without a sign', async () => {
    const app = open({ scenario: blocked(['one', 'two', 'three', 'four', 'five']) });
    await app.shows('10 messages waiting');
    const cut = [18, 19, 20, 21, 22, 23, 24, 25]
      .map((rows) => app.screen({ columns: 80, rows }))
      .map((shown) => ({ shown, named: shown.match(/^ ✕ (?:one|two|three|four|five): /gm)?.length ?? 0 }))
      .filter(({ named }) => named > 0 && named < 4);
    expect(cut.length).toBeGreaterThan(0);
    for (const { shown, named } of cut) expect(shown).toContain(`\n and ${4 - named} more\n`);
  });

  it('nothing is looked for that has no row', async () => {
    const app = open({ scenario: blocked(Array.from({ length: 200 }, (_, at) => `shop-${at + 1}`)) });
    await app.shows('400 messages waiting');
    const looked = vi.spyOn(app.services.findings, 'of');
    app.screen(LARGE);
    expect(new Set(looked.mock.calls.map(([{ access }]) => access.idInstance)).size).toBeLessThan(8);
  });
});
