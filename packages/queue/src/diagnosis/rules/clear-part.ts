import type { Overview, Reading } from '../../reading/reading.ts';
import type { Finding } from '../finding.ts';

/** A finding whose advice would be to clear a part of the queue, while not all of it can be seen: that is refused, for what is not seen could not be restored. */
export function withoutClearingPart(finding: Finding, known: Overview | Reading): Finding {
  if (!('rows' in known) || known.completeness.kind === 'complete') return finding;
  const { next, kind } = finding;
  if (next.remedy !== 'clear-selected' && kind !== 'duplicates') return finding;
  return { ...finding, next: { ...next, command: ['queue'], canClearPart: false } };
}
