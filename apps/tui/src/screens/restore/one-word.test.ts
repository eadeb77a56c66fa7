import { expect, test } from 'vitest';
import { clearingWords } from '../clearing/clearing-words.ts';
import { snapshotWords } from '../snapshot/snapshot-words.ts';
import { snapshotsWords } from '../snapshots/snapshots-words.ts';
import { restoreWords } from './restore-words.ts';

/** Every sentence that is the same in each state, and what the functions among them are made of. */
function said(words: unknown): string {
  return typeof words === 'function'
    ? String(words)
    : JSON.stringify(words, (_, value: unknown) => (typeof value === 'function' ? String(value) : value));
}

test.each([
  ['the plan', restoreWords],
  ['a snapshot', snapshotWords],
  ['the snapshots', snapshotsWords],
  ['a job', clearingWords],
])('a restore has one name in Russian on the screen of %s: a foot, a column and a sentence had three', (_, { ru }) => {
  // «вернуться сюда» is about screens.
  expect(said(ru)).not.toMatch(/верн(?!уться)|возвра[тщ]/i);
});
