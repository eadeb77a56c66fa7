import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EVIDENCE = join(import.meta.dirname, '../evidence');

/** How certain a fact can be. */
const CERTAINTIES = ['certain', 'inferred', 'unknown', 'contradicted'] as const;

type Certainty = (typeof CERTAINTIES)[number];

interface Fact {
  readonly id: string;
  /** In Markdown. Of an unknown one, the open question. */
  readonly statement: string;
  readonly certainty: Certainty;
  readonly source: string;
}

/** The facts of one subject. One is cited as `evidence/<subject>#<id>`. */
export interface FactPage {
  readonly subject: string;
  readonly title: string;
  readonly about: string;
  readonly facts: readonly Fact[];
}

/** The pages of facts, in the order of their names. Folders have the pages of the operations, which have another form. */
export function readFactPages(): readonly FactPage[] {
  return readdirSync(EVIDENCE)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .toSorted()
    .map((name) => parseFactPage(name.replace(/\.md$/, ''), readFileSync(join(EVIDENCE, name), 'utf8')));
}

/** @throws when anything in the text does not have the form that `evidence/README.md` describes. */
export function parseFactPage(subject: string, text: string): FactPage {
  const [head = '', ...sections] = text.split(/^## /m);
  const [, title, about] = /^# (.+)\n\n(.+)\n\n$/.exec(head) ?? [];
  if (title === undefined || about === undefined)
    throw new Error(`evidence/${subject}.md lacks its title or its first paragraph.`);
  const facts = sections.map((section) => parseFact(subject, section));
  const repeated = facts.find(({ id }, index) => facts.findIndex((other) => other.id === id) !== index);
  if (repeated !== undefined) throw new Error(`evidence/${subject}#${repeated.id} exists twice.`);
  return { subject, title, about, facts };
}

function parseFact(subject: string, section: string): Fact {
  const form = /^([a-z0-9]+(?:-[a-z0-9]+)*)\n\n(.+\.)\n\n- certainty: (.+)\n- source: (.+)\n\n?$/;
  const [, id, statement, word, source] = form.exec(section) ?? [];
  const certainty = CERTAINTIES.find((known) => known === word);
  if (id === undefined || statement === undefined || certainty === undefined || source === undefined) {
    throw new Error(`evidence/${subject}.md has a fact that is not in the form of evidence/README.md: ${section.split('\n')[0]}`);
  }
  return { id, statement, certainty, source };
}
