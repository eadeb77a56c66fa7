import type { Reading } from '../../reading/reading.ts';
import type { Finding, NextStep } from '../finding.ts';

/**
 * A finding with how much of the queue was seen: a part can be cleared only where that is all of it. Advice to clear one leads elsewhere
 * then: a plan of it would be refused.
 */
export function withCompleteness(finding: Finding, { completeness }: Pick<Reading, 'completeness'>): Finding {
  const next = completeness.kind === 'complete' ? finding.next : withoutPart(finding.next);
  return { ...finding, next: { ...next, completeness } };
}

function withoutPart(next: NextStep): NextStep {
  if (next.remedy === 'clear-selected') return { remedy: 'decide-what-waits', command: ['guard'] };
  return next.command?.[0] === 'plan' ? { ...next, command: undefined } : next;
}
