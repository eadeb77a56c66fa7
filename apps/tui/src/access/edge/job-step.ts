import type { ClearingReport, JobStep, RestoreReport } from '@sluice/queue';
import type { ConnectReport, GoReport, StopReport } from '@sluice/queue/job';
import * as v from 'valibot';
import type { EdgeJob } from './answers.ts';
import { error, figure, flag, integer, jobKind, jobState, maybe, nullable, word, words } from './schemas.ts';

const restoreReport: v.GenericSchema<unknown, RestoreReport> = v.object({
  chosen: integer,
  restored: integer,
  stillWaiting: integer,
  alreadySent: integer,
  skipped: v.array(
    v.object({
      position: integer,
      messageIds: words,
      type: word,
      reason: v.picklist(['unrestorable', 'refused', 'restored-before', 'cleared-again', 'damaged', 'unknown']),
      why: word,
    }),
  ),
});

const clearingReport: v.GenericSchema<unknown, ClearingReport> = v.object({
  job: word,
  snapshot: word,
  queue: v.literal('messages'),
  captured: integer,
  unseen: integer,
  cleared: maybe(integer),
  mayHaveBeenSent: integer,
  arrived: integer,
  unprotected: v.object({
    windowMs: figure,
    entries: v.variant('by', [
      v.object({ by: v.picklist(['counted', 'estimated']), count: integer }),
      v.object({ by: v.literal('unknown') }),
    ]),
  }),
  restore: maybe(restoreReport),
});

const stopReport: v.GenericSchema<unknown, StopReport> = v.object({
  job: word,
  idInstance: word,
  outcome: v.picklist(['set', 'was-on', 'was-slow', 'changed-by-other', 'released']),
  wasUndone: flag,
  delayBeforeMs: integer,
  delayMs: integer,
  effect: v.picklist(['seen', 'not-sending', 'nothing-waits', 'settings-only', 'not-watched']),
  departed: integer,
  waiting: nullable(integer),
  isComplete: flag,
  canLeave: integer,
});

const goReport: v.GenericSchema<unknown, GoReport> = v.object({
  job: word,
  idInstance: word,
  outcome: v.picklist(['released', 'was-released', 'changed-by-other']),
  delayMs: integer,
});

const connectReport: v.GenericSchema<unknown, ConnectReport> = v.object({
  job: word,
  idInstance: word,
  outcome: v.picklist(['connected', 'only-decided']),
  snapshot: word,
  kept: integer,
  unseen: integer,
  leftKept: integer,
  leftOther: integer,
  joined: integer,
  watchedMs: figure,
  state: nullable(word),
});

const brakeKind = v.picklist(['stop', 'go']);

