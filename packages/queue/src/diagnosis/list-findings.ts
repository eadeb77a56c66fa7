import { capabilities } from '../capabilities.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from './finding.ts';
import { formatMessageCount, formatSpan } from '../format.ts';

/** What list and count say of each other. */
export function listFindings({ reading }: RuleContext): readonly Finding[] {
  if (reading?.completeness.kind !== 'uncertain') return [];
  const { shown, total } = reading.completeness;
  const readAgainInMs = Math.max(capabilities[reading.flavor].countLagMs, 1000);
  const next = {
    remedy: 'read-again',
    sentence: `Read it again in ${formatSpan(readAgainInMs)}: until then nothing can be cleared selectively.`,
    command: ['queue'],
  } as const;
  if (shown === 0) {
    return [
      {
        kind: 'hidden',
        severity: 'warning',
        // A list has been seen to hide the message that is on its way (evidence/queue#hidden-head); a count can be old
        // (evidence/queue#count-lag).
        certainty: 'inferred',
        evidence: { total },
        sentence: `Nothing is listed, and ${formatMessageCount(total)} counted: what is on its way out is not listed, or the count is old.`,
        next,
      },
    ];
  }
  const sentence =
    shown === total
      ? `The list is as long as a list can be: whether more than ${formatMessageCount(total)} wait is not known.`
      : `The list has ${formatMessageCount(shown)}, and the count says ${total.toLocaleString('en')}: they disagree by more than time explains.`;
  return [{ kind: 'count-disagrees', severity: 'notice', certainty: 'certain', evidence: { shown, total }, sentence, next }];
}
