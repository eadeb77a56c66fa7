import { expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';

const SHOP = '1101000001';
const open = useAppOnEmulator();

it('lets no letter of a line that is gone be a command: the rest of a reason was', async () => {
  const { shows, hit, type, running, screen } = open();
  await shows('courier');
  running.app.open('plan', { idInstance: SHOP, selection: { all: true } });
  await shows('To clear: 500');
  hit('enter');
  type(SHOP.slice(0, 4));
  // What takes the line away, such as a job that ends.
  running.app.replace('guard', { idInstance: SHOP });
  type('too late: qucb');
  expect(running.stack().map(({ name }) => name)).toEqual(['fleet', 'guard']);
  expect(screen()).toContain('The line that you typed in is gone');
  hit('enter', 'escape');
  expect(running.stack().map(({ name }) => name)).toEqual(['fleet']);
});

it('takes nothing away where the operator closes a line, or sends it off', async () => {
  const { shows, hit, type, screen } = open();
  await shows('courier');
  hit('/');
  type('cour');
  hit('enter', '?');
  expect(screen()).toContain('Keys');
  hit('escape', '/', 'escape', '?');
  expect(screen()).toContain('Keys');
  hit('escape', ':', 'escape', '?');
  expect(screen()).toContain('Keys');
});

it('leaves at Ctrl+C all the same', async () => {
  const { shows, hit, running } = open();
  await shows('courier');
  hit('/', 'c');
  running.app.open('guard', { idInstance: SHOP });
  hit('x', 'ctrl+c');
  await expect(running.exited).resolves.toBeUndefined();
});

it('says that a paste with Enter in it confirms nothing, and keeps what was pasted', async () => {
  const { shows, hit, screen, running } = open();
  await shows('courier');
  hit('/');
  running.paste('cour\r\n');
  expect(screen()).toContain('press Enter by itself');
  hit('i');
  expect(screen()).toContain('› couri');
  expect(screen()).not.toContain('press Enter');
});
