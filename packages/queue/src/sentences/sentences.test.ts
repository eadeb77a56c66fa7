import { SluiceError } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { reading } from '../../test/reading.ts';
import type { NamedEntries } from '../diagnosis/finding.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { ConnectReport } from '../connect/connect-report.ts';
import type { StopReport } from '../brake/brake-report.ts';
import type { ClearingReport } from '../job/steps.ts';
import { isJobState, JOB_KINDS, STATES } from '../journal/job-states.ts';
import { createFormats } from './formats.ts';
import {
  en,
  english,
  errorSentence,
  findingSentence,
  jobSentence,
  nextSentence,
  refusal,
  stepSentence,
  type Sentences,
} from './index.ts';
import { ru } from './ru/index.ts';
import type { JobSteps } from './step-sentences.ts';

const COUNTS = [0, 1, 2, 1000] as const;

function named(entries: number): NamedEntries {
  return { entries, named: [] };
}

describe('a number and the words around it fit', () => {
  test.each([
    ['messages that wait', (waiting: number) => en.findings['state-unknown']({ ...STATE, waiting }), WAIT],
    ['copies', (surplus: number) => en.findings.duplicates({ ...named(surplus), groups: 1, surplus, most: 2 }), REPEAT],
    ['recipients', (count: number) => en.findings['recipient-without-account']({ ...LOST, ...named(count) }), GO],
    ['files', (count: number) => en.findings['link-dead']({ ...DEAD, ...named(count) }), SEND],
  ])('of %s', (_, sentenceOf, expected) => {
    expect(COUNTS.map((count) => sentenceOf(count))).toEqual(expected.map((part) => expect.stringContaining(part) as unknown));
  });
});

const STATE = { state: 'odd', reason: undefined, isJobOpen: false };
const WAIT = ['Nothing waits.', '1 message waits.', '2 messages wait.', '1,000 messages wait.'];
const REPEAT = ['0 messages repeat', '1 message repeats', '2 messages repeat', '1,000 messages repeat'];
const LOST = { recipients: 1, checked: 20, unchecked: 0, isAtHead: false };
const GO = ['0 messages go to', '1 message goes to 1 recipient without', '2 messages go to', '1,000 messages go to'];
const DEAD = { links: 1, why: 'too-old', isAtHead: false } as const;
const SEND = ['0 messages send', '1 message sends a file and has', '2 messages send a file and have', '1,000 messages send'];

const error = new SluiceError({ code: 'timeout', message: 'The gateway gave no answer.' });
const restore = { chosen: 3, restored: 1, stillWaiting: 1, alreadySent: 1, skipped: [] };
const report: ClearingReport = {
  job: 'j',
  snapshot: 's',
  queue: 'messages',
  captured: 3,
  unseen: 1,
  cleared: 3,
  mayHaveBeenSent: 1,
  arrived: 0,
  unprotected: { windowMs: 9000, entries: { by: 'unknown' } },
  restore,
};

const STOPPED: StopReport = {
  job: 'j',
  idInstance: '1101000001',
  outcome: 'set',
  wasUndone: false,
  delayBeforeMs: 500,
  delayMs: 600_000,
  effect: 'seen',
  departed: 2,
  waiting: 500,
  isComplete: false,
  canLeave: 7,
};

const CONNECTED: ConnectReport = {
  job: 'j',
  idInstance: '1101000001',
  outcome: 'connected',
  snapshot: 's',
  kept: 3,
  unseen: 0,
  leftKept: 1,
  leftOther: 0,
  joined: 0,
  watchedMs: 60_000,
  state: 'authorized',
};

