/** Writes the tables of words into the glossary. With `--check` nothing is written, and a stale table is an error. */
import { RUSSIAN } from './glossary/russian.ts';
import { TERMS } from './glossary/terms.ts';
import { table } from './table.ts';
import { writePages } from './write-pages.ts';

const rows = TERMS.toSorted((one, other) => (one.word < other.word ? -1 : 1)).map(({ word, meaning }) => [
  `**${word}**`,
  meaning,
]);

writePages(
  'glossary-pages.ts',
  { 'glossary.md': { words: table(['word', 'meaning'], rows), russian: table(['English', 'Russian', 'note'], RUSSIAN) } },
  'is not what scripts/glossary says.',
);
