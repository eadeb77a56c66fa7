import { isStuck, mayHoldUp, type RuleContext } from './rule-context.ts';
import type { Finding } from './finding.ts';
import { formatMessageCount } from '../format.ts';
import type { QueueRow } from '../reading/queue-row.ts';
import { namedEntries } from './named-entries.ts';
import { formOf, type RecipientForm } from './recipient-form.ts';
import { planFor } from './plan-for.ts';

/** Recipients that cannot be reached. */
export function recipientFindings(given: RuleContext): readonly Finding[] {
  return [...malformed(given), ...withoutAccount(given)];
}

interface Malformed extends QueueRow {
  readonly form: RecipientForm;
}

/** A gateway says of these forms that it takes no others; what else is wrong is known from reports of queues that stood still. */
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
  const { certainty, sentence } = isAtHead
    ? atHead(first.form)
    : { certainty: certaintyOf(wrong), sentence: elsewhere(wrong.length) };
  return [
    {
      kind: 'recipient-malformed',
      severity: isAtHead ? 'critical' : 'warning',
      certainty,
      evidence: { ...namedEntries(wrong), forms: formsOf(wrong), isAtHead },
      sentence,
      next: {
        remedy: 'clear-selected',
        sentence: isAtHead
          ? 'Clear the first message by its id, with all else put back; then send it again to the recipient in the right form.'
          : 'Clear them by their ids, before they come to the head, and correct the recipients where they come from.',
        command: planFor(isAtHead ? [first] : wrong),
      },
    },
  ];
}

function certaintyOf(wrong: readonly Malformed[]): 'certain' | 'inferred' {
  return wrong.every(({ form }) => REFUSED.has(form)) ? 'certain' : 'inferred';
}

function atHead(form: RecipientForm): { readonly certainty: 'inferred'; readonly sentence: string } {
  // That it is what holds up the queue is a conclusion, from reports of just that (evidence/queue#bad-recipient-at-head).
  return {
    certainty: 'inferred',
    sentence: `The first message goes to ${FORMS[form]}: queues have been reported to stop at such a recipient, with all that is behind it.`,
  };
}

function elsewhere(count: number): string {
  return `${formatMessageCount(count)} ${count === 1 ? 'goes' : 'go'} to a recipient in a wrong form: the queue can stop there.`;
}

const FORMS: Readonly<Record<RecipientForm, string>> = {
  suffix: 'a recipient whose id does not end as it must',
  'not-digits': 'a number with signs in it that are no digits',
  national: 'a number without the code of its country',
  short: 'a number that is too short',
  long: 'a number that is too long',
  lid: 'a recipient of the form @lid',
};

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
      sentence: `${formatMessageCount(lost.length)} ${lost.length === 1 ? 'goes' : 'go'} to ${recipients === 1 ? 'a recipient' : `${recipients} recipients`} without an account, of ${checked.length} that were checked.`,
      next: {
        remedy: 'clear-selected',
        sentence: 'Clear what goes to them: it is not delivered, and many such messages can get a number blocked.',
        command: planFor(lost),
      },
    },
  ];
}
