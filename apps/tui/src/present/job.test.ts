import { SluiceError } from '@sluice/core';
import type { JobStep, OpenJob } from '@sluice/queue';
import { diagnose, guardReconnect } from '@sluice/queue/diagnosis';
import { expect, it, test } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { presentEvidence, presentFinding } from './finding.ts';
import { presentGuard } from './guard.ts';
import { inApp, jobLine, nothingListed, presentExitQuestion, presentJob } from './job.ts';

const JOB: OpenJob = {
  id: '5f4d7a52-1c7e-4bb4-8f0d-0e6e2b1a9c11',
  kind: 'clear',
  idInstance: '1101000002',
  state: 'restoring',
  actor: 'shop@\u001B[31mdesk',
  reason: 'A wrong list',
  openedAt: Date.UTC(2026, 10, 21, 9),
  heartbeatAt: Date.UTC(2026, 10, 21, 9, 1),
  isLeft: true,
};
const UNREAD = new SluiceError({ code: 'network', message: 'The connection failed.' });

it('says in one line who began what is open, how far it has come, and how to go on', () => {
  expect(jobLine('bakery', JOB, en)).toBe(
    'bakery: The clearing that shop@[31mdesk began at 2026-11-21T09:00:00.000Z is not at its end. The queue was cleared, and not all messages to keep are restored yet. No process carries it out any more: go on with sluice resume 5f4d7a52-1c7e-4bb4-8f0d-0e6e2b1a9c11',
  );
});

it('distinguishes what was left from what goes on, and a clearing from a restore', () => {
  expect([presentJob(JOB, en), presentJob({ isLeft: false }, en)]).toEqual(['job left open', 'job under way']);
  expect(nothingListed({ kind: 'restore' }, en)).toBe('Nothing is listed now, and a restore is not at its end.');
});

it('names in the app the key that goes on with it in the place of the command, in every finding', () => {
  const findings = diagnose(UNREAD, { job: JOB }).map((finding) => inApp(presentFinding(finding, en), finding, JOB, en));
  expect(findings[0]?.sentence).toMatch(
    /^The clearing of .*, begun 2026-11-21 \d\d:00, is not at its end\. The queue was cleared/,
  );
  expect(findings[0]?.next).toBe('No process carries it out any more: press u to go on with it.');
  expect(findings.map(({ next }) => next).join('')).not.toContain('sluice resume');
  expect(presentGuard(guardReconnect(UNREAD, 0, JOB), en).words).toMatch(/^Connect no number .* press u to go on with it\.$/);
});

it('shows when it began as a moment, and not as a number', () => {
  const [first] = diagnose(UNREAD, { job: JOB });
  expect(first && presentEvidence(first, en)).toMatch(/begun 2026-11-21 \d\d:00:00/);
});

test('a restore that is resumed in its middle is not called a clearing', () => {
  const step = { step: 'restoring', job: 'w', kind: 'restore', done: 1, of: 3 } as const;
  expect(presentExitQuestion('1101000001', [step], { isKept: true, sentences: en })).toBe(
    'A restore of instance 1101000001 is not at its end. If you leave, it stops before the next message. Go on with it then: sluice resume w',
  );
  expect(presentExitQuestion('1101000001', [{ ...step, kind: 'clear' }], { isKept: true, sentences: en })).toMatch(
    /^A clearing .* may not be restored yet/,
  );
});

test.each<[string, JobStep]>([
  ['is waited for', { step: 'waiting', job: 'w', kind: 'stop', heardOfAt: 0, until: 0 }],
  ['watches', { step: 'watching', departed: 0, until: 0 }],
])('a stop that %s is not called a clearing', (_, step) => {
  const measured: JobStep = { step: 'measuring', job: 'w', kind: 'stop', isStarting: false };
  const steps = step.step === 'waiting' ? [step] : [measured, step];
  expect(presentExitQuestion('1101000001', steps, { isKept: true, sentences: en })).toBe(
    'A stop of instance 1101000001 is not at its end. The delay may have been changed. If you leave, only the looking stops. Go on with it then: sluice resume w',
  );
  expect(nothingListed({ kind: 'stop' }, en)).toBe('Nothing waits, and a stop is not at its end.');
});
