import type { KeptOnPurpose } from '../../guard/kept-on-purpose.ts';
import { leftoversIn } from '../../guard/leftovers.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';

/** What waits while nothing leaves goes out when a number is connected. */
export function leftoverFindings({ overview, reading, evidence: { decision, keptInClear } }: RuleContext): readonly Finding[] {
  if (overview.isSending || reading === undefined || reading.rows.length === 0) return [];
  const { waiting, isExact, unseen, chats, firstHour } = leftoversIn(reading);
  return [
    {
      kind: 'leftovers',
      severity: decision === undefined ? 'warning' : 'notice',
      certainty: isExact ? 'certain' : 'inferred',
      evidence: {
        waiting,
        isExact,
        unseen,
        chats,
        firstHourAtMost: firstHour.atMost,
        ...keptBy(decision),
        ...(decision === undefined && keptInClear !== undefined && { keptInClear }),
      },
      next:
        decision === undefined ? { remedy: 'decide-what-waits', command: ['guard'] } : { remedy: 'nothing', command: undefined },
    },
  ];
}

/** Who has decided to keep what waits, where it is decided. */
export function keptBy(decision: Pick<KeptOnPurpose, 'actor'> | undefined): { readonly keptBy?: string } {
  return decision === undefined ? {} : { keptBy: decision.actor };
}
