import { expect, test } from 'vitest';
import { isGone, ownerOf } from './owner.ts';

const here = { user: 'operator@desk', processId: 4711, isRunning: () => false };

test('two runs of one process are two owners', () => {
  expect(ownerOf(here)).not.toBe(ownerOf(here));
});

test('an owner is gone when its process on this machine is', () => {
  expect(isGone(ownerOf(here), here)).toBe(true);
  expect(isGone(ownerOf(here), { ...here, isRunning: (processId) => processId === 4711 })).toBe(false);
});

test.each([
  ['of another machine', ownerOf({ ...here, user: 'operator@till' })],
  ['of another user', ownerOf({ ...here, user: 'other@desk' })],
  ['of another host, such as an edge', 'edge-1'],
  ['that nobody can read', 'operator@desk -1 run'],
  ['of nothing', ''],
])('of an owner %s nothing is certain', (_what, owner) => {
  expect(isGone(owner, here)).toBe(false);
});
