import { expect, test } from 'vitest';
import { findGivenUp } from '../../../apps/docs/scripts/glossary/find-given-up.ts';

const TERMS = [
  { word: 'job', meaning: 'A clearing or a restore.', names: ['openThing'] },
  { word: 'remaining', meaning: 'The work still to be done.', declared: ['rest'] },
];
const PHRASES = [{ pattern: /\bof yore\b/i, instead: 'earlier' }];

test.each([
  ['a name, in code', 'await openThing(id);', [{ line: 1, found: 'openThing', word: 'job' }]],
  ['a name, in a comment', '// Like openThing.', [{ line: 1, found: 'openThing', word: 'job' }]],
  ['a longer name that begins so', 'openThingshop();', []],
  ['a plain word as the name of a variable', '\nconst rest = 3;', [{ line: 2, found: 'rest', word: 'remaining' }]],
  ['a plain word as a member', '  readonly rest: number;', [{ line: 1, found: 'rest', word: 'remaining' }]],
  ['a plain word in a sentence', '/** The rest. */', []],
  ['a phrase, in any letter case', '// Of yore.', [{ line: 1, found: 'Of yore', word: 'earlier' }]],
])('the check of the words finds %s', (_what, text, found) => {
  expect(findGivenUp(text, true, TERMS, PHRASES)).toEqual(found);
});

test('a plain word is not a declaration where nothing is declared', () => {
  expect(findGivenUp('rest: of the row', false, TERMS, PHRASES)).toEqual([]);
});
