import { leftoversIn } from '../../guard/leftovers.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';

/** What waits while nothing leaves goes out when a number is connected. */
export function leftoverFindings({ overview, reading }: RuleContext): readonly Finding[] {
  if (overview.isSending || reading === undefined || reading.rows.length === 0) return [];
  const { waiting, isExact, unseen, chats, firstHour } = leftoversIn(reading);
  return [
    {
      kind: 'leftovers',
      severity: 'warning',
      certainty: isExact ? 'certain' : 'inferred',
      evidence: { waiting, isExact, unseen, chats, firstHourAtMost: firstHour.atMost },
      next: { remedy: 'decide-what-waits', command: ['guard'] },
    },
  ];
}
