import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUEUE } from './stage/programs.ts';

/** The description of the journal, as it is beside its source, without its title and first words: the page has its own. */
export function journalSchema(): string {
  const text = readFileSync(join(QUEUE, 'JOURNAL.md'), 'utf8');
  const begin = text.indexOf('\n## ');
  if (begin < 0) throw new Error('packages/queue/JOURNAL.md has lost its headings.');
  return text.slice(begin);
}
