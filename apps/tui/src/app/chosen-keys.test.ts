import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { mistakesOf } from './chosen-keys.ts';

const open = useAppOnEmulator();

it('take the place of the keys of a command, in its effect, the foot and the help', async () => {
  const { shows, hit, screen } = open({ columns: 120, chosenKeys: { 'fleet.sort': ['z', 'ctrl+o'], 'global.help': ['f'] } });
  expect(await shows('courier')).toMatch(/z \^o sort/);
  hit('s');
  expect(screen()).toContain('trouble first');
  hit('z');
  expect(screen()).not.toContain('trouble first');
  hit('?');
  expect(screen()).toContain('courier');
  hit('f');
  expect(screen()).toMatch(/z \^o +\S/);
});

it('are a mistake where there is no such command, or another command of the same screen has the key', () => {
  expect(mistakesOf({ 'fleet.dance': ['z'], 'nowhere.sort': ['z'], 'fleet.sort': ['d'], 'global.quit': ['b'] })).toEqual([
    { path: 'keys."fleet.dance"', fault: 'command-unknown', figure: 0 },
    { path: 'keys."nowhere.sort"', fault: 'command-unknown', figure: 0 },
    { path: 'keys."global.quit"', fault: 'key-taken', figure: 0 },
    { path: 'keys."fleet.sort"', fault: 'key-taken', figure: 0 },
  ]);
});

it('may change places', () => {
  expect(mistakesOf({ 'fleet.sort': ['d'], 'fleet.diagnose': ['s'] })).toEqual([]);
});
