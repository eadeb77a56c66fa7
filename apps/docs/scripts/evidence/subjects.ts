import evidence from '@sluice/openapi/evidence.json' with { type: 'json' };
import { table } from '../table.ts';

const CERTAINTIES = ['certain', 'inferred', 'unknown', 'contradicted'];

/** All subjects, with how many facts there are of each certainty. */
export function subjects(): string {
  const rows = evidence.pages.map(({ subject, title, about, facts }) => {
    const counts = CERTAINTIES.map((certainty) => countOf(facts.filter((fact) => fact.certainty === certainty).length));
    return [`[${title}](/evidence/${subject}/)`, about].concat(counts);
  });
  return table(['Subject', 'What it is about', ...CERTAINTIES], rows);
}

function countOf(facts: number): string {
  return facts === 0 ? '' : String(facts);
}
