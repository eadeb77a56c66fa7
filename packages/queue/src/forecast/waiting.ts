import { unseenIn } from '../reading/completeness.ts';
import type { Overview, Reading } from '../reading/reading.ts';

/**
 * How many wait, as far as can be told. A list that is complete is newer than the count; where they disagree, it is the larger of
 * both. What is on its way out is in no list, and not in here.
 */
export function waitingIn(known: Overview | Reading): number {
  return 'rows' in known ? known.rows.length + unseenIn(known.completeness) : known.count;
}
