import type { Moment } from '../clock.ts';
import { columnsOf, isObject, unreadable, type Json } from '../journal/columns.ts';
import { toMoment, type Job } from '../journal/job.ts';

/** What the owner of a job waits for. */
export interface Wait {
  /**
   * `count`: the count of the gateway is renewed. `look`: the queue is read again. `unanswered`: a request to send was not answered, and can
   * still be carried out. `sent-list`: the list of what was sent can be late. `limit`: the gateway asks for a pause, or could not be read.
   * `delay`: the settings show the delay, or it is seen that less leaves. `number`: a number is connected, or what leaves has been
   * watched for long enough.
   */
  readonly for: 'count' | 'look' | 'unanswered' | 'sent-list' | 'limit' | 'delay' | 'number';
  readonly since: Moment;
  readonly ms: number;
  /** For how long it may wait for the same in all, where this is a part of it, in milliseconds. */
  readonly atMostMs: number;
}

/** What the looks after a clear have found. */
export interface Looks {
  readonly since: Moment;
  /** Whether the instance was seen to send, at the capture or after it. */
  readonly wasSending: boolean;
  /** Of the latest look that could be taken; `null` before. */
  readonly remaining: number | null;
  readonly count: number | null;
  /** The lengths of the lists in which nothing of the capture was seen any more, each with its time. */
  readonly clean: readonly { readonly at: Moment; readonly listed: number }[];
}

/** That Sluice looks for the messages that are to be restored. */
export interface Locating {
  readonly since: Moment;
  /** How long the list of what was sent may be late. */
  readonly ms: number;
  /** Whether all that waited could be seen when it began. */
  readonly isComplete: boolean;
  /** How many messages are to be restored. */
  readonly chosen: number;
}

/** That a request to send is looked into that was not answered. */
export interface Resolving {
  readonly attempt: number;
  /** When the call had ended at the latest. */
  readonly endedAt: Moment;
  readonly pauseMs: number;
  /** The evidence when the request could no longer be carried out; `null` before. */
  readonly settled: { readonly at: Moment; readonly isComplete: boolean; readonly isSending: boolean } | null;
}

/** What the looks after a change of the delay have found. */
export interface Braking {
  readonly since: Moment;
  /** What the settings showed at the latest look, in milliseconds; `null` before. */
  readonly shownMs: number | null;
  /** How many have left the head of the queue since the job began. */
  readonly departed: number;
  /** Since when none was seen to leave. */
  readonly quietSince: Moment;
}

/** That a number is waited for. */
interface Connecting {
  readonly since: Moment;
  /** The state of the instance at the latest look; `null` before, and while it is being created. */
  readonly state: string | null;
  /** How many wait that are not decided upon. */
  readonly joined: number;
}

/** The messages that were seen to leave, counted, since a number was connected. */
export interface Proving {
  readonly since: Moment;
  readonly state: string | null;
  readonly leftKept: number;
  readonly leftOther: number;
  readonly joined: number;
}

/** What the owner of a job needs to know at its next step and no event says. */
export interface Progress {
  readonly wait?: Wait;
  /** How many readings have failed one after the other. */
  readonly failures?: number;
  readonly looks?: Looks;
  readonly locating?: Locating;
  readonly resolving?: Resolving;
  readonly braking?: Braking;
  readonly connecting?: Connecting;
  readonly proving?: Proving;
  /** How often the next entry was tried to send by this run. */
  readonly tries?: number;
}

const WAITS = ['count', 'look', 'unanswered', 'sent-list', 'limit', 'delay', 'number'] as const;

/** @throws {SluiceError} `journal-damaged` where it is damaged. */
export function progressOf({ progress }: Job): Progress {
  const { wait, failures, looks, locating, resolving, braking, connecting, proving, tries } = progress;
  return {
    ...(wait !== undefined && { wait: toWait(wait) }),
    ...(failures !== undefined && { failures: toNumber(failures) }),
    ...(looks !== undefined && { looks: toLooks(looks) }),
    ...(locating !== undefined && { locating: toLocating(locating) }),
    ...(resolving !== undefined && { resolving: toResolving(resolving) }),
    ...(braking !== undefined && { braking: toBraking(braking) }),
    ...(connecting !== undefined && { connecting: toConnecting(connecting) }),
    ...(proving !== undefined && { proving: toProving(proving) }),
    ...(tries !== undefined && { tries: toNumber(tries) }),
  };
}

function toWait(value: unknown): Wait {
  const data = toObject(value);
  return {
    for: columnsOf('jobs.progress', data).oneOf('for', WAITS),
    since: toMoment(data['since']),
    ms: toNumber(data['ms']),
    atMostMs: toNumber(data['atMostMs']),
  };
}

function toLooks(value: unknown): Looks {
  const data = toObject(value);
  const columns = columnsOf('jobs.progress', data);
  const { clean } = data;
  if (!Array.isArray(clean)) throw unreadable('jobs.progress');
  return {
    since: toMoment(data['since']),
    wasSending: toFlag(data['wasSending']),
    remaining: columns.optionalInteger('remaining') ?? null,
    count: columns.optionalInteger('count') ?? null,
    clean: clean.map(toObject).map(({ at, listed }) => ({ at: toMoment(at), listed: toNumber(listed) })),
  };
}

function toLocating(value: unknown): Locating {
  const { since, ms, isComplete, chosen } = toObject(value);
  return { since: toMoment(since), ms: toNumber(ms), isComplete: toFlag(isComplete), chosen: toNumber(chosen) };
}

function toResolving(value: unknown): Resolving {
  const { attempt, endedAt, pauseMs, settled } = toObject(value);
  return {
    attempt: toNumber(attempt),
    endedAt: toMoment(endedAt),
    pauseMs: toNumber(pauseMs),
    settled: settled === null ? null : toSettled(settled),
  };
}

function toBraking(value: unknown): Braking {
  const { since, shownMs, departed, quietSince } = toObject(value);
  return {
    since: toMoment(since),
    shownMs: shownMs === null ? null : toNumber(shownMs),
    departed: toNumber(departed),
    quietSince: toMoment(quietSince),
  };
}

function toConnecting(value: unknown): Connecting {
  const data = toObject(value);
  return { since: toMoment(data['since']), state: stateIn(data), joined: toNumber(data['joined']) };
}

function toProving(value: unknown): Proving {
  const data = toObject(value);
  const { since, leftKept, leftOther, joined } = data;
  return {
    since: toMoment(since),
    state: stateIn(data),
    leftKept: toNumber(leftKept),
    leftOther: toNumber(leftOther),
    joined: toNumber(joined),
  };
}

function stateIn(data: Json): string | null {
  return columnsOf('jobs.progress', data).optionalText('state') ?? null;
}

function toSettled(value: unknown): NonNullable<Resolving['settled']> {
  const { at, isComplete, isSending } = toObject(value);
  return { at: toMoment(at), isComplete: toFlag(isComplete), isSending: toFlag(isSending) };
}

function toObject(value: unknown): Json {
  if (isObject(value)) return value;
  throw unreadable('jobs.progress');
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw unreadable('jobs.progress');
}

function toFlag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw unreadable('jobs.progress');
}
