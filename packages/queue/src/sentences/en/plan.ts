import type { UnrestorableReason } from '../../instance/restorable.ts';
import type { PlanSentences, Unrestorable } from '../plan-sentences.ts';
import { formats, verb } from './words.ts';

const { counted, number, span } = formats;

const UNRESTORABLE: Readonly<Record<UnrestorableReason, string>> = {
  'no-recipient': 'the gateway does not name the recipient',
  'not-sendable': 'their type cannot be resent',
  'link-too-old': 'their files are no longer kept',
};

const list = (types: Unrestorable['types']): string => types.map(([type, count]) => `${type}: ${number(count)}`).join(', ');

/** One type is named without the figure, which is before it. */
const ofTypes = (types: Unrestorable['types']): string => {
  const [only, ...others] = types;
  return only !== undefined && others.length === 0 ? `, of type “${only[0]}”` : ` (${list(types)})`;
};

const unrestorable: PlanSentences['unrestorable'] = ({ why, types }) =>
  why.map((reason) => (reason === 'not-sendable' ? `${UNRESTORABLE[reason]} (${list(types)})` : UNRESTORABLE[reason])).join(', ');

/** The sentences about a plan before it is agreed to. */
export const plan: PlanSentences = {
  figures: {
    seen: ({ figure }) => `can be seen: ${verb(figure, 'it is', 'they are')} captured before anything is sent`,
    unseen: ({ figure }) => `cannot be seen, cannot be captured, and ${verb(figure, 'is', 'are')} gone for good`,
    all: () => 'to clear in all, for every chat',
    clear: ({ types, chats }) => `to clear${ofTypes(types)}, for ${counted(chats, { one: 'chat', other: 'chats' })}`,
    keep: () => 'to keep: cleared with the rest, then restored in order',
    'unrestorable-later': (data) => `of them could not be restored from the snapshot later: ${unrestorable(data)}`,
    unrestorable: (data) =>
      `${verb(data.figure, 'is', 'are')} among those to keep, and cannot be restored: ${unrestorable(data)}`,
  },
  unrestorable,
  unprotected: 'Messages that others add between copy and clear are lost without a copy.',
  consequences: ({ kind, mayBeSent, estimate: { ms, slowestMs } }) => [
    'One request empties the whole message queue; it is never repeated, and the gateway keeps no copy.',
    ...(kind === 'selective' ? ['The messages to keep get new ids.'] : []),
    ...(mayBeSent > 0 ? [`Up to ${number(mayBeSent)} may be sent before the clear takes effect.`] : []),
    slowestMs > ms
      ? `The clear takes about ${span(ms)}, up to ${span(slowestMs)} with a slow gateway.`
      : `The clear takes about ${span(ms)}.`,
  ],
  needs: (requests, holdsForMs) =>
    `It needs at least ${counted(requests, { one: 'request', other: 'requests' })}, and holds for ${span(holdsForMs)}.`,
};
