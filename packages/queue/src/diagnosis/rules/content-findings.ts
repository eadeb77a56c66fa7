import { broadcastsIn, sameContentIn } from '../../reading/broadcasts.ts';
import type { QueueRow } from '../../reading/queue-row.ts';
import type { Finding } from '../finding.ts';
import { namedEntries } from './named-entries.ts';
import type { RuleContext } from './rule-context.ts';

/** The same message more than once to one chat, or to many. Where the gateway does not name the recipient, it is not known which it is. */
export function contentFindings({ listed, waiting }: RuleContext): readonly Finding[] {
  const alike = sameContentIn(listed);
  const broadcasts = broadcastsIn(alike, listed.length);
  return [
    ...duplicateFindings(alike.flatMap(({ byChat }) => byChat.filter((same) => same.length > 1))),
    ...(broadcasts === undefined
      ? []
      : [
          {
            kind: 'broadcast',
            severity: 'notice',
            certainty: 'certain',
            evidence: { waiting, ...broadcasts },
            next: { remedy: 'clear-selected', command: ['queue'] },
          } as const,
        ]),
  ];
}

function duplicateFindings(groups: readonly (readonly QueueRow[])[]): readonly Finding[] {
  if (groups.length === 0) return [];
  const surplus = groups.flatMap((same) => same.slice(1)).toSorted((one, other) => one.position - other.position);
  const most = groups.reduce((largest, same) => Math.max(largest, same.length), 0);
  return [
    {
      kind: 'duplicates',
      severity: 'warning',
      certainty: 'certain',
      evidence: { ...namedEntries(surplus), groups: groups.length, surplus: surplus.length, most },
      next: { remedy: 'fix-sender', command: ['queue'] },
    },
  ];
}
