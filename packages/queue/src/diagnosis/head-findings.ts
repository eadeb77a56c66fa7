import { isStuck, type RuleContext } from './rule-context.ts';
import type { Finding, NextStep } from './finding.ts';
import { formatMessageCount, formatSpan } from '../format.ts';
import { positionOf } from './named-entries.ts';
import { planFor } from './plan-for.ts';

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
      sentence: `The instance can send, and for ${formatSpan(observed.overMs)} nothing has left of the ${formatMessageCount(waiting)} that wait: the same message is first.`,
      next: evidence.recipients === undefined ? checkFirst : { ...restart, command: planFor(head === undefined ? [] : [head]) },
    },
  ];
}

const checkFirst: NextStep = {
  remedy: 'check-recipients',
  sentence: 'Have recipients and links checked: one without an account or a file that is gone can hold up all the others.',
  // What is first matters; three are allowed everywhere.
  command: ['diagnose', '--check-recipients', '3', '--check-links'],
};

// The cure that users report (evidence/queue#stuck-until-restart), and what they report besides (evidence/queue#sent-twice).
const restart: Omit<NextStep, 'command'> = {
  remedy: 'restart-instance',
  sentence:
    'Clear the first message by its id. If that does not help, restart the instance in the console of the gateway, and look for messages that are sent twice after that.',
};