const jobStep: v.GenericSchema<unknown, JobStep> = v.variant('step', [
  v.object({ step: v.literal('capturing'), job: word }),
  v.object({ step: v.literal('captured'), snapshot: word, captured: integer, unseen: integer }),
  v.object({ step: v.literal('clearing') }),
  v.object({ step: v.literal('cleared') }),
  v.object({ step: v.literal('unknown'), error }),
  v.object({ step: v.literal('verifying'), listed: maybe(integer), count: maybe(integer), forMs: figure }),
  v.object({ step: v.literal('verified'), arrived: integer }),
  v.object({
    step: v.literal('restoring'),
    job: word,
    kind: jobKind,
    done: integer,
    of: integer,
    waiting: maybe(v.object({ for: v.picklist(['unanswered', 'sent-list', 'limit']), until: figure })),
  }),
  v.object({ step: v.literal('looking'), job: word }),
  v.object({ step: v.literal('done'), report: clearingReport }),
  v.object({ step: v.literal('restored'), job: word, report: restoreReport }),
  v.object({
    step: v.literal('unverified'),
    remaining: maybe(integer),
    count: maybe(integer),
    error: maybe(error),
    report: clearingReport,
  }),
  v.object({ step: v.literal('refused'), error }),
  v.object({ step: v.literal('cancelled') }),
  v.object({ step: v.literal('failed'), error }),
  v.object({ step: v.literal('waiting'), job: word, kind: jobKind, heardOfAt: figure, until: figure }),
  v.object({
    step: v.literal('ended-elsewhere'),
    job: word,
    kind: jobKind,
    state: jobState,
    restore: maybe(restoreReport),
    stop: maybe(stopReport),
    go: maybe(goReport),
  }),
  v.object({ step: v.literal('measuring'), job: word, kind: brakeKind, isStarting: flag }),
  v.object({ step: v.literal('changing'), kind: brakeKind, delayBeforeMs: integer, delayMs: integer }),
  v.object({ step: v.literal('changed'), kind: brakeKind, delayMs: integer }),
  v.object({ step: v.literal('change-unknown'), kind: brakeKind, error }),
  v.object({ step: v.literal('confirming'), kind: brakeKind, shownMs: maybe(integer), until: figure }),
  v.object({ step: v.literal('watching'), departed: integer, until: figure }),
  v.object({ step: v.literal('stopped'), report: stopReport }),
  v.object({ step: v.literal('released'), report: goReport }),
  v.object({ step: v.literal('change-unverified'), kind: brakeKind, shownMs: maybe(integer) }),
  v.object({ step: v.literal('deciding'), job: word }),
  v.object({ step: v.literal('connecting'), state: nullable(word), joined: integer, until: figure }),
  v.object({ step: v.literal('authorized') }),
  v.object({
    step: v.literal('proving'),
    state: nullable(word),
    leftKept: integer,
    leftOther: integer,
    joined: integer,
    until: figure,
  }),
  v.object({ step: v.literal('connected'), report: connectReport }),
  v.object({
    step: v.literal('not-connected'),
    why: v.picklist(['timed-out', 'stopped', 'undecided']),
    gatewayState: nullable(word),
    joined: integer,
  }),
  v.object({ step: v.literal('interrupted'), job: word, error }),
]);

const stepData = v.object({ job: word, step: jobStep });

/** A step that an edge has reported, and of which job; `undefined` for one that this version does not know: an edge may be newer. */
export function toJobStep(data: unknown): { readonly job: string; readonly step: JobStep } | undefined {
  const { success, output } = v.safeParse(stepData, data, { abortEarly: true });
  return success ? output : undefined;
}

/** The step with which a job begins, as a run reports it; a restore has none. */
export function openedStep({ id, kind }: Pick<EdgeJob, 'id' | 'kind'>): JobStep | undefined {
  switch (kind) {
    case 'clear':
      return { step: 'capturing', job: id };
    case 'restore':
      return undefined;
    case 'stop':
    case 'go':
      return { step: 'measuring', job: id, kind, isStarting: false };
    case 'connect':
      return { step: 'deciding', job: id };
  }
}

/** How a job has ended whose last step was not heard; `undefined` while it is open. */
export function lastStepFrom({ id, kind, state, closedAt, report }: EdgeJob): JobStep | undefined {
  if (closedAt === null) return undefined;
  const read = <T>(schema: v.GenericSchema<unknown, T>): T | undefined => {
    const { success, output } = v.safeParse(schema, report);
    return success ? output : undefined;
  };
  const elsewhere = { step: 'ended-elsewhere', job: id, kind, state, restore: undefined } as const;
  if (state !== 'done') return elsewhere;
  switch (kind) {
    case 'clear': {
      const done = read(clearingReport);
      return done === undefined ? elsewhere : { step: 'done', report: done };
    }
    case 'restore': {
      const restored = read(restoreReport);
      return restored === undefined ? elsewhere : { step: 'restored', job: id, report: restored };
    }
    case 'stop': {
      const stopped = read(stopReport);
      return stopped === undefined ? elsewhere : { step: 'stopped', report: stopped };
    }
    case 'go': {
      const released = read(goReport);
      return released === undefined ? elsewhere : { step: 'released', report: released };
    }
    case 'connect': {
      const connected = read(connectReport);
      return connected === undefined ? elsewhere : { step: 'connected', report: connected };
    }
  }
}
