import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { ACTOR, clearsOf, REASON } from '../../test/clearing.ts';
import { ANSWERS, offersAndAnswers } from '../../test/offers-and-answers.ts';
import { containing } from '../../test/matching.ts';
import { ID } from '../../test/reading.ts';
import type { GatewayUnderTest } from '../../test/gateway.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { openQueue } from '../open-queue.ts';
import type { Queue } from '../queue.ts';
import { JobError } from './outcome.ts';
import type { OnStep } from './step-listener.ts';

const OPERATOR = { confirm: ID, actor: ACTOR, reason: REASON };
const FAULT = new Error('The screen is gone.');

useFakeTime();

interface Cleared {
  readonly gateway: GatewayUnderTest;
  readonly queue: Queue;
  readonly error: unknown;
}

/** Clears the offers, so that the answers are restored. */
async function clearedWith(onStep: OnStep): Promise<Cleared> {
  const gateway = offersAndAnswers();
  const { instance, clock } = gateway;
  const queue = openQueue({ instance, clock, database: openMemoryDatabase() });
  const plan = await untilResolved(queue.plan({ text: 'offer' }));
  const clearing = queue.clear(plan, { ...OPERATOR, lost: plan.lost }, { onStep });
  return { gateway, queue, error: await untilResolved(clearing.catch((error: unknown) => error)) };
}

/** Throws at one step. @param heard is given every step that it hears. */
function throwingAt(wanted: string, heard: string[] = []): OnStep {
  return ({ step }) => {
    heard.push(step);
    if (step === wanted) throw FAULT;
  };
}

describe('an `onStep` that throws', () => {
  test.each(['capturing', 'captured'])(
    'at the step %s, before the request, has the clearing cancelled: nothing is sent',
    async (step) => {
      const { gateway, queue, error } = await clearedWith(throwingAt(step));
      expect(error).toBeInstanceOf(JobError);
      expect(error).toMatchObject({ code: 'aborted', last: { step: 'cancelled' }, report: undefined, cause: FAULT });
      expect([clearsOf(gateway), gateway.waiting().length, queue.openJob()]).toEqual([0, 6, undefined]);
    },
  );

  test.each(['clearing', 'cleared', 'verifying', 'restoring', 'done'])(
    'at the step %s does not stop the job half way: all that is to stay is in the queue again, and the report is in the error',
    async (step) => {
      const heard: string[] = [];
      const { gateway, queue, error } = await clearedWith(throwingAt(step, heard));
      expect(error).toMatchObject({
        code: 'incomplete',
        message: containing(`did all that was asked. \`onStep\` threw at the step "${step}"`),
        cause: FAULT,
        last: { step: 'done' },
        report: { kind: 'clear', report: { captured: 6, restore: { restored: 3 } } },
      });
      expect(heard.at(-1)).toBe(step);
      expect([clearsOf(gateway), gateway.waiting(), queue.openJob()]).toEqual([1, ANSWERS, undefined]);
    },
  );

  test('does not hide that the job did not do all that was asked', async () => {
    const gateway = offersAndAnswers();
    const { instance, clock } = gateway;
    const queue = openQueue({ instance, clock, database: openMemoryDatabase() });
    const plan = await untilResolved(queue.plan({ all: true }));
    gateway.breakWith('clearMessagesQueue', async () => Response.json({ isCleared: false }));
    const clearing = queue.clear(plan, { ...OPERATOR, lost: plan.lost }, { onStep: throwingAt('clearing') });
    const error: unknown = await untilResolved(clearing.catch((thrown: unknown) => thrown));
    expect(error).toMatchObject({ code: 'refused', last: { step: 'refused' }, cause: FAULT });
  });

  test('later, by a promise that is rejected, is thrown too, and no rejection is left unheard', async () => {
    const { gateway, error } = await clearedWith(async ({ step }) => {
      if (step === 'verified') throw FAULT;
    });
    expect(error).toMatchObject({ code: 'incomplete', cause: FAULT, report: { report: { restore: { restored: 3 } } } });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });
});
