import { leftoversIn } from '../guard/leftovers.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from './finding.ts';
import { formatMessageCount } from '../format.ts';

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
      sentence: `${isExact ? '' : 'At least '}${formatMessageCount(waiting)} would go out as soon as the account can send again, up to ${firstHour.atMost.toLocaleString('en')} of them in the first hour.`,
      next: {
        remedy: 'decide-what-waits',
        sentence:
          unseen > 0
            ? `Decide before that what becomes of them; ${formatMessageCount(unseen)} cannot be seen, and a copy of those cannot be kept.`
            : 'Decide before that what becomes of them: clear all, clear some, or keep them.',
        command: ['guard'],
      },
    },
  ];
}
