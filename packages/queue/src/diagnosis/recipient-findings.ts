import { isStuck, mayHoldUp, type Case } from './case.ts';
import type { Finding } from './finding.ts';
import { messagesInWords } from '../in-words.ts';
import { namedEntries, type Placed } from './named-entries.ts';
import { formOf, type RecipientForm } from './recipient-form.ts';
import { planFor } from './plan-for.ts';

/** Recipients whom nothing can reach. */
export function recipientFindings(given: Case): readonly Finding[] {
  return [...malformed(given), ...withoutAccount(given)];
}

interface Malformed extends Placed {
  readonly form: RecipientForm;
}

/** A gateway says of these forms that it takes no others; what else is wrong is known from reports of queues that stood still. */
const REFUSED: ReadonlySet<RecipientForm> = new Set(['suffix', 'not-digits']);

function malformed(given: Case): readonly Finding[] {
  const { known, placed } = given;
  const all = placed.flatMap((one): readonly Malformed[] => {
    const form = one.entry.chatId === undefined ? undefined : formOf(one.entry.chatId, known);
    return form === undefined ? [] : [{ ...one, form }];
  });
  const isAtHead = mayHoldUp(given, all);
  // An `@lid` is in order, and queues were reported to stop at it (evidence/queue#bad-recipient-at-head): elsewhere than at the head it says
  // nothing.
  const wrong = all.filter(({ form, position }) => form !== 'lid' || (isAtHead && position === 1));
  const [first] = wrong;
  if (first === undefined) return [];
  const { certainty, says } = isAtHead ? atHead(first.form) : { certainty: certaintyOf(wrong), says: elsewhere(wrong.length) };
  return [
    {
      kind: 'recipient-malformed',
      severity: isAtHead ? 'critical' : 'warning',
      certainty,
      evidence: { ...namedEntries(wrong), forms: formsOf(wrong), isAtHead },
      sentence: says,
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

function atHead(form: RecipientForm): { readonly certainty: 'inferred'; readonly says: string } {
  // That it is what holds up the queue is a conclusion, from reports of just that (evidence/queue#bad-recipient-at-head).
  return {
    certainty: 'inferred',
    says: `The first message goes to ${FORMS[form]}: queues have been reported to stop at such a recipient, with all that stands behind it.`,
  };
}

function elsewhere(count: number): string {
  return `${messagesInWords(count)} ${count === 1 ? 'goes' : 'go'} to a recipient in a wrong form: the queue can stop there.`;
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

function withoutAccount(given: Case): readonly Finding[] {
  const { placed, evidence } = given;
  if (evidence.recipients === undefined) return [];
  const { checked, remaining, uncheckable } = evidence.recipients;
  const missing = new Set(checked.flatMap(({ chatId, hasAccount }) => (hasAccount ? [] : [chatId])));
  const lost = placed.filter(({ entry }) => entry.chatId !== undefined && missing.has(entry.chatId));
  if (lost.length === 0) return [];
  const isAtHead = mayHoldUp(given, lost);
  const recipients = new Set(lost.map(({ entry }) => entry.chatId)).size;
  return [
    {
      kind: 'recipient-without-account',
      severity: isAtHead && isStuck(given) ? 'critical' : 'warning',
      certainty: 'certain',
      evidence: { ...namedEntries(lost), recipients, checked: checked.length, unchecked: remaining + uncheckable, isAtHead },
      sentence: `${messagesInWords(lost.length)} ${lost.length === 1 ? 'goes' : 'go'} to ${recipients === 1 ? 'a recipient' : `${recipients} recipients`} without an account, of ${checked.length} that were checked.`,
      next: {
        remedy: 'clear-selected',
        sentence: 'Clear what goes to them: it reaches nobody, and many such messages can get a number blocked.',
        command: planFor(lost),
      },
    },
  ];
}
