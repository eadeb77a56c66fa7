import { isStuck, mayHoldUp, type RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';
import type { QueueRow } from '../../reading/queue-row.ts';
import { namedEntries, planFor } from './named-entries.ts';
import { formOf, type RecipientForm } from '../recipient-form.ts';

/** Recipients that cannot be reached. */
export function recipientFindings(given: RuleContext): readonly Finding[] {
  return [...malformed(given), ...withoutAccount(given)];
}

interface Malformed extends QueueRow {
  readonly form: RecipientForm;
}

/** A gateway says of these forms that it takes no others; other faults are known from reports of queues that did not move. */
const REFUSED: ReadonlySet<RecipientForm> = new Set(['suffix', 'not-digits']);

function malformed(given: RuleContext): readonly Finding[] {
  const { overview, listed } = given;
  const all = listed.flatMap((one): readonly Malformed[] => {
    const form = one.entry.chatId === undefined ? undefined : formOf(one.entry.chatId, overview);
    return form === undefined ? [] : [{ ...one, form }];
  });
  const isAtHead = mayHoldUp(given, all);
  // An `@lid` is in order, and queues were reported to stop at it (evidence/queue#bad-recipient-at-head): elsewhere than at the head it says
  // nothing.
  const wrong = all.filter(({ form, position }) => form !== 'lid' || (isAtHead && position === 1));
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      kind: 'recipient-malformed',
      severity: isAtHead ? 'critical' : 'warning',
      // That it is what holds up the queue is a conclusion, from reports of just that (evidence/queue#bad-recipient-at-head).
      certainty: isAtHead ? 'inferred' : certaintyOf(wrong),
      evidence: { ...namedEntries(wrong), forms: formsOf(wrong), isAtHead },
      next: { remedy: 'clear-selected', command: planFor(isAtHead ? [first] : wrong) },
    },
  ];
}

function certaintyOf(wrong: readonly Malformed[]): 'certain' | 'inferred' {
  return wrong.every(({ form }) => REFUSED.has(form)) ? 'certain' : 'inferred';
}

/** In the order of the list. */
function formsOf(wrong: readonly Malformed[]): readonly { readonly form: RecipientForm; readonly entries: number }[] {
  return [...Map.groupBy(wrong, ({ form }) => form)].map(([form, of]) => ({ form, entries: of.length }));
}

function withoutAccount(given: RuleContext): readonly Finding[] {
  const { listed, evidence } = given;
  if (evidence.recipients === undefined) return [];
  const { checked, remaining, uncheckable } = evidence.recipients;
  const missing = new Set(checked.flatMap(({ chatId, hasAccount }) => (hasAccount ? [] : [chatId])));
  const lost = listed.filter(({ entry }) => entry.chatId !== undefined && missing.has(entry.chatId));
  if (lost.length === 0) return [];
  const isAtHead = mayHoldUp(given, lost);
  const recipients = new Set(lost.map(({ entry }) => entry.chatId)).size;
  return [
    {
      kind: 'recipient-without-account',
      severity: isAtHead && isStuck(given) ? 'critical' : 'warning',
      certainty: 'certain',
      evidence: { ...namedEntries(lost), recipients, checked: checked.length, unchecked: remaining + uncheckable, isAtHead },
      next: { remedy: 'clear-selected', command: planFor(lost) },
    },
  ];
}
