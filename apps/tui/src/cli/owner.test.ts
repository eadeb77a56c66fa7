import { expect, test } from 'vitest';
import { fakeMachine } from '../../test/fake-machine.ts';
import { isGone, ownerOf } from './owner.ts';

test('two runs of one process are two owners', () => {
  const here = fakeMachine();
  expect(ownerOf(here)).not.toBe(ownerOf(here));
});

test('an owner is gone when its process on this machine is, also of a user whose name has a space', () => {
  const owner = ownerOf(fakeMachine({ user: 'Erika Mustermann@desk' }));
  expect(isGone(owner, fakeMachine({ processId: 5000 }))).toBe(true);
  expect(isGone(owner, fakeMachine())).toBe(false);
});

test.each([['edge-1'], ['operator@desk 4711 5f1c1d3e-0000-4000-8000-000000000000'], ['']])(
  'of the owner %j, which is no process of this program, nothing is certain',
  (owner) => {
    expect(isGone(owner, fakeMachine({ processes: {} }))).toBe(false);
  },
);
