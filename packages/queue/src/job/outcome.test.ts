import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { ACTOR, clearsOf, REASON } from '../../test/clearing.ts';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { openQueue } from '../open-queue.ts';
import type { Queue } from '../queue.ts';
import { createOwners } from './owners.ts';
import type { JobStep } from './steps.ts';

const OPERATOR = { confirm: ID, actor: ACTOR, reason: REASON };

useFakeTime();

/** A gateway with three offers, and two queues of one process that share a journal. */
function twoQueues(different: AccountOptions = {}): { gateway: GatewayUnderTest; first: Queue; second: Queue } {
  const gateway = gatewayWith(3, different);
  const { instance, clock } = gateway;
  const owners = createOwners();
  const first = openQueue({ instance, clock, owners, database: openMemoryDatabase() });
  return { gateway, first, second: openQueue({ instance, clock, owners, journal: first.journal }) };
}

async function settled<T>(promise: Promise<T>): Promise<T | Error> {
  return untilResolved(
    promise.catch((error: unknown) => {
      if (error instanceof Error) return error;
      throw error;
    }),
  );
}

async function failureOf(job: Promise<unknown>): Promise<Error> {
  const error = await settled(job);
  if (error instanceof Error) return error;
  throw new Error('The job did all that was asked.');
}

interface Both {
  readonly gateway: GatewayUnderTest;
  readonly first: unknown;
  readonly second: unknown;
}

/** What two runs come to when the second one resumes a clearing while the request of the first one is under way. */
async function clearedByTwo(answer: (pass: () => Promise<Response>) => Promise<Response>, text?: string): Promise<Both> {
  const { gateway, first, second } = twoQueues();
  const requested = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    requested.resolve();
    await release.promise;
    return answer(pass);
  });
  const plan = await untilResolved(first.plan(text === undefined ? { all: true } : { text }));
  const clearing = settled(first.clear(plan, { ...OPERATOR, lost: plan.lost }));
  await untilResolved(requested.promise);
  const resumed = settled(second.resume(undefined, { onStep: ({ step }) => void (step === 'waiting' && release.resolve()) }));
  return { gateway, first: await clearing, second: await resumed };
}

describe('a job that another run of it has brought to its end', () => {
  test('gives the report that the other run was given, where all was done', async () => {
    const { gateway, first, second } = await clearedByTwo((pass) => pass(), 'Offer 1');
    expect(first).toMatchObject({ captured: 3, restore: { restored: 2 } });
    expect(second).toEqual({ kind: 'clear', report: first });
    expect(clearsOf(gateway)).toBe(1);
  });

  test('throws where the gateway refused the other run', async () => {
    const { first, second } = await clearedByTwo(async () => Response.json({ isCleared: false }));
    expect(first).toMatchObject({ code: 'refused', last: { step: 'refused' } });
    expect(second).toMatchObject({ code: 'refused', last: { step: 'ended-elsewhere', state: 'refused' } });
  });

  test('throws where it is not certain that the queue is clear', async () => {
    const { first, second } = await clearedByTwo(async () => Response.json({ isCleared: true }));
    expect(first).toMatchObject({ code: 'unverified', last: { step: 'unverified' }, report: { report: { captured: 3 } } });
    expect(second).toMatchObject({ code: 'unverified', last: { step: 'ended-elsewhere', state: 'unverified' } });
  });

  test('throws where the other run was cancelled before its request', async () => {
    const { gateway, first, second } = twoQueues();
    const plan = await untilResolved(first.plan({ all: true }));
    const capturing = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    gateway.stopAt('showMessagesQueue', async () => {
      capturing.resolve();
      await release.promise;
    });
    const operator = new AbortController();
    const clearing = settled(first.clear(plan, { ...OPERATOR, lost: plan.lost }, { signal: operator.signal }));
    await untilResolved(capturing.promise);
    const onStep = ({ step }: JobStep): void => {
      if (step !== 'waiting') return;
      operator.abort();
      release.resolve();
    };
    const resumed = settled(second.resume(undefined, { onStep }));
    expect(await clearing).toMatchObject({ code: 'aborted', last: { step: 'cancelled' } });
    expect(await resumed).toMatchObject({ code: 'aborted', last: { step: 'ended-elsewhere', state: 'cancelled' } });
    expect(clearsOf(gateway)).toBe(0);
  });

  test('gives the report of a restore', async () => {
    const { gateway, first, second } = twoQueues();
    const plan = await untilResolved(first.plan({ all: true }));
    const { snapshot } = await untilResolved(first.clear(plan, { ...OPERATOR, lost: plan.lost }));
    const sending = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    gateway.breakWith('sendMessage', async (pass) => {
      sending.resolve();
      await release.promise;
      return pass();
    });
    const restoring = settled(first.restore(snapshot, { text: 'Offer 2' }, OPERATOR));
    await untilResolved(sending.promise);
    const resumed = settled(second.resume(undefined, { onStep: ({ step }) => void (step === 'waiting' && release.resolve()) }));
    const report = await restoring;
    expect(report).toMatchObject({ chosen: 1, restored: 1 });
    expect(await resumed).toEqual({ kind: 'restore', report });
    expect(gateway.waiting()).toEqual(['Offer 2']);
  });
});

describe('a job of which not every message is in the queue again', () => {
  test('throws "incomplete" where the gateway refused to take one: the report of the error names it', async () => {
    const { gateway, first } = twoQueues();
    const plan = await untilResolved(first.plan({ text: 'Offer 1' }));
    gateway.breakWith('sendMessage', async () => Response.json({ message: 'no such chat' }, { status: 400 }));
    const error = await failureOf(first.clear(plan, { ...OPERATOR, lost: plan.lost }));
    expect(error.message).toContain('2 of 2 of instance');
    expect(error).toMatchObject({
      code: 'incomplete',
      last: { step: 'done', report: { restore: { skipped: [{ reason: 'refused' }, { reason: 'refused' }] } } },
      report: { kind: 'clear', report: { captured: 3, restore: { skipped: [{ position: 1 }, { position: 3 }] } } },
    });
  });

  test('throws "unverified" where it is not certain whether one was sent again', async () => {
    const { gateway, first } = twoQueues({ state: 'authorized', settings: { delaySendMessagesMilliseconds: 60_000 } });
    const plan = await untilResolved(first.plan({ text: 'Offer 1' }));
    gateway.breakWith('sendMessage', () => Promise.reject(new TypeError('The connection was closed.')));
    const error = await failureOf(first.clear(plan, { ...OPERATOR, lost: plan.lost }));
    expect(error.message).toContain('not certain whether all messages');
    expect(error).toMatchObject({
      code: 'unverified',
      last: { step: 'done' },
    });
  });
});
