import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clearsOf, orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { ANSWERS, offersAndAnswers } from '../../test/offers-and-answers.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { containing } from '../../test/matching.ts';
import { ID } from '../../test/reading.ts';
import { resumeJob } from './resume.ts';
import { clearQueue } from './clear-queue.ts';
import type { JobStep } from './steps.ts';

useFakeTime();

describe('cancelling', () => {
  test.each(['capturing', 'captured'] as const)('works while it is %s: nothing is sent', async (when) => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const controller = new AbortController();
    const ports = portsOf(gateway, { signal: controller.signal });
    const last: string[] = [];
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(ports, orderOf(plan))) {
        last.push(step);
        if (step === when) controller.abort();
      }
    };
    await untilResolved(follow());
    expect(last.at(-1)).toBe('cancelled');
    expect(clearsOf(gateway)).toBe(0);
    expect([ports.journal.openJobs(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test.each(['capturing', 'captured'] as const)('by giving up the clearing while it is %s works too', async (when) => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const ports = portsOf(gateway);
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(ports, orderOf(plan))) if (step === when) break;
    };
    await untilResolved(follow());
    expect(clearsOf(gateway)).toBe(0);
    expect([ports.journal.openJobs(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test('after the request only stops the looking, says so, and can be resumed', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const controller = new AbortController();
    const ports = portsOf(gateway, { signal: controller.signal });
    const steps: JobStep[] = [];
    const follow = async (): Promise<void> => {
      for await (const step of clearQueue(ports, orderOf(plan))) {
        steps.push(step);
        if (step.step === 'clearing') controller.abort();
      }
    };
    await untilResolved(follow());
    const last = steps.at(-1);
    expect(last).toMatchObject({
      step: 'interrupted',
      error: { code: 'aborted', message: containing('cannot be taken back') },
    });
    const job = last?.step === 'interrupted' ? last.job : '';
    const resumed = await untilResolved(stepsOf(resumeJob({ ...ports, signal: undefined }, job)));
    expect(resumed.at(-1)?.step).toBe('done');
    expect(clearsOf(gateway)).toBe(1);
  });

  test('between two messages that are to stay says that they are not all in the queue again, and a resume sends the rest', async () => {
    const gateway = offersAndAnswers();
    const plan = await untilResolved(planOf(gateway, { text: 'offer' }));
    const controller = new AbortController();
    const ports = portsOf(gateway, { signal: controller.signal });
    const steps: JobStep[] = [];
    const follow = async (): Promise<void> => {
      for await (const step of clearQueue(ports, orderOf(plan))) {
        steps.push(step);
        if (step.step === 'restoring' && step.done === 1) controller.abort();
      }
    };
    await untilResolved(follow());
    const last = steps.at(-1);
    expect(gateway.waiting()).toEqual(ANSWERS.slice(0, 1));
    expect(last).toMatchObject({
      step: 'interrupted',
      error: { code: 'aborted', message: containing('not all messages that are to stay are in it again') },
    });
    const job = last?.step === 'interrupted' ? last.job : '';
    await untilResolved(stepsOf(resumeJob({ ...ports, signal: undefined }, job)));
    expect(gateway.waiting()).toEqual(ANSWERS);
  });
});
