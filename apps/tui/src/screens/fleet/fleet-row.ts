import type { Hold, OpenJob } from '@sluice/queue';
import type { SluiceError } from '@sluice/core';
import { forecast, type Expiry } from '@sluice/queue/forecast';
import type { Brake } from '@sluice/queue/journal';
import { seenBrake } from '../../clearing/found-brakes.ts';
import { presentStanding } from '../../present/brake.ts';
import { isKeyRefused } from '../../present/finding.ts';
import { presentMessenger, presentState, type Tone } from '../../present/instance.ts';
import { oneLine, type ScreenText } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { CountHistory } from '../../services/count-history.ts';
import type { FleetInstance } from '../../services/fleet.ts';
import { unansweredFor } from '../../services/unanswered.ts';
import { coarse } from './coarse.ts';
import type { FleetWords } from './fleet-words.ts';

/** How urgently an instance needs the operator: the smaller, the further up. */
export type Trouble =
  | 'job-left'
  | 'unreadable'
  | 'stalled'
  | 'stuck'
  | 'journal-unread'
  | 'at-work'
  | 'held'
  | 'not-sending'
  | 'draining'
  | 'reading'
  | 'quiet';

export const TROUBLES: readonly Trouble[] = [
  'job-left',
  'unreadable',
  'stalled',
  'stuck',
  'journal-unread',
  'at-work',
  'held',
  'not-sending',
  'draining',
  'reading',
  'quiet',
];

/** An instance in the words of the fleet. */
export interface FleetRow {
  readonly idInstance: string;
  readonly name: ScreenText;
  readonly messenger: ScreenText;
  readonly environment: 'production' | 'test';
  readonly isProtected: boolean;
  /** The name of the edge that it is behind. */
  readonly edge: ScreenText | undefined;
  readonly trouble: Trouble;
  readonly mark: string;
  readonly tone: Tone | undefined;
  readonly state: ScreenText;
  /** `undefined` where it was not read. */
  readonly count: number | undefined;
  /** When the queue will be empty, or why it does not move. */
  readonly outlook: ScreenText;
  /** By when the first message is dropped at the latest, in milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
  /** In milliseconds; infinite where nothing leaves. */
  readonly emptyInMs: number;
  /** When it was read, where that could not be renewed or has not been for a while. */
  readonly staleSince: number | undefined;
  readonly history: CountHistory;
}

/** Nothing has left for so long although it should, or nothing was read: worth a word. */
export const STILL_MS: number = 2 * 60_000;

export interface RowContext {
  readonly job: OpenJob | undefined;
  readonly brake: Brake | undefined;
  /** Those in force; nothing where senders are not held. */
  readonly holds: readonly Hold[] | undefined;
  /** Why it is not known whether a job is open or a brake on, if so. */
  readonly journalError: SluiceError | undefined;
  /** Whether a job of it goes on in this app: its queue is not read meanwhile. */
  readonly isAtWork: boolean;
  /** Whether the count that was read is of before the end of a job. */
  readonly isCountOld: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: FleetWords;
}

