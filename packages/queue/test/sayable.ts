import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import fc from 'fast-check';
import type { FindingEvidence, StateEvidence } from '../src/diagnosis/finding.ts';
import type { Forecast } from '../src/forecast/forecast.ts';
import type { Leftovers, WaitingCount } from '../src/guard/leftovers.ts';
import type { OpenJob } from '../src/job/open-job.ts';
import type { RestoreReport } from '../src/job/restore-report.ts';
import { isJobState, JOB_KINDS, STATES, type JobKind, type JobState } from '../src/journal/job-states.ts';

/** Sentences have to be right with every number: with 1, 2, 5, 11, 21 and those with thousands. */
export const count: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(0, 1, 2, 5, 11, 21, 22, 25, 1240), fc.nat(2_000_000));
export const ms: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(0, 500, 60_000, 86_400_000), fc.nat(2_000_000_000));
export const moment: fc.Arbitrary<number> = fc.integer({ min: 0, max: 4_000_000_000_000 });
export const flag: fc.Arbitrary<boolean> = fc.boolean();
export const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

export const ID = '1101000001';
const actor = fc.constant('operator@desk');
export const kind: fc.Arbitrary<JobKind> = fc.constantFrom(...JOB_KINDS);
export const jobState: fc.Arbitrary<JobState> = fc.constantFrom(...Object.keys(STATES).filter(isJobState));

function isCode(word: string): word is SluiceErrorCode {
  return Object.hasOwn(ERRORS, word);
}
const code = fc.constantFrom(...Object.keys(ERRORS).filter(isCode));
export const error: fc.Arbitrary<SluiceError> = code.map((each) => new SluiceError({ code: each, message: 'It failed.' }));

export const job: fc.Arbitrary<OpenJob> = fc.record({
  id: fc.constant('j'),
  kind,
  idInstance: fc.constant(ID),
  state: jobState,
  actor,
  reason: fc.constant('why'),
  openedAt: moment,
  heartbeatAt: moment,
  isLeft: flag,
});

const ofState: fc.Arbitrary<StateEvidence> = fc.record({
  state: fc.constantFrom('odd', 'pendingPassword', null),
  reason: fc.constantFrom(undefined, 'timeout', 'battery'),
  waiting: count,
  isJobOpen: flag,
  keptBy: maybe(actor),
});
const answered = {
  code,
  operation: fc.constantFrom(undefined, 'showMessagesQueue'),
  status: fc.constantFrom(undefined, 401, 502),
  retryAfterMs: maybe(ms),
};
const answer = fc.record(answered);
const named = { entries: count, named: fc.constant([]) };
const broadcasts = {
  listed: count,
  messages: count,
  broadcasts: count,
  largest: fc.array(fc.record({ messages: count, chats: count }), { maxLength: 1 }),
};
const counts = fc.record({ shown: count, total: count, readAgainInMs: ms });

/** What each finding can rest on. */
export const FINDINGS: { readonly [Kind in keyof FindingEvidence]: fc.Arbitrary<FindingEvidence[Kind]> } = {
  'not-authorized': ofState,
  blocked: ofState,
  'yellow-card': ofState,
  suspended: ofState,
  starting: ofState,
  asleep: ofState,
  'code-required': ofState,
  'not-paid': ofState,
  'phone-offline': ofState,
  'phone-unstable': ofState,
  'session-conflict': ofState,
  'state-unknown': ofState,
  'job-open': job,
  'brake-on': fc.record({
    intendedAt: moment,
    confirmedAt: maybe(moment),
    actor,
    delayBeforeMs: fc.constantFrom(500, 3000),
    delayMs: fc.constant(600_000),
    shownMs: fc.constantFrom(undefined, 500, 600_000, 1000),
  }),
  unreadable: fc.record({ ...answered, isUnpaid: flag }),
  'quota-exceeded': answer,
  'head-stuck': fc.record({ head: fc.constant(undefined), stillMs: ms, waiting: count }),
  'recipient-malformed': fc.record({
    ...named,
    forms: fc.array(
      fc.record({ form: fc.constantFrom('suffix', 'not-digits', 'national', 'short', 'long', 'lid'), entries: count }),
      { maxLength: 1 },
    ),
    isAtHead: flag,
  }),
  'recipient-without-account': fc.record({ ...named, recipients: count, checked: count, unchecked: count, isAtHead: flag }),
  'link-dead': fc.record({ ...named, links: count, why: fc.constantFrom('gone', 'unresolved', 'too-old'), isAtHead: flag }),
  'link-unchecked': fc.record(named),
  'will-expire': fc.record({
    waiting: count,
    atLeast: count,
    atMost: count,
    firstBy: maybe(moment),
    msPerMessage: ms,
    retentionMs: ms,
  }),
  'near-cap': fc.record({ waiting: count, cap: count, by: fc.constantFrom('documented', 'pace') }),
  hidden: counts,
  'count-disagrees': counts,
  leftovers: fc.record({
    waiting: count,
    isExact: flag,
    unseen: count,
    chats: count,
    firstHourAtMost: count,
    keptBy: maybe(actor),
    keptInClear: maybe(fc.record({ actor, at: moment })),
  }),
  duplicates: fc.record({ ...named, groups: count, surplus: count, most: count }),
  broadcast: fc.record({ waiting: count, ...broadcasts }),
  draining: fc.record({ waiting: count, emptyInMs: maybe(ms), msPerMessage: maybe(ms) }),
  empty: fc.record({ count }),
};

const waiting = { waiting: count, isExact: flag, unseen: count };
export const waitingCount: fc.Arbitrary<WaitingCount> = fc.record(waiting);
export const leftovers: fc.Arbitrary<Leftovers> = fc.record({
  ...waiting,
  chats: count,
  largest: fc.constant([]),
  withoutRecipient: count,
  first: fc.constant(undefined),
  firstHour: fc.record({ atMost: count, by: fc.constantFrom('delay', 'shortest-delay', 'slow-start', 'nothing') }),
  duplicates: count,
  broadcast: maybe(fc.record(broadcasts)),
});

const ages = fc.record({ certain: count, inferred: count, unknown: count });
const expiry = fc.oneof(
  fc.constant({ kind: 'undocumented' as const }),
  fc.record({
    kind: fc.constant('bounded' as const),
    atLeast: count,
    atMost: count,
    first: maybe(fc.record({ earliest: moment, latest: maybe(moment) })),
    emptyBy: moment,
    ages,
  }),
);
export const movingForecast: fc.Arbitrary<Exclude<Forecast, { readonly kind: 'empty' }>> = fc.oneof(
  fc.record({
    kind: fc.constant('draining' as const),
    waiting: count,
    emptyInMs: ms,
    drainRate: fc.record({
      by: fc.constantFrom('delay', 'slow-start', 'observed'),
      msPerMessage: ms,
      certainty: fc.constantFrom('certain', 'inferred'),
    }),
    expiry,
  }),
  fc.record({ kind: fc.constant('stalled' as const), waiting: count, why: fc.constantFrom('state', 'stuck'), expiry }),
  fc.record({ kind: fc.constant('unknown' as const), waiting: count, expiry }),
);

export const restoreReport: fc.Arbitrary<RestoreReport> = fc.record({
  chosen: count,
  restored: count,
  stillWaiting: count,
  alreadySent: count,
  skipped: fc.array(
    fc.record({
      position: count,
      messageIds: fc.constant([]),
      type: fc.constant('sendMessage'),
      reason: fc.constantFrom('unknown', 'refused'),
      why: fc.constant('The gateway would not take it.'),
    }),
    { maxLength: 3 },
  ),
});
