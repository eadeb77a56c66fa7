import fc from 'fast-check';
import type { JobSteps } from '../src/sentences/step-sentences.ts';
import { count, error, flag, ID, jobState, kind, maybe, moment, ms, restoreReport } from './sayable.ts';

const job = fc.constant('j');
const snapshot = fc.constant('s');
const brakeKind = fc.constantFrom('stop' as const, 'go' as const);
const state = fc.constantFrom(null, 'authorized', 'blocked');

const stopped = fc.record({
  job,
  idInstance: fc.constant(ID),
  outcome: fc.constantFrom('set', 'was-on', 'was-slow', 'changed-by-other', 'released'),
  wasUndone: flag,
  delayBeforeMs: ms,
  delayMs: ms,
  effect: fc.constantFrom('seen', 'not-sending', 'nothing-waits', 'settings-only', 'not-watched'),
  departed: count,
  waiting: fc.option(count),
  isComplete: flag,
  canLeave: count,
});
const released = fc.record({
  job,
  idInstance: fc.constant(ID),
  outcome: fc.constantFrom('released', 'was-released', 'changed-by-other'),
  delayMs: ms,
});
const connected = fc.record({
  job,
  idInstance: fc.constant(ID),
  outcome: fc.constantFrom('connected', 'only-decided'),
  snapshot,
  kept: count,
  unseen: count,
  leftKept: count,
  leftOther: count,
  joined: count,
  watchedMs: ms,
  state,
});
const clearing = fc.record({
  job,
  snapshot,
  queue: fc.constant('messages' as const),
  captured: count,
  unseen: count,
  cleared: maybe(count),
  mayHaveBeenSent: count,
  arrived: count,
  unprotected: fc.record({
    windowMs: ms,
    entries: fc.oneof(
      fc.record({ by: fc.constantFrom('counted' as const, 'estimated' as const), count }),
      fc.constant({ by: 'unknown' as const }),
    ),
  }),
  restore: maybe(restoreReport),
});

const step = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);

/** Every step that can be said; the compiler asks for the one that is missing. */
export const STEPS: { readonly [Step in keyof JobSteps]: fc.Arbitrary<JobSteps[Step]> } = {
  capturing: fc.record({ step: step('capturing'), job }),
  captured: fc.record({ step: step('captured'), snapshot, captured: count, unseen: count }),
  clearing: fc.record({ step: step('clearing') }),
  cleared: fc.record({ step: step('cleared') }),
  unknown: fc.record({ step: step('unknown'), error }),
  verifying: fc.record({ step: step('verifying'), listed: maybe(count), count: maybe(count), forMs: ms }),
  verified: fc.record({ step: step('verified'), arrived: count }),
  restoring: fc.record({
    step: step('restoring'),
    job,
    kind,
    done: count,
    of: count,
    waiting: maybe(fc.record({ for: fc.constantFrom('unanswered', 'sent-list', 'limit'), until: moment })),
  }),
  looking: fc.record({ step: step('looking'), job }),
  done: fc.record({ step: step('done'), report: clearing }),
  restored: fc.record({ step: step('restored'), job, report: restoreReport }),
  unverified: fc.record({ step: step('unverified'), remaining: maybe(count), count: maybe(count), error: maybe(error) }),
  refused: fc.record({ step: step('refused'), error }),
  cancelled: fc.record({ step: step('cancelled') }),
  failed: fc.record({ step: step('failed'), error }),
  waiting: fc.record({ step: step('waiting'), job, kind, heardOfAt: moment, until: moment }),
  'ended-elsewhere': fc.record({
    step: step('ended-elsewhere'),
    job,
    kind,
    state: jobState,
    restore: maybe(restoreReport),
    stop: maybe(stopped),
    go: maybe(released),
  }),
  measuring: fc.record({ step: step('measuring'), job, kind: brakeKind, isStarting: flag }),
  changing: fc.record({ step: step('changing'), kind: brakeKind, delayBeforeMs: ms, delayMs: ms }),
  changed: fc.record({ step: step('changed'), kind: brakeKind, delayMs: ms }),
  'change-unknown': fc.record({ step: step('change-unknown'), kind: brakeKind, error }),
  confirming: fc.record({ step: step('confirming'), kind: brakeKind, shownMs: maybe(ms), until: moment }),
  watching: fc.record({ step: step('watching'), departed: count, until: moment }),
  stopped: fc.record({ step: step('stopped'), report: stopped }),
  released: fc.record({ step: step('released'), report: released }),
  'change-unverified': fc.record({ step: step('change-unverified'), kind: brakeKind, shownMs: maybe(ms) }),
  deciding: fc.record({ step: step('deciding'), job }),
  connecting: fc.record({ step: step('connecting'), state, joined: count, until: moment }),
  authorized: fc.record({ step: step('authorized') }),
  proving: fc.record({ step: step('proving'), state, leftKept: count, leftOther: count, joined: count, until: moment }),
  connected: fc.record({ step: step('connected'), report: connected }),
  'not-connected': fc.record({
    step: step('not-connected'),
    why: fc.constantFrom('timed-out', 'stopped', 'undecided'),
    gatewayState: fc.constantFrom(null, 'suspended'),
    joined: count,
  }),
  interrupted: fc.record({ step: step('interrupted'), job, error }),
};
