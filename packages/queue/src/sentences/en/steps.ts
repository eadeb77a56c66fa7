import type { SluiceError } from '@sluice/core';
import type { ClearingReport, Unprotected, Waiting } from '../../job/steps.ts';
import type { ConnectReport } from '../../connect/connect-report.ts';
import type { BrakeEffect, GoReport, StopReport } from '../../brake/brake-report.ts';
import { SENDING } from '../../instance/known-states.ts';
import type { RestoreReport } from '../../job/restore-report.ts';
import type { StepSentences } from '../step-sentences.ts';
import { errorSentence } from '../refusal.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Instructions } from '../instructions.ts';
import type { Refusals } from '../refusals.ts';
import { failure } from './failure.ts';
import { jobs } from './jobs.ts';
import { stateInWords } from './state.ts';
import type { Formats } from '../formats.ts';
import { formats, messages, messagesWait, verb } from './words.ts';

const { number, span } = formats;

const WAITING: Readonly<Record<Waiting['for'], string>> = {
  unanswered: 'Looking for the message of a request that was not answered',
  'sent-list': "Waiting for the gateway's list of what was sent",
  limit: 'The gateway asks for a pause',
};

/** What the sentences about steps take from others. */
interface Ways {
  readonly instructions: Instructions;
  readonly refusals: Catalogue<Refusals>;
  readonly times: Pick<Formats, 'moment' | 'time'>;
}

/** The sentences about the steps of a clearing or a restore. */
export function stepsWith({ instructions, refusals, times: { moment, time } }: Ways): StepSentences {
  const said = (error: SluiceError): string => errorSentence(error, { refusals, failure });
  const at: StepSentences['at'] = {
    capturing: () => 'Reading the queue and storing what can be seen',
    captured: ({ captured, snapshot }) => `Captured ${messages(captured)} into snapshot ${snapshot}`,
    clearing: () => 'Sending one clear request',
    cleared: () => 'The gateway says that the queue is cleared',
    unknown: ({ error }) => `${said(error)} The clear may have taken effect: it is not sent again, the queue is read instead.`,
    verifying: ({ listed, count }) => {
      if (listed === undefined) return 'Making sure: reading the queue as soon as its count has been renewed';
      const counted = count === undefined ? '' : `; the gateway counts ${number(count)}, which may be old`;
      return `Making sure: ${listed === 0 ? 'none' : number(listed)} of the captured still listed${counted}`;
    },
    verified: ({ arrived }) => {
      const others = arrived > 0 ? `; ${messagesWait(arrived)} that ${verb(arrived, 'was', 'were')} not seen before` : '';
      return `Verified: no captured message remains in the queue${others}`;
    },
    looking: () => 'Looking for the messages that still wait or were sent',
    restoring: ({ kind, done, of, waiting: wait }) => {
      const what = kind === 'clear' ? 'Restoring the messages to keep' : 'Restoring';
      const pause = wait === undefined ? '' : `. ${WAITING[wait.for]}, until ${time(wait.until)} at the latest`;
      return `${what}: ${number(done)} of ${number(of)}${pause}`;
    },
    waiting: ({ heardOfAt, until }) =>
      `Another run has this job, last heard of ${moment(heardOfAt)}. Waiting until it ends, or until ${moment(until)} if it stays silent`,
    'ended-elsewhere': ({ job, kind, state, restore, stop, go }) => {
      if (state !== 'done') return `Another run has ended this job. ${jobs.states[kind][state]} See ${instructions.showJob(job)}`;
      const reports = [restore && restored(restore), stop && stopped(stop), go && released(go)].filter(
        (sentence) => sentence !== undefined,
      );
      return ['Done: another run has ended this job.', ...reports].join(' ');
    },
    done: ({ report }) => clearingReport(report),
    restored: ({ report }) => restored(report),
    unverified: ({ remaining, count, error }) => {
      if (remaining === undefined || error !== undefined) {
        return `The queue could not be read for long enough. ${error === undefined ? 'Look at the queue before you clear again.' : said(error)}`;
      }
      if (remaining === 0) {
        const counts = count === undefined || count === 0 ? '' : `, and the gateway counts ${number(count)}`;
        return `Nothing that was captured is listed any more${counts}, but it is not certain that nothing else waits. Look at the queue before you clear again.`;
      }
      const counted = count === undefined ? '' : ` and the gateway counts ${number(count)}`;
      return `${messages(remaining)} of the captured ${verb(remaining, 'is', 'are')} still listed${counted}. Look at the queue before you clear again.`;
    },
    refused: ({ error }) => said(error),
    cancelled: () => 'Cancelled before anything was sent: the queue and the delay are as they were.',
    failed: ({ error }) => `Nothing was done. ${said(error)}`,
    measuring: ({ isStarting }) =>
      isStarting
        ? 'Waiting until the settings can be read and changed: the instance may be starting'
        : 'Reading the delay between two messages',
    changing: ({ delayBeforeMs, delayMs }) =>
      `Sending one request: the delay goes from ${span(delayBeforeMs)} to ${span(delayMs)}`,
    changed: ({ delayMs }) => `The gateway has the delay of ${span(delayMs)}`,
    'change-unknown': ({ error }) =>
      `${said(error)} The delay may have been changed: the request is not sent again, the settings are read instead.`,
    confirming: ({ shownMs, until }) => {
      const shown = shownMs === undefined ? '' : `; they show ${span(shownMs)} now`;
      return `Making sure: reading the settings, until ${time(until)} at the latest${shown}`;
    },
    watching: ({ departed, until }) =>
      `Watching whether messages still leave, until ${time(until)} at the latest: ${messages(departed)} ${verb(departed, 'has', 'have')} left since the stop began`,
    stopped: ({ report }) => stopped(report),
    released: ({ report }) => released(report),
    'change-unverified': ({ kind, shownMs }) => {
      const shown = shownMs === undefined ? 'The settings could not be read.' : `The settings show a delay of ${span(shownMs)}.`;
      return kind === 'stop'
        ? `${shown} Whether the brake will be on is not certain, and messages may leave as before. Look at the queue, and stop again if they do.`
        : `${shown} The brake is still on: look at the settings, and release it with ${instructions.go}`;
    },
    deciding: () => 'Reading what waits, and comparing it with what was agreed to',
    connecting: ({ state, joined, until }) => {
      const shown = state === null ? '' : `; state: ${stateInWords(state)}`;
      const others = joined === 0 ? '' : `. ${messagesWait(joined)} that ${verb(joined, 'is', 'are')} not decided upon`;
      return `Waiting for a number until ${time(until)}${shown}${others}`;
    },
    authorized: () => 'A number is connected',
    proving: (seen) => `Watching what leaves, until ${time(seen.until)}: ${leftSoFar(seen)}`,
    connected: ({ report }) => connected(report),
    'not-connected': ({ why, gatewayState, joined }) => {
      if (gatewayState === 'suspended') {
        return 'A number is connected, and its messenger has suspended it: what leaves was not watched. Look at the queue before the suspension ends.';
      }
      switch (why) {
        case 'timed-out':
          return 'No number was connected in the time. Begin again when the number is at hand.';
        case 'undecided':
          return `No number was connected: ${messagesWait(joined)} that ${verb(joined, 'is', 'are')} not decided upon. Do not scan or enter a code that was shown. Decide again.`;
        case 'stopped':
          return 'No number was connected. Do not scan or enter a code that was shown.';
      }
    },
    interrupted: ({ error }) => `${said(error)} The job stays open, and can be resumed.`,
  };
  return {
    at,
    restored,
    wait: ({ for: what, until }) => {
      if (what === 'count') return `Waiting until the gateway has renewed its count, until ${time(until)} at the latest`;
      if (what === 'look') return `The queue is read until the outcome is certain, until ${time(until)} at the latest`;
      return undefined;
    },
  };
}

