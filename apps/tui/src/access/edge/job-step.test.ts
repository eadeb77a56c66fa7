import { SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import { describe, expect, test } from 'vitest';
import type { EdgeJob } from './answers.ts';
import { lastStepFrom, openedStep, toJobStep } from './job-step.ts';

const ID = '0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58';
const error = new SluiceError({ code: 'timeout', message: 'The gateway did not answer.' });
const restore = {
  chosen: 2,
  restored: 1,
  stillWaiting: 0,
  alreadySent: 0,
  skipped: [{ position: 2, messageIds: ['A'], type: 'sendMessage', reason: 'unknown', why: 'It may have been sent.' }],
} as const;
const clearing = {
  job: ID,
  snapshot: ID,
  queue: 'messages',
  captured: 17,
  unseen: 0,
  cleared: undefined,
  mayHaveBeenSent: 0,
  arrived: 1,
  unprotected: { windowMs: 900, entries: { by: 'unknown' } },
  restore,
} as const;
const stop = {
  job: ID,
  idInstance: '1101000001',
  outcome: 'set',
  wasUndone: false,
  delayBeforeMs: 500,
  delayMs: 600_000,
  effect: 'seen',
  departed: 2,
  waiting: null,
  isComplete: false,
  canLeave: 7,
} as const;
const go = { job: ID, idInstance: '1101000001', outcome: 'released', delayMs: 500 } as const;
const connect = {
  job: ID,
  idInstance: '1101000001',
  outcome: 'only-decided',
  snapshot: ID,
  kept: 17,
  unseen: 0,
  leftKept: 0,
  leftOther: 0,
  joined: 0,
  watchedMs: 0,
  state: null,
} as const;

/** One of each, so that a step that is new has to be written here. */
const steps: Readonly<Record<JobStep['step'], JobStep>> = {
  capturing: { step: 'capturing', job: ID },
  captured: { step: 'captured', snapshot: ID, captured: 17, unseen: 0 },
  clearing: { step: 'clearing' },
  cleared: { step: 'cleared' },
  unknown: { step: 'unknown', error },
  verifying: { step: 'verifying', listed: 3, count: undefined, forMs: 2000 },
  verified: { step: 'verified', arrived: 0 },
  restoring: {
    step: 'restoring',
    job: ID,
    kind: 'clear',
    done: 1,
    of: 2,
    waiting: { for: 'sent-list', until: 1_767_225_600_000 },
  },
  looking: { step: 'looking', job: ID },
  done: { step: 'done', report: clearing },
  restored: { step: 'restored', job: ID, report: restore },
  unverified: { step: 'unverified', remaining: 3, count: undefined, error: undefined, report: clearing },
  refused: { step: 'refused', error },
  cancelled: { step: 'cancelled' },
  failed: { step: 'failed', error },
  waiting: { step: 'waiting', job: ID, kind: 'restore', heardOfAt: 1, until: 2 },
  'ended-elsewhere': { step: 'ended-elsewhere', job: ID, kind: 'stop', state: 'done', restore: undefined, stop, go: undefined },
  measuring: { step: 'measuring', job: ID, kind: 'stop', isStarting: true },
  changing: { step: 'changing', kind: 'stop', delayBeforeMs: 500, delayMs: 600_000 },
  changed: { step: 'changed', kind: 'go', delayMs: 500 },
  'change-unknown': { step: 'change-unknown', kind: 'go', error },
  confirming: { step: 'confirming', kind: 'stop', shownMs: undefined, until: 5 },
  watching: { step: 'watching', departed: 1, until: 5 },
  stopped: { step: 'stopped', report: stop },
  released: { step: 'released', report: go },
  'change-unverified': { step: 'change-unverified', kind: 'stop', shownMs: 500 },
  deciding: { step: 'deciding', job: ID },
  connecting: { step: 'connecting', state: 'notAuthorized', joined: 0, until: 5 },
  authorized: { step: 'authorized' },
  proving: { step: 'proving', state: 'authorized', leftKept: 1, leftOther: 0, joined: 0, until: 5 },
  connected: { step: 'connected', report: connect },
  'not-connected': { step: 'not-connected', why: 'timed-out', gatewayState: null, joined: 0 },
  interrupted: { step: 'interrupted', job: ID, error },
};

/** As an edge sends it. */
function sent(step: JobStep): unknown {
  const failure = 'error' in step ? step.error : undefined;
  const reported = failure && { error: { code: failure.code, message: failure.message } };
  return JSON.parse(JSON.stringify({ ...step, ...reported }));
}

describe('a step of a job behind an edge', () => {
  test.each(Object.entries(steps))('%s is the same that a run in this process gives', (_, step) => {
    expect(toJobStep({ job: ID, step: sent(step) })).toEqual({ job: ID, step });
  });

  test.each([
    ['a step of a newer edge', { step: 'celebrating', job: ID }],
    ['a step without its figures', { step: 'captured', snapshot: ID }],
    ['a figure that is a text', { step: 'verified', arrived: '3' }],
    ['nothing', undefined],
  ])('%s is not taken', (_, step) => {
    expect(toJobStep({ job: ID, step })).toBeUndefined();
  });

  test('an error with a code of a newer edge keeps its sentence', () => {
    const reported = toJobStep({ job: ID, step: { step: 'refused', error: { code: 'too-late', message: 'It is too late.' } } });
    expect(reported?.step).toMatchObject({ error: { code: 'internal', message: 'It is too late.' } });
  });
});

describe('a job whose last step was not heard', () => {
  const job = (kind: EdgeJob['kind'], state: EdgeJob['state'], report: EdgeJob['report']): EdgeJob => ({
    id: ID,
    kind,
    state,
    closedAt: 5,
    report,
    sentence: '',
  });

  test.each([
    ['clear', clearing, { step: 'done', report: clearing }],
    ['restore', restore, { step: 'restored', job: ID, report: restore }],
    ['stop', stop, { step: 'stopped', report: stop }],
    ['go', go, { step: 'released', report: go }],
    ['connect', connect, { step: 'connected', report: connect }],
  ] as const)('%s has ended with its report', (kind, report, step) => {
    expect(lastStepFrom(job(kind, 'done', report))).toEqual(step);
  });

  test('without a report that is known it has ended in its state', () => {
    expect(lastStepFrom(job('clear', 'refused', null))).toMatchObject({ step: 'ended-elsewhere', state: 'refused' });
    expect(lastStepFrom(job('clear', 'done', { job: ID }))).toMatchObject({ step: 'ended-elsewhere', state: 'done' });
  });

  test('while it is open there is none', () => {
    expect(lastStepFrom({ ...job('clear', 'clearing', null), closedAt: null })).toBeUndefined();
    expect(openedStep({ id: ID, kind: 'clear' })).toEqual({ step: 'capturing', job: ID });
    expect(openedStep({ id: ID, kind: 'restore' })).toBeUndefined();
  });
});
