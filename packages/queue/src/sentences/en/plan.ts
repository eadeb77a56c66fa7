import type { UnrestorableReason } from '../../instance/restorable.ts';
import type { PlanSentences, Unrestorable } from '../plan-sentences.ts';
import { formats, verb } from './words.ts';

const { counted, number, span } = formats;

const UNRESTORABLE: Readonly<Record<UnrestorableReason, string>> = {
  'no-recipient': 'the gateway does not name the recipient',
  'not-sendable': 'their type cannot be resent',
  'link-too-old': 'their files are no longer kept',
};

const list = (types: Unrestorable['types']): string => types.map(([type, count]) => `${number(count)} ${type}`).join(', ');

const unrestorable: PlanSentences['unrestorable'] = ({ why, types }) =>
  why.map((reason) => (reason === 'not-sendable' ? `${UNRESTORABLE[reason]} (${list(types)})` : UNRESTORABLE[reason])).join(', ');

/** The sentences about a plan before it is agreed to. */
export const plan: PlanSentences = {
  figures: {
    seen: ({ figure }) => `can be seen: ${verb(figure, 'it is', 'they are')} captured before anything is sent`,
    unseen: ({ figure }) => `cannot be seen, cannot be captured, and ${verb(figure, 'is', 'are')} gone for good`,
    all: () => 'to clear in all, for every chat',
    clear: ({ types, chats }) => `to clear (${list(types)}), for ${counted(chats, { one: 'chat', other: 'chats' })}`,
    keep: () => 'to keep: cleared with the rest, then restored in order',
    'unrestorable-later': (data) => `of them could not be restored from the snapshot later: ${unrestorable(data)}`,
    unrestorable: (data) =>
      `${verb(data.figure, 'is', 'are')} among those to keep, and cannot be restored: ${unrestorable(data)}`,
  },
  unrestorable,
  consequences: ({ kind, mayBeSent, estimate: { ms, slowestMs } }) =>
    [
      'One request empties the whole queue of messages, and no other; it is never repeated, and the gateway keeps no copy.',
      ...(kind === 'selective' ? ['What stays comes back under new ids.'] : []),
      'What others add meanwhile is cleared too.',
      ...(mayBeSent > 0 ? [`Up to ${number(mayBeSent)} may be sent before it takes effect.`] : []),
      slowestMs > ms
        ? `It takes about ${span(ms)}, up to ${span(slowestMs)} with a slow gateway.`
        : `It takes about ${span(ms)}.`,
    ].join(' '),
  needs: (requests, holdsForMs) =>
    `It needs at least ${counted(requests, { one: 'request', other: 'requests' })}, and holds for ${span(holdsForMs)}.`,
};
