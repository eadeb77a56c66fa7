import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobDiagrams } from './job-diagram.ts';
import { QUEUE } from './stage/programs.ts';

/**
 * The description of the journal, as it is beside its source, without its title and first words: the page has its own. The diagram of the states
 * is drawn.
 */
export async function journalSchema(): Promise<string> {
  const text = readFileSync(join(QUEUE, 'JOURNAL.md'), 'utf8');
  const begin = text.indexOf('\n## ');
  if (begin < 0) throw new Error('packages/queue/JOURNAL.md has lost its headings.');
  const diagrams = await jobDiagrams();
  const drawn = text.slice(begin).replace(/```mermaid\n[\s\S]*?```/, () => diagrams);
  if (!drawn.includes(diagrams)) throw new Error('packages/queue/JOURNAL.md has lost its diagram.');
  return drawn;
}
