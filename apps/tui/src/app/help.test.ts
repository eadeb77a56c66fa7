import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';

const open = useAppOnEmulator();

it('has the keys in groups, and says how much is below until all was seen', async () => {
  const { shows, hit, screen } = open({ rows: 18 });
  await shows('courier');
  hit('?');
  expect(screen()).toMatch(/↓ and \d+ more/);
  const seen = new Set(screen().split('\n'));
  for (let page = 0; page < 5; page += 1) {
    hit('pageDown');
    for (const row of screen().split('\n')) seen.add(row);
  }
  expect(screen()).not.toMatch(/and \d+ more/);
  expect(screen()).toMatch(/↑ \d+ above\. PgUp: show them\. +Esc: back/);
  const all = [...seen].join('\n');
  for (const title of ['Instances', 'In the list', 'Everywhere']) expect(all).toContain(title);
  expect(all).toMatch(/q +quit/);
  hit('home');
  expect(screen()).toMatch(/↓ and \d+ more/);
  hit('escape');
  expect(screen()).toContain('courier');
});

it('ends no window with a title whose keys are all below it', async () => {
  for (const language of ['en', 'ru'] as const) {
    const { shows, hit, screen } = open({ language });
    await shows('courier');
    hit('?');
    for (let rows = 18; rows < 60; rows += 1) {
      const shown = screen({ columns: 80, rows }).split('\n').slice(2, -2);
      // A key begins behind three columns, a title behind one.
      expect(shown.findLast((row) => row.trim() !== '')).toMatch(/^ {3}/);
    }
  }
});

it('says every key whole in a narrow window: sentences were cut there, and could be read nowhere', async () => {
  const { shows, hit, screen } = open({ rows: 60 });
  await shows('courier');
  hit('?');
  for (const columns of [72, 80]) {
    const shown = screen({ columns, rows: 60 });
    expect(shown).not.toContain('…');
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('filter by name, id, messenger, state, environment or edge');
  }
});

it('asks for a larger window where it cannot be seen: it said that a job is not finished', async () => {
  const { shows, hit, screen } = open();
  await shows('courier');
  hit('?');
  expect(screen({ columns: 40, rows: 8 })).toContain('40×8 is too small');
});

it('needs no sign where there is room for everything', async () => {
  const { shows, hit, screen } = open({ rows: 60 });
  await shows('courier');
  hit('?');
  expect(screen()).not.toContain('more');
});

it('has what holds now apart from what does not: of one key it listed four meanings', async () => {
  const { shows, hit, screen, running } = open({ rows: 60 });
  await shows('courier');
  running.app.open('plan', { idInstance: '1101000001', selection: { all: true } });
  await shows('To clear: 500');
  hit('?');
  const [now = '', later = ''] = screen().split('On this screen, when it makes sense');
  expect(now).toContain('confirm it');
  expect(now.match(/^ +Enter /gm)).toHaveLength(1);
  expect(later).toMatch(/Enter +plan again/);
});