export function fleetRow(item: FleetInstance, context: RowContext): FleetRow {
  const { access, watch } = item;
  const { overview, settingsAt, readFailure } = watch.get();
  const { job, brake, holds, journalError, isAtWork, isCountOld, now, sentences, words } = context;
  const history = item.history();
  const common = {
    idInstance: access.idInstance,
    name: oneLine(access.name),
    environment: access.environment,
    isProtected: access.isProtected,
    edge: access.edge === undefined ? undefined : oneLine(access.edge),
    history,
  };
  const open = isAtWork ? { isLeft: false } : job;
  const standing =
    journalError === undefined
      ? presentStanding({ job: open, brake: seenBrake(brake, { known: overview, settingsAt, job }) }, sentences)
      : oneLine(sentences.screens.journalUnread.state);
  const { held } = sentences.lists;
  /** The badge of a hold before what else there is to say: the queue goes on in spite of it. */
  const withHold = (text: ScreenText): ScreenText =>
    holds === undefined || journalError !== undefined ? text : oneLine(text === '' ? held : `${held}, ${text}`);
  const isHeld = holds !== undefined || brake !== undefined;
  /** Of what is known no more than when that was. */
  const asOf = (at: number): ScreenText => oneLine(words.asOf(coarse(now - at, sentences)));
  const unansweredMs = unansweredFor(watch);
  const nothingKnown = { count: undefined, expiresAt: undefined, emptyInMs: Infinity };
  const messenger = overview === undefined ? oneLine(access.messenger ?? '') : presentMessenger(overview.settings, sentences);
  if (readFailure !== undefined) {
    const { error } = readFailure;
    const said = oneLine(isKeyRefused(error, access.edge) ? sentences.screens.keyRefused.state : sentences.errors[error.code]);
    return {
      ...common,
      ...nothingKnown,
      messenger,
      trouble: open?.isLeft === true ? 'job-left' : 'unreadable',
      mark: '✕',
      tone: 'bad',
      state: said,
      count: overview?.count,
      outlook: withHold(standing ?? (overview === undefined ? oneLine(words.cannotBeRead) : asOf(overview.at))),
      staleSince: overview?.at ?? readFailure.since,
    };
  }
  if (overview === undefined) {
    const outlook = withHold(standing ?? oneLine(''));
    const trouble = open?.isLeft === true ? 'job-left' : isAtWork ? 'at-work' : 'reading';
    return {
      ...common,
      ...nothingKnown,
      messenger,
      trouble,
      mark: '…',
      tone: undefined,
      state: oneLine(unansweredMs === undefined ? sentences.screens.reading : sentences.screens.unanswered.state),
      outlook,
      staleSince: undefined,
    };
  }
  if (unansweredMs !== undefined && !isAtWork) {
    return {
      ...common,
      ...nothingKnown,
      messenger,
      trouble: open?.isLeft === true ? 'job-left' : 'unreadable',
      mark: '?',
      tone: 'waiting',
      state: oneLine(sentences.screens.unanswered.state),
      count: overview.count,
      outlook: withHold(standing ?? asOf(overview.at)),
      staleSince: overview.at,
    };
  }
  const { mark, tone, words: state } = presentState(overview, sentences);
  const outlook = forecast(overview);
  const expiry = outlook.kind === 'empty' ? undefined : outlook.expiry;
  const stillMs = stillFor(history, overview.isSending && overview.count > 0, now);
  return {
    ...common,
    messenger,
    trouble: troubleOf(open, overview, { stillMs, journalError, isHeld }),
    mark,
    tone: stillMs === undefined ? tone : 'bad',
    state,
    count: isAtWork || isCountOld ? undefined : overview.count,
    outlook: withHold(standing ?? oneLine(isCountOld ? sentences.screens.reading : outlookText())),
    expiresAt: isCountOld ? undefined : expiresAt(expiry),
    emptyInMs: isCountOld ? Infinity : outlook.kind === 'draining' ? outlook.emptyInMs : outlook.kind === 'empty' ? 0 : Infinity,
    staleSince: now - overview.at > STILL_MS ? overview.at : undefined,
  };

  function outlookText(): string {
    return stillMs === undefined ? sentences.forecast.brief(outlook) : words.stillFor(sentences.formats.span(stillMs));
  }
}

/** All of a row that changes only by time. */
export function ageOf({ watch, history }: FleetInstance, now: number): readonly (number | boolean | undefined)[] {
  const { overview, readFailure } = watch.get();
  const unansweredMs = unansweredFor(watch);
  if (overview === undefined) return [unansweredMs];
  const isUnread = readFailure !== undefined || unansweredMs !== undefined;
  if (isUnread) return [Math.floor((now - overview.at) / 60_000), unansweredMs !== undefined];
  return [stillFor(history(), overview.isSending && overview.count > 0, now), now - overview.at > STILL_MS];
}

/** Since when nothing has left, by what the app itself has watched; `undefined` where something did, or nothing should. */
function stillFor({ noneLeftSince }: CountHistory, shouldLeave: boolean, now: number): number | undefined {
  if (!shouldLeave || noneLeftSince === undefined || now - noneLeftSince < STILL_MS) return undefined;
  // In whole minutes: it is drawn again only when that changes.
  return Math.floor((now - noneLeftSince) / 60_000) * 60_000;
}

function troubleOf(
  job: { readonly isLeft: boolean } | undefined,
  { isSending, count }: { readonly isSending: boolean; readonly count: number },
  {
    stillMs,
    journalError,
    isHeld,
  }: { readonly stillMs: number | undefined; readonly journalError: SluiceError | undefined; readonly isHeld: boolean },
): Trouble {
  if (job !== undefined) return job.isLeft ? 'job-left' : 'at-work';
  if (count > 0 && !isSending) return 'stalled';
  if (stillMs !== undefined) return 'stuck';
  if (journalError !== undefined) return 'journal-unread';
  if (isHeld) return 'held';
  if (!isSending) return 'not-sending';
  return count > 0 ? 'draining' : 'quiet';
}

function expiresAt(expiry: Expiry | undefined): number | undefined {
  return expiry?.kind === 'bounded' ? expiry.first?.latest : undefined;
}
