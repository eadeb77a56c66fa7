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

it.each([
  ['fleet.clear', ['q'], 'key-taken'],
  ['global.brake', ['enter'], 'key-taken'],
  ['global.brake', ['k'], 'key-taken'],
  ['fleet.clear', ['ctrl+c'], 'key-reserved'],
  ['fleet.clear', ['C', 'ctrl+z'], 'key-reserved'],
  ['fleet.clear', ['z', 'z'], 'key-twice'],
] as const)('are a mistake where they are dead or take another command its own: %s = %j', (id, keys, fault) => {
  expect(mistakesOf({ [id]: keys })).toContainEqual({ path: `keys."${id}"`, fault, figure: 0 });
});

it('may be those that a command has by itself, and those that another one has given away', () => {
  expect(mistakesOf({ 'fleet.sort': ['s', 'z'], 'global.quit': ['Q'], 'fleet.clear': ['q'] })).toEqual([]);
});

it('may change places', () => {
  expect(mistakesOf({ 'fleet.sort': ['d'], 'fleet.diagnose': ['s'] })).toEqual([]);
});
