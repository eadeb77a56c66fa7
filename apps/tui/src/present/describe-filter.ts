import type { Reading } from '@sluice/queue';
import type { Filter } from '../clearing/filter.ts';
import { presentNumber } from './number.ts';

/**
 * What a filter leaves of a list, and what a clear from there would do. Where not everything can be seen a part cannot be cleared, and how many
 * others there are is not known.
 *
 * @param shown how many it leaves.
 */
export function describeFilter(
  filter: Pick<Filter, 'words'>,
  shown: number,
  { rows, completeness }: Pick<Reading, 'rows' | 'completeness'>,
): string {
  const listed = presentNumber(rows.length);
  const only = `Only ${filter.words}: ${presentNumber(shown)} of ${listed}`;
  if (completeness.kind !== 'complete') {
    const esc = shown === 0 ? ' Esc: all.' : '';
    return `${only}. Not all seen: no part can be cleared.${esc}`;
  }
  return shown === 0
    ? `${only}. Esc: all.`
    : `${only}. c clears these and keeps the other ${presentNumber(rows.length - shown)}.`;
}
