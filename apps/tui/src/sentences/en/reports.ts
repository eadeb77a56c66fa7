import type { FirstHour } from '@sluice/queue/diagnosis';
import type { BodyPolicy } from '@sluice/queue/journal';
import type { ReportSentences } from '../report-sentences.ts';
import { formats, messages, messagesWait, verb } from './words.ts';

const { number, counted, moment, span } = formats;

const DRAIN_RATE_SOURCES: Readonly<Record<FirstHour['by'], string>> = {
  delay: 'at the delay that is set',
  'shortest-delay': 'at the shortest delay there is, as the one that is set is not known',
  'slow-start': 'as documented for a phone that has come back',
  nothing: 'as no pace is known',
};

const BODIES: Readonly<Record<BodyPolicy, string>> = {
  full: 'with their texts',
  masked: 'their texts made illegible: nothing can be restored from it',
  none: 'without their texts: nothing can be restored from it',
};

const chatsOf = (count: number): string => counted(count, { one: 'chat', other: 'chats' });

/** What commands print around their tables. */
export const reports: ReportSentences = {
  countAge: (lagMs) => `Counts can be ${span(lagMs)} old.`,
  plan: {
    heading: (kind, name, idInstance) =>
      `Plan to clear ${kind === 'full' ? 'everything' : 'a selection'} of instance ${name} (${idInstance}), queue of messages`,
    loss: (figure) => `LOST: ${figure}`,
    howToClear: 'Nothing has been cleared. To carry it out, with the reason between the last quotes:',
  },
  guard: {
    verdicts: { safe: 'Safe.', kept: 'Decided.', leftovers: 'Not safe.', unfinished: 'Not safe.', unknown: 'Not certain.' },
    chats: ({ chats, unseen }, isAllKnown) =>
      isAllKnown
        ? `To ${chatsOf(chats)}.`
        : `To ${chatsOf(chats)} as far as can be seen${unseen > 0 ? `; ${messages(unseen)} cannot be` : ''}.`,
    firstHour: ({ atMost, by }) => `Up to ${number(atMost)} would leave in the first hour, ${DRAIN_RATE_SOURCES[by]}.`,
    duplicates: (count) => `${messages(count)} ${verb(count, 'repeats', 'repeat')} to a chat what another says.`,
    withoutRecipient: (count) => `Of ${number(count)} the gateway does not name the recipient.`,
    undecided: 'Not confirmed yet.',
    decideFirst: 'Decide first:',
    canBeDone: 'What can be done:',
    option: (isPossible, sentence) => `${isPossible ? 'Possible:' : 'Not possible:'} ${sentence}`,
  },
  diagnosis: {
    finding: (severity, certainty, sentence) => `${severity} (${certainty}): ${sentence}`,
    where: (positions) => `Where: ${positions}`,
    next: (sentence) => `Next: ${sentence}`,
    recipients: ({ checked, remaining, uncheckable }) =>
      `Recipients: ${number(checked.length)} checked, ${number(remaining)} left, ${number(uncheckable)} of which the gateway does not know.`,
    endedEarly: (error) => `The checks ended early: ${error}`,
    links: ({ checked, remaining }) => `Links: ${number(checked.length)} checked, ${number(remaining)} left.`,
  },
  unseenByAge: (count) => `${number(count)} more cannot be seen, and are in no row.`,
  queue: {
    fitting: (matching, listed) => `${messages(matching)} of the ${number(listed)} listed ${verb(matching, 'fits', 'fit')}.`,
    onlyFirst: (count) => `Only the first ${number(count)} of these are printed.`,
  },
  watch: {
    unreadable: (at, error, oldMs) =>
      `${moment(at)}  cannot be read: ${error}${oldMs === undefined ? '' : ` The last reading is ${span(oldMs)} old.`}`,
    nothingKnown: (at) => `${moment(at)}  nothing is known yet`,
    known: (state, count, job) => `${state}, ${messagesWait(count)}${job === undefined ? '' : `, ${job}`}`,
    emptyIn: (ms) => `, empty in ${span(ms)}`,
  },
  restore: {
    heading: (name, idInstance, snapshot, at) =>
      `Plan to restore messages of instance ${name} (${idInstance}), from snapshot ${snapshot} of ${moment(at)}`,
    sent: (count, types, chats) =>
      count === 0
        ? 'would be sent'
        : `would be sent again, in this order (${types.map(([type, of]) => `${type}: ${number(of)}`).join(', ')}), to ${chatsOf(chats)}`,
    exceptions: {
      'look-first': (count) =>
        `may have been sent again before: Sluice looks for ${verb(count, 'it', 'them')} first, and sends only what is proven not to have been`,
      'restored-before': (count) => `${verb(count, 'was', 'were')} sent again before: not a second time`,
      'cleared-again': (count) =>
        `${verb(count, 'was', 'were')} sent again before, and cleared again after that: a newer snapshot has ${verb(count, 'it', 'them')}`,
      'still-waiting': (count) => `still ${verb(count, 'waits', 'wait')} in the queue: not sent again`,
      'already-sent': () => 'had been sent: not a second time',
      unknown: () => 'may have been sent before the clear, no evidence shows whether: not sent again',
      damaged: (count) => `${verb(count, 'is', 'are')} damaged in the journal: not sent`,
      refused: (count) => `${verb(count, 'is', 'are')} refused by the gateway`,
    },
    unrestorable: (count, why) => `${verb(count, 'is', 'are')} not sent, as ${verb(count, 'it', 'they')} cannot be: ${why}`,
    more: (count) => `and ${number(count)} more`,
    consequences:
      'Sluice looks first whether a message still waits or was sent: then it is not sent again. A message that is sent gets a new id, and goes to the end of the queue.',
  },
  snapshots: {
    none: 'There is no snapshot yet.',
    heading: (id, idInstance, at) => `Snapshot ${id} of instance ${idInstance}, taken ${moment(at)}`,
    holds: (entries, bodies, resent) => `${messages(entries)}, ${BODIES[bodies]}; ${number(resent)} restored.`,
    incomplete: (unseen) =>
      `Not complete: ${messages(unseen)} more ${verb(unseen, 'was', 'were')} counted that could not be seen.`,
    unrestorable: (count, why) => `${number(count)} of them cannot be restored: ${why}.`,
    restore: (id, idInstance) =>
      `To restore messages, with the reason between the quotes: sluice restore ${id} --all --confirm ${idInstance} --reason ''`,
    exported: (entries, file) => `${messages(entries)} exported to ${file}. Only its owner can read it.`,
    exportIncomplete: (unseen) =>
      `The export is not complete: ${messages(unseen)} more ${verb(unseen, 'was', 'were')} counted that could not be seen.`,
  },
  journal: {
    noEvent: 'The journal has no such event.',
    none: 'There is no journal yet.',
    pruned: ({ jobs, snapshots, restores, holds, brakes, events }) =>
      `Deleted: ${[
        counted(jobs, { one: 'job', other: 'jobs' }),
        counted(snapshots, { one: 'snapshot', other: 'snapshots' }),
        counted(restores, { one: 'attempt to restore', other: 'attempts to restore' }),
        counted(holds, { one: 'hold', other: 'holds' }),
        counted(brakes, { one: 'brake', other: 'brakes' }),
        counted(events, { one: 'event', other: 'events' }),
      ].join(', ')}.`,
    intact: (snapshots, entries) =>
      `Nothing is damaged: ${counted(snapshots, { one: 'snapshot', other: 'snapshots' })} with ${messages(entries)}, and all jobs and events, are as they were written.`,
    damaged: (where, sentence) => `${where}: ${sentence}`,
  },
  holds: {
    scope:
      'A hold stops only those who send through an edge that keeps this journal. Senders that use the gateway itself are not stopped.',
    none: 'Nothing is held.',
    set: (id, name, until) => `Hold ${id}: ${name} is held until ${moment(until)}.`,
    lifted: (id, idInstance, remaining) =>
      `Hold ${id} of instance ${idInstance} is lifted. ${
        remaining === 0
          ? 'Sends are let through.'
          : `Sends are still refused: ${number(remaining)} more ${verb(remaining, 'holds', 'hold')} it.`
      }`,
  },
  fault: (kind) => `Sluice failed in a way it should not (${kind}). Please report what you did.`,
  outputFailed: (systemCode) =>
    `The output could not be written to its end${systemCode === undefined ? '' : ` (${systemCode})`}. Make room, or choose another place for it; the journal has what was done to a queue: sluice journal list`,
};
