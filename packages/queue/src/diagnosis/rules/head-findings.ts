import { isStuck, type RuleContext } from './rule-context.ts';
import type { Finding, NextStep } from '../finding.ts';
import { planFor, positionOf } from './named-entries.ts';

/** What two readings say: nothing has left though it should have. */
export function headFindings(given: RuleContext): readonly Finding[] {
  const { listed, observed, waiting, evidence } = given;
  if (!isStuck(given) || observed?.kind !== 'still') return [];
  const [head] = listed;
  return [
    {
      kind: 'head-stuck',
      severity: 'critical',
      certainty: 'certain',
      evidence: { head: head && positionOf(head), stillMs: observed.overMs, waiting },
      next:
        evidence.recipients === undefined
          ? checkFirst
          : // The cure that users report (evidence/queue#stuck-until-restart), and what they report besides (evidence/queue#sent-twice).
            { remedy: 'restart-instance', command: planFor(head === undefined ? [] : [head]) },
    },
  ];
}

const checkFirst: NextStep = {
  remedy: 'check-recipients',
  // Only the head matters; every flavor allows three checks.
  command: ['diagnose', '--check-recipients', '3', '--check-links'],
};