/** One of each step: the compiler asks for the one that is missing. */
const STEPS: JobSteps = {
  capturing: { step: 'capturing', job: 'j' },
  captured: { step: 'captured', snapshot: 's', captured: 3, unseen: 1 },
  clearing: { step: 'clearing' },
  cleared: { step: 'cleared' },
  unknown: { step: 'unknown', error },
  verifying: { step: 'verifying', listed: 3, count: 3, forMs: 0 },
  verified: { step: 'verified', arrived: 1 },
  restoring: {
    step: 'restoring',
    job: 'j',
    kind: 'restore',
    done: 1,
    of: 3,
    waiting: { for: 'sent-list', until: 0 },
  },
  looking: { step: 'looking', job: 'j' },
  done: { step: 'done', report },
  restored: { step: 'restored', job: 'j', report: restore },
  unverified: { step: 'unverified', remaining: 1, count: 1, error: undefined },
  refused: { step: 'refused', error },
  cancelled: { step: 'cancelled' },
  failed: { step: 'failed', error },
  waiting: { step: 'waiting', job: 'j', kind: 'stop', heardOfAt: 0, until: 0 },
  'ended-elsewhere': { step: 'ended-elsewhere', job: 'j', kind: 'clear', state: 'unverified', restore: undefined },
  measuring: { step: 'measuring', job: 'j', kind: 'stop', isStarting: false },
  changing: { step: 'changing', kind: 'stop', delayBeforeMs: 500, delayMs: 600_000 },
  changed: { step: 'changed', kind: 'stop', delayMs: 600_000 },
  'change-unknown': { step: 'change-unknown', kind: 'stop', error },
  confirming: { step: 'confirming', kind: 'go', shownMs: 600_000, until: 0 },
  watching: { step: 'watching', departed: 2, until: 0 },
  stopped: { step: 'stopped', report: STOPPED },
  released: { step: 'released', report: { job: 'j', idInstance: '1101000001', outcome: 'released', delayMs: 500 } },
  'change-unverified': { step: 'change-unverified', kind: 'go', shownMs: 600_000 },
  deciding: { step: 'deciding', job: 'j' },
  connecting: { step: 'connecting', state: 'notAuthorized', joined: 1, until: 0 },
  authorized: { step: 'authorized' },
  proving: { step: 'proving', state: 'authorized', leftKept: 1, leftOther: 0, joined: 0, until: 0 },
  connected: { step: 'connected', report: CONNECTED },
  'not-connected': { step: 'not-connected', why: 'timed-out', gatewayState: null, joined: 0 },
  interrupted: { step: 'interrupted', job: 'j', error },
};

const CODES = /ended-elsewhere|sent-list|still-waiting|already-sent|unverified|not-authorized|[a-z]-[a-z]+:/;

test.each(Object.values(STEPS))('the step $step has a sentence that names no code', (step) => {
  expect(stepSentence(step, en)).toMatch(/^[A-Z\d]/);
  expect(stepSentence(step, en)).not.toMatch(CODES);
});

test.each(JOB_KINDS.flatMap((kind) => Object.keys(STATES).flatMap((state) => (isJobState(state) ? [{ kind, state }] : []))))(
  'of a $kind in the state $state a sentence says how far it has come',
  ({ kind, state }) => {
    const job = { ...JOB, kind, state };
    expect(jobSentence(job, en)).toMatch(
      /^The (clearing|restore|stop|go|connect) that operator began at .*\. [A-Z].*\. .*queue\.resume\('j'\)$/,
    );
  },
);

const JOB = {
  id: 'j',
  idInstance: '1101000001',
  actor: 'operator',
  reason: 'The number was blocked.',
  openedAt: 0,
  heartbeatAt: 0,
  isLeft: true,
};

test('another language is another object of the same type', () => {
  const formats = createFormats('de', { second: 's', minute: 'min', hour: 'Std.', day: 'T' });
  const german: Sentences = {
    ...en,
    formats,
    findings: {
      ...en.findings,
      blocked: ({ waiting }) =>
        `Die Nummer ist gesperrt; ${formats.counted(waiting, { one: 'Nachricht wartet', other: 'Nachrichten warten' })}.`,
    },
    next: { ...en.next, blocked: () => 'Erst leeren, dann neu verbinden.' },
  };
  const [blocked] = diagnose(reading({ count: 1240, completeness: { kind: 'truncated', shown: 0, total: 1240 } }));
  expect(blocked && [findingSentence(blocked, german), nextSentence(blocked, german)]).toEqual([
    'Die Nummer ist gesperrt; 1.240 Nachrichten warten.',
    'Erst leeren, dann neu verbinden.',
  ]);
});