const EFFECTS: Readonly<Record<BrakeEffect, string>> = {
  seen: 'It was watched, and nothing left any more.',
  'not-sending': 'The instance does not send in its state, so nothing leaves anyway.',
  'nothing-waits': 'Nothing is listed in the queue.',
  'settings-only': 'The settings show it; whether less leaves could not be seen yet. Watch the queue.',
  'not-watched': 'It was not watched whether less leaves: it can take 5 minutes, and the gateway restarts the instance for it.',
};

function leftSoFar({ leftKept, leftOther, joined }: Pick<ConnectReport, 'leftKept' | 'leftOther' | 'joined'>): string {
  return [
    ...(leftKept > 0
      ? [`${number(leftKept)} that ${verb(leftKept, 'was', 'were')} kept ${verb(leftKept, 'has', 'have')} left`]
      : []),
    leftOther === 0 ? 'no other message has left' : `${number(leftOther)} ${verb(leftOther, 'other has', 'others have')} left`,
    ...(joined > 0 ? [`${messagesWait(joined)} that ${verb(joined, 'is', 'are')} not decided upon`] : []),
  ].join(', ');
}

function connected(report: ConnectReport): string {
  const { outcome, snapshot, kept, unseen, leftOther, watchedMs, state } = report;
  const beyond = unseen > 0 ? `, and ${number(unseen)} more that could not be seen` : '';
  const decided =
    kept + unseen === 0
      ? 'Nothing waited when it was decided.'
      : `${messages(kept)} ${verb(kept, 'was', 'were')} kept on purpose, in snapshot ${snapshot}${beyond}.`;
  if (outcome === 'only-decided') return `${decided} The journal has the decision; a number can be connected.`;
  const verdict =
    leftOther === 0
      ? 'Nothing left that was not decided to leave, as far as the gateway shows; its list of what was sent can be 2 min late.'
      : `${messages(leftOther)} left that ${verb(leftOther, 'was', 'were')} not decided to leave.`;
  const connection =
    state === null || state === SENDING
      ? 'A number is connected.'
      : `A number was connected, and the instance is ${state} now: nothing leaves in that state.`;
  return `${connection} ${decided} Watched for ${span(watchedMs)}: ${leftSoFar(report)}. ${verdict}`;
}

