import { contentFingerprint } from '../../reading/fingerprint.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';
import type { QueueRow } from '../../reading/queue-row.ts';
import { namedEntries } from './named-entries.ts';

// Fewer are nothing unusual; a choice.
const MIN_BROADCAST_CHATS = 10;
const MAX_BROADCASTS = 10;

/** The same message more than once to one chat, or to many. Where the gateway does not name the recipient, it is not known which it is. */
export function contentFindings({ listed, waiting }: RuleContext): readonly Finding[] {
  const addressed = listed.filter(({ entry }) => entry.chatId !== undefined);
  const alike = [...Map.groupBy(addressed, ({ entry }) => contentFingerprint(entry)).values()].map((messages) => ({
    messages,
    byChat: [...Map.groupBy(messages, ({ entry }) => entry.chatId).values()],
  }));
  return [
    ...duplicateFindings(alike.flatMap(({ byChat }) => byChat.filter((same) => same.length > 1))),
    ...broadcastFindings(
      alike.map(({ messages, byChat }) => ({ messages: messages.length, chats: byChat.length })),
      { waiting, listed: listed.length },
    ),
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

function broadcastFindings(
  alike: readonly { readonly messages: number; readonly chats: number }[],
  counts: { readonly waiting: number; readonly listed: number },
): readonly Finding[] {
  const largest = alike
    .filter(({ chats }) => chats >= MIN_BROADCAST_CHATS)
    .toSorted((one, other) => other.chats - one.chats || other.messages - one.messages);
  if (largest.length === 0) return [];
  const messages = largest.reduce((sum, one) => sum + one.messages, 0);
  return [
    {
      kind: 'broadcast',
      severity: 'notice',
      certainty: 'certain',
      evidence: { ...counts, messages, broadcasts: largest.length, largest: largest.slice(0, MAX_BROADCASTS) },
      next: { remedy: 'clear-selected', command: ['queue'] },
    },
  ];
}
