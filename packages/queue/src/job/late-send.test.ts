import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { crashable, crashError } from '../../test/crashable-database.ts';
import { driveForgetfully, type ForgetfulHost } from '../../test/forgetful-host.ts';
import { containing } from '../../test/matching.ts';
import { ANSWERS, breakSecondSend, clearOffers, offersAndAnswers, reached } from '../../test/offers-and-answers.ts';
import type { Database } from '../journal/database.ts';
import { openJobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { clearQueue, openClearing } from './clear-queue.ts';
import type { StepPorts } from './ports.ts';
import { resumeJob } from './resume.ts';

useFakeTime();

describe('a send that is carried out late', () => {
  test.each([35_000, 120_000, 300_000])(
    'by %i ms, when its call has long been given up, is found, not repeated, and those after it keep their order',
    async (lateMs) => {
      const gateway = offersAndAnswers();
      const ports = portsOf(gateway);
      breakSecondSend(gateway, (pass) => {
        setTimeout(() => void pass(), lateMs);
        return Promise.reject(new TypeError('The gateway did not answer within 30 s.'));
      });
      const steps = await untilResolved(clearOffers(gateway, ports));
      expect(steps.at(-1)).toMatchObject({ report: { restore: { restored: 3, skipped: [] } } });
      // Also when it has been carried out at last.
      await vi.advanceTimersByTimeAsync(lateMs);
      expect(gateway.waiting()).toEqual(ANSWERS);
    },
  );

  test('when its run was killed a second after it began is waited for from the takeover on, not from the intent', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    let isCrashed = false;
    const alive = <Result>(action: () => Result): Result => {
      if (isCrashed) throw crashError();
      return action();
    };
    const { journal } = ports;
    const dying = {
      ...ports,
      journal: {
        ...journal,
        answerRestore: (...given: Parameters<typeof journal.answerResend>) => alive(() => journal.answerResend(...given)),
        heartbeat: (...given: Parameters<typeof journal.heartbeat>) => alive(() => journal.heartbeat(...given)),
      },
    };
    breakSecondSend(gateway, async (pass) => {
      isCrashed = true;
      setTimeout(() => void pass(), 200_000);
      throw new TypeError('The process is dead.');
    });
    await untilResolved(clearOffers(gateway, dying));
    const [job] = ports.journal.openJobs();
    const steps = await untilResolved(stepsOf(resumeJob(ports, job?.id ?? '')));
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { restore: { restored: 3 } } });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('when its host was killed and started again under its own name is waited for from then on, and not from the opening of a long job', async () => {
    const gateway = offersAndAnswers();
    const { clock } = gateway;
    const database = openMemoryDatabase();
    const process = { isCrashed: false };
    const hostOn = (on: Database): ForgetfulHost => {
      const journal = openJobJournal(on, { now: () => clock.now(), bodies: 'full' });
      const ports = { ...portsOf(gateway, { journal }), owner: 'the only host of the instance' };
      return { ports: () => ports, sleep: (ms) => clock.sleep(ms) };
    };
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) => {
      sends += 1;
      // The job grows old before the call that comes late.
      if (sends <= 2) return Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '240' } }));
      if (sends !== 4) return pass();
      setTimeout(() => void pass(), 300_000);
      process.isCrashed = true;
      throw new TypeError('The process is dead.');
    });
    const plan = await untilResolved(planOf(gateway, { text: 'offer' }));
    const dying = hostOn(crashable(database, process, () => undefined));
    let id = '';
    const open = (ports: StepPorts): string => (id = openClearing(ports, orderOf(plan)).id);
    await untilResolved(stepsOf(driveForgetfully(dying, open)));
    const steps = await untilResolved(stepsOf(driveForgetfully(hostOn(database), () => id)));
    // Also when it has been carried out at last.
    await vi.advanceTimersByTimeAsync(300_000);
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { restore: { restored: 3 } } });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('by an instance that sends stays unknown where it is found nowhere, is named, and the rest goes on', async () => {
    const gateway = offersAndAnswers({ settings: { delaySendMessagesMilliseconds: 1000 } });
    const ports = portsOf(gateway);
    breakSecondSend(gateway, () => {
      gateway.account.changeState({ state: 'authorized' }, gateway.clock.now());
      return Promise.reject(new TypeError('fetch failed'));
    });
    const steps = await untilResolved(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({
      step: 'done',
      report: { restore: { restored: 2, skipped: [{ position: 3, reason: 'unknown', why: containing('is not known') }] } },
    });
    expect(reached(gateway)).toEqual(['Answer A 0', 'Answer C 0']);
  });
});

describe('a gateway that asks for a pause', () => {
  test('of a minute is waited for and reported, and the job is heard of meanwhile', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    const waits: unknown[] = [];
    const silences: number[] = [];
    breakSecondSend(gateway, () => Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '60' } })));
    const follow = async (): Promise<void> => {
      const plan = await planOf(gateway, { text: 'offer' });
      for await (const step of clearQueue(ports, orderOf(plan))) {
        if (step.step !== 'restoring' || step.waiting?.for !== 'limit') continue;
        waits.push(step.waiting.for);
        silences.push(gateway.clock.now() - (ports.journal.openJobs()[0]?.heartbeatAt ?? 0));
      }
    };
    await untilResolved(follow());
    expect(waits.length).toBeGreaterThan(4);
    expect(Math.max(...silences)).toBeLessThan(15_000);
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('of an hour is not: the job stays open, and says when to go on', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    breakSecondSend(gateway, () => Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '3600' } })));
    const began = gateway.clock.now();
    const steps = await untilResolved(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'rate-limited', retryAfterMs: 3_600_000 } });
    expect(gateway.clock.now() - began).toBeLessThan(300_000);
  });
});

test('a send that was answered with the id of another message is looked into: a cache between may have answered', async () => {
  const gateway = offersAndAnswers();
  const ports = portsOf(gateway);
  let first: string | undefined;
  gateway.breakWith('sendMessage', async (pass) => {
    if (first !== undefined) return new Response(first, { headers: { 'content-type': 'application/json' } });
    const answer = await pass();
    first = await answer.clone().text();
    return answer;
  });
  const steps = await untilResolved(clearOffers(gateway, ports));
  expect(steps.at(-1)).toMatchObject({ step: 'interrupted' });
  gateway.breakWith('sendMessage', undefined);
  const [job] = ports.journal.openJobs();
  await untilResolved(stepsOf(resumeJob(ports, job?.id ?? '')));
  expect(gateway.waiting()).toEqual(ANSWERS);
});

test('a clear that was not answered and is carried out five minutes later is seen to be, and the messages that are to stay come back after it', async () => {
  const gateway = offersAndAnswers();
  const ports = portsOf(gateway);
  gateway.breakWith('clearMessagesQueue', (pass) => {
    setTimeout(() => void pass(), 300_000);
    return Promise.reject(new TypeError('The gateway did not answer within 30 s.'));
  });
  const steps = await untilResolved(clearOffers(gateway, ports));
  expect(steps.at(-1)).toMatchObject({ step: 'done', report: { restore: { restored: 3 } } });
  expect(gateway.waiting()).toEqual(ANSWERS);
});
