import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { screens } from '../screens/registry.ts';

const open = useAppOnEmulator();

it('finds a command by some letters of its words, in any order, the nearest first', async () => {
  const { shows, hit, type, screen } = open();
  await shows('courier');
  hit(':');
  type('bkr');
  expect(screen()).toContain('bakery 1101000002');
  hit('ctrl+u');
  type('quit');
  expect(screen().split('\n')[4]).toMatch(/q +quit/);
  hit('ctrl+u');
  type('zzzz');
  expect(screen()).toContain('Nothing has that name.');
});

it.each(['restore', 'undo', 'reveal', 'help', 'language', 'connect', 'stop', 'history'])(
  'leads somewhere for %s: "Nothing has that name.", or what means something else',
  async (word) => {
    const { shows, hit, type, screen } = open({ rows: 40 });
    await shows('courier');
    hit(':');
    type(word);
    const [, , , , first = ''] = screen().split('\n');
    const wanted: Record<string, RegExp> = {
      restore: /Snapshots: /,
      undo: /Snapshots: /,
      reveal: /^ +v +show phone numbers/,
      help: /all keys/,
      language: /language/,
      connect: /connect/,
      stop: /brake|Brake/,
      history: /Journal/,
    };
    expect(first).toMatch(wanted[word] ?? /never/);
  },
);

it('says every command whole at 80 columns', async () => {
  for (const language of ['en', 'ru'] as const) {
    const { shows, hit, screen } = open({ language });
    await shows('courier');
    hit(':');
    const shown = screen({ columns: 80, rows: 60 });
    expect(shown).not.toContain('…');
  }
});

it('has the screens of an instance, and opens them for it', async () => {
  const { shows, hit, type, running } = open();
  await shows('courier');
  running.app.open('diagnosis', { idInstance: '1101000002' });
  hit(':');
  type(screens.guard.words.en.name);
  hit('enter');
  expect(running.stack().map(({ name }) => name)).toEqual(['fleet', 'diagnosis', 'guard']);
});

it('has what works everywhere, also the help', async () => {
  const { shows, hit, type, screen } = open({ rows: 60 });
  await shows('courier');
  hit(':');
  type('all keys');
  hit('enter');
  expect(screen()).toContain('Everywhere');
});

it('begins with the screens of the instance, and has movements only for those who type them: they filled the first window', async () => {
  const { shows, hit, type, screen } = open();
  await shows('courier');
  hit(':');
  const rows = screen().split('\n');
  expect(rows[4]).toMatch(/^ +screen +Queue: shop/);
  expect(screen()).not.toContain('one row up');
  expect(rows.at(-2)).toMatch(/and \d+ more {3}Enter: choose {3}Esc: close/);
  type('row up');
  expect(screen().split('\n')[4]).toMatch(/one row up/);
});

it('has the instances in the order of the fleet: clinic was before hotel', async () => {
  const { shows, hit, type, screen } = open({ rows: 60 });
  await shows('courier', '94');
  const inFleet = screen().match(/\b(shop|bakery|clinic|hotel|courier)\b(?=.*\d{10})/g);
  hit(':');
  type('instance');
  hit('ctrl+u');
  const inPalette = Array.from(screen().matchAll(/instance +(\w+) \d{10}/g), ([, name]) => name);
  expect(inPalette).toEqual([...new Set(inFleet)]);
  expect(inPalette).toHaveLength(5);
});

it('says how many more there are than it has room for', async () => {
  const { shows, hit, screen } = open({ rows: 18 });
  await shows('courier');
  hit(':');
  expect(screen()).toMatch(/and \d+ more/);
  hit('pageDown', 'pageDown', 'pageDown', 'pageDown');
  expect(screen()).not.toMatch(/and \d+ more/);
});
