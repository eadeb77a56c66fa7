import { capabilities } from '../../capabilities.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';

/** What list and count say of each other. */
export function listFindings({ reading }: RuleContext): readonly Finding[] {
  if (reading?.completeness.kind !== 'uncertain') return [];
  const { shown, total } = reading.completeness;
  const evidence = { shown, total, readAgainInMs: Math.max(capabilities[reading.flavor].countLagMs, 1000) };
  const next = { remedy: 'read-again', command: ['queue'] } as const;
  // A list has been seen to hide the message that is on its way (evidence/queue#hidden-head); a count can be old (evidence/queue#count-lag).
  if (shown === 0) return [{ kind: 'hidden', severity: 'warning', certainty: 'inferred', evidence, next }];
  return [{ kind: 'count-disagrees', severity: 'notice', certainty: 'certain', evidence, next }];
}
