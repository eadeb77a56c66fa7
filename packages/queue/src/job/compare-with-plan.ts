import type { Plan } from '../plan/plan.ts';
import { unseenIn } from '../reading/completeness.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import { storedKey } from '../reading/entry-key.ts';
import type { Reading } from '../reading/reading.ts';
import { whyUnrestorable } from '../instance/restorable.ts';
import { refusal } from '../sentences/refusal.ts';

/** What a capture found, held against the plan. */
export interface Comparison {
  /** How many have joined since the plan was made, at least: what could not be seen then may have come into view. */
  readonly arrived: number;
}

/**
 * Holds a capture against the plan that it is for. Time explains that messages left from the head of the queue, at the pace of the instance,
 * and that old ones expired. With a selective plan others may have joined: they stay. Nothing else is explained.
 *
 * @throws {SluiceError} `plan-changed` or `truncated`; nothing has been sent then.
 */
export function compareWithPlan(plan: Plan, reading: Reading): Comparison {
  const { idInstance, flavor, basis } = plan;
  if (reading.isSending && !basis.isSending) throw refusal('sends-now', { idInstance });
  const planned = inOrder(plan);
  const listed = reading.rows.map(({ key, entry }) => ({ key: storedKey(key), entry }));
  const present = new Set(listed.map(({ key }) => key));
  const missing = planned.filter((key) => !present.has(key)).length;
  // A queue is first in, first out: what time takes away is its head.
  const head = planned.slice(0, missing);
  if (head.some((key) => present.has(key))) throw refusal('gone-from-middle', { idInstance });
  if (missing > explainedDepartures(plan, reading)) throw refusal('gone-too-many', { idInstance, missing });

  const known = new Set(planned);
  const joined = listed.filter(({ key }) => !known.has(key));
  const arrived = joined.length;
  const unseen = unseenIn(reading.completeness);
  if (plan.kind === 'selective') {
    if (reading.completeness.kind !== 'complete') {
      throw refusal('not-all-seen', { idInstance });
    }
    const isLost = joined.some(({ entry }) => whyUnrestorable(entry, flavor, reading.at, reading.at) !== undefined);
    if (isLost) throw refusal('joined-unrestorable', { idInstance });
    return { arrived };
  }
  // Whatever joined a queue that is cleared whole would be destroyed, and the operator has not agreed to that.
  const total = listed.length + unseen;
  const plannedTotal = planned.length + plan.unseen;
  const joinedAtLeast = Math.max(arrived, total - plannedTotal);
  if (unseen > plan.unseen || total > plannedTotal || (plan.unseen === 0 && arrived > 0)) {
    throw refusal('joined', { idInstance, joined: joinedAtLeast });
  }
  return { arrived: Math.max(0, arrived - plan.unseen) };
}

/** The keys of the plan's entries in the order of the queue. */
function inOrder({ toClear, toKeep }: Plan): readonly string[] {
  return [...toClear, ...toKeep].toSorted((one, other) => one.position - other.position).map(({ key }) => key);
}

/** How many may be gone by themselves since the plan was made. */
function explainedDepartures({ basis, toClear, toKeep }: Plan, reading: Reading): number {
  const waited = toClear.length + toKeep.length;
  const sent = basis.isSending ? maxSentWithin(reading.at - basis.at, basis.delayMs, waited) : 0;
  return sent + basis.expiring.filter((at) => at <= reading.at).length;
}
