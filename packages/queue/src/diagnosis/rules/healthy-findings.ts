import type { RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';

/** The findings when nothing is wrong, not even the state of the account: there is nothing to send, or it leaves. */
export function healthyFindings({ overview, waiting, forecast }: RuleContext): readonly Finding[] {
  if (waiting === 0) {
    return [
      {
        kind: 'empty',
        severity: 'ok',
        certainty: 'certain',
        evidence: { count: overview.count },
        next: { remedy: 'nothing', command: undefined },
      },
    ];
  }
  const draining = forecast.kind === 'draining' ? forecast : undefined;
  return [
    {
      kind: 'draining',
      severity: 'ok',
      certainty: draining?.drainRate.by === 'observed' ? draining.drainRate.certainty : 'inferred',
      evidence: { waiting, emptyInMs: draining?.emptyInMs, msPerMessage: draining?.drainRate.msPerMessage },
      next: { remedy: 'nothing', command: ['watch'] },
    },
  ];
}