test('a sentence names a function to callers of the library, and to the users of an app its command', () => {
  const app = english({
    resume: (job) => `shop resume ${job}`,
    showJob: (job) => `shop jobs ${job}`,
    diagnose: 'shop why',
    stop: 'shop stop',
    go: 'shop go',
  });
  const ended: JobSteps['ended-elsewhere'] = {
    step: 'ended-elsewhere',
    job: 'j',
    kind: 'clear',
    state: 'refused',
    restore: undefined,
  };
  const job = { ...JOB, kind: 'clear', state: 'cleared' } as const;
  const refused = refusal('job-open', { idInstance: JOB.idInstance, job });
  const saidBy = (sentences: Sentences): string =>
    [
      jobSentence(job, sentences),
      sentences.guard.unfinished({ verdict: 'unfinished', job, isSending: undefined, leftovers: undefined }),
      stepSentence(ended, sentences),
      errorSentence(refused, sentences),
    ].join(' ');
  expect(saidBy(en)).toMatch(/queue\.resume\('j'\).*queue\.resume\('j'\).*queue\.journal\.readJob\('j'\).*queue\.resume\('j'\)/s);
  expect(saidBy(en)).not.toMatch(/sluice [a-z]/);
  expect(saidBy(app)).toMatch(/shop resume j.*shop resume j.*shop jobs j.*shop resume j/s);
  expect(saidBy(app)).not.toContain('queue.');
});

const inState = (state: string | null) => ({ state, reason: undefined, waiting: 0, isJobOpen: false });

describe('a state has one word', () => {
  test('an instance is not authorized: two findings had another spelling than every list', () => {
    const failed = {
      code: 'instance-not-ready',
      operation: undefined,
      status: 400,
      retryAfterMs: undefined,
      isUnpaid: false,
    } as const;
    const said = [
      en.findings['not-authorized'](inState('notAuthorized')),
      en.findings.unreadable(failed),
      en.next.unreadable({
        kind: 'unreadable',
        severity: 'critical',
        certainty: 'certain',
        evidence: failed,
        next: { remedy: 'wait', command: undefined },
      }),
    ].join(' ');
    expect(said).toContain('not authorized');
    expect(said).not.toMatch(/authoris/);
  });

  test('one that loads is not said to start: the list of instances said the one, and the diagnosis the other', () => {
    expect(
      ['starting', 'loading', null].map((state) =>
        [en, ru].map(({ findings }) => findings.starting(inState(state)).split('.')[0]),
      ),
    ).toEqual([
      ['The instance is starting', 'Инстанс запускается'],
      ['The instance is loading', 'Инстанс загружается'],
      ['The instance is being created', 'Инстанс создаётся'],
    ]);
  });

  test('in Russian the word of a gateway is followed by what it means', () => {
    expect(ru.figures.blocked({ ...inState('blocked'), waiting: 1240 })).toEqual(['шлюз сообщает «blocked» (заблокирован)']);
    expect(ru.figures['state-unknown'](inState('odd'))).toEqual(['шлюз сообщает «odd»']);
  });
});

describe('the evidence of a finding', () => {
  const leftovers = { waiting: 1240, isExact: true, unseen: 740, chats: 500, firstHourAtMost: 1240 };

  test('does not repeat what its sentence says', () => {
    const said = (evidence: typeof leftovers): string => en.evidence('certain', en.figures.leftovers(evidence));
    expect(said(leftovers)).toBe('Evidence: 740 of them cannot be seen, the others go to 500 chats.');
    expect(said({ ...leftovers, waiting: 94, unseen: 0, chats: 94 })).toBe('Evidence: they go to 94 chats.');
    expect(said({ ...leftovers, waiting: 500, isExact: false, unseen: 100 })).toBe(
      'Evidence: the gateway counts 600, those that are listed go to 500 chats.',
    );
    expect(ru.evidence('certain', ru.figures.leftovers(leftovers))).toBe(
      'Основание: из них не видно 740, видимые — в 500 чатов.',
    );
    expect(en.evidence('certain', [])).toBe('');
  });
});
