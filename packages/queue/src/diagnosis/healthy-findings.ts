import type { RuleContext } from './rule-context.ts';
import type { Finding } from './finding.ts';
import { formatMessageCount, formatSpan } from '../format.ts';

/** What is to be said when nothing is wrong, not even the state of the account: there is nothing to send, or it leaves. */
export function healthyFindings({ overview, waiting, forecast }: RuleContext): readonly Finding[] {
  if (waiting === 0) {
    return [
      {
        kind: 'empty',
        severity: 'ok',
        certainty: 'certain',
        evidence: { count: overview.count },
        sentence: 'The instance can send, and nothing waits.',
        next: { remedy: 'nothing', sentence: 'There is nothing to do.', command: undefined },
      },
    ];
  }
  const draining = forecast.kind === 'draining' ? forecast : undefined;
  const remaining = draining === undefined ? 'how fast, is not known' : `the last in ${formatSpan(draining.emptyInMs)}`;
  return [
    {
      kind: 'draining',
      severity: 'ok',
      certainty: draining?.drainRate.by === 'observed' ? draining.drainRate.certainty : 'inferred',
      evidence: { waiting, emptyInMs: draining?.emptyInMs, msPerMessage: draining?.drainRate.msPerMessage },
      sentence: `The instance can send, and nothing is known to block the ${formatMessageCount(waiting)} that ${waiting === 1 ? 'waits' : 'wait'}: they leave one by one, ${remaining}.`,
      next: { remedy: 'nothing', sentence: 'There is nothing to do but to wait.', command: ['watch'] },
    },
  ];
}