function stopped({
  outcome,
  wasUndone,
  delayBeforeMs,
  delayMs,
  effect,
  departed,
  waiting,
  isComplete,
  canLeave,
}: StopReport): string {
  const canStill =
    waiting === null
      ? `How many messages wait could not be read; up to ${number(canLeave)} can leave in the next hour.`
      : `${messagesWait(waiting)}${isComplete ? '' : ' as far as can be seen'}; up to ${number(canLeave)} of them can leave in the next hour.`;
  switch (outcome) {
    case 'set':
      return [
        `The brake is on: the delay is ${span(delayMs)}, and was ${span(delayBeforeMs)}.`,
        ...(wasUndone
          ? [
              `The brake that was set before did not hold: another operator or program had set the delay to ${span(delayBeforeMs)}.`,
            ]
          : []),
        EFFECTS[effect],
        ...(departed > 0 ? [`${messages(departed)} left while it was set.`] : []),
        canStill,
      ].join(' ');
    case 'was-on':
      return `The brake was on already: the delay is ${span(delayMs)}, and was ${span(delayBeforeMs)} before it. Nothing was changed. ${canStill}`;
    case 'was-slow':
      return `The delay is ${span(delayMs)} already, so nothing was changed, and there is no brake to release. ${canStill}`;
    case 'changed-by-other':
      return `Another operator or program has set the delay to ${span(delayMs)} meanwhile, which Sluice leaves as it is: no brake is on. ${canStill}`;
    case 'released':
      return [
        'The brake was set, and a release of it has begun since: it was watched no further.',
        ...(departed > 0 ? [`${messages(departed)} left while it was set.`] : []),
      ].join(' ');
  }
}

function released({ outcome, delayMs }: GoReport): string {
  switch (outcome) {
    case 'released':
      return `The brake is released: the delay is ${span(delayMs)} again.`;
    case 'was-released':
      return `The delay is ${span(delayMs)} already, as it was before the brake. Nothing was changed; the brake is closed in the journal.`;
    case 'changed-by-other':
      return `Another operator or program has set the delay to ${span(delayMs)}, which Sluice leaves as it is. The brake is closed in the journal.`;
  }
}

function clearingReport(report: ClearingReport): string {
  const { captured, unseen, mayHaveBeenSent, unprotected, restore } = report;
  return [
    'Done: the message queue was cleared.',
    ...(restore === undefined ? [] : [restored(restore)]),
    ...(unseen > 0
      ? [`By the count, which can be 10 s old, ${messages(unseen)} could not be captured and ${verb(unseen, 'is', 'are')} gone.`]
      : []),
    ...(mayHaveBeenSent > 0
      ? [`Up to ${number(Math.min(mayHaveBeenSent, captured))} of the captured may have been sent before the clear took effect.`]
      : []),
    ...lostBetween(unprotected),
  ].join(' ');
}

/** A gap between the reading and the clear that is worth a sentence although what fell into it was not counted, in milliseconds. */
const LONG_GAP_MS = 5000;

function lostBetween({ windowMs, entries }: Unprotected): readonly string[] {
  if (entries.by === 'counted') {
    return entries.count > 0 ? [`${messages(entries.count)} that others sent meanwhile went without a copy.`] : [];
  }
  if (entries.by === 'estimated' && entries.count > 0) {
    return [`About ${messages(entries.count)} that others sent meanwhile may have gone without a copy.`];
  }
  if (windowMs <= LONG_GAP_MS) return [];
  return [`What others sent between the reading and the clear (${span(windowMs)} at most), if anything, went without a copy.`];
}

function restored({ chosen, restored: resent, stillWaiting, alreadySent, skipped }: RestoreReport): string {
  const unknown = skipped.filter(({ reason }) => reason === 'unknown').length;
  const notRestored = skipped.length - unknown;
  const parts = [
    resent === 0
      ? `None of ${messages(chosen)} restored`
      : `${number(resent)} of ${messages(chosen)} restored${resent > 1 ? ', in order' : ''}`,
    ...(stillWaiting > 0 ? [`${number(stillWaiting)} still ${verb(stillWaiting, 'waits', 'wait')}`] : []),
    ...(alreadySent > 0 ? [`${number(alreadySent)} had been sent`] : []),
    ...(notRestored > 0 ? [`${number(notRestored)} not restored`] : []),
    ...(unknown > 0 ? [`${number(unknown)} of which it is not known whether ${verb(unknown, 'it was', 'they were')} sent`] : []),
  ];
  return `${parts.join('; ')}.`;
}
