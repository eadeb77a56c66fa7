import { readFileSync } from 'node:fs';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { ACTOR, clearsOf, REASON } from '../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../test/gateway.ts';
import { ID, START } from '../test/reading.ts';
import { JobError } from './job/outcome.ts';
import type { JobStep } from './job/steps.ts';
import { openMemoryDatabase } from './node/index.ts';
import { openQueue } from './open-queue.ts';
import type { Queue } from './queue.ts';
import { en, errorSentence, refusal } from './sentences/index.ts';

const OPERATOR = { confirm: ID, actor: ACTOR, reason: REASON };

useFakeTime();

function queueOf({ instance, clock }: GatewayUnderTest): Queue {
  return openQueue({ instance, clock, database: openMemoryDatabase() });
}

/** A gateway with three offers and an answer, of which the count knows. */
function shop(): GatewayUnderTest {
  const gateway = gatewayWith(0);
  gateway.fill(3, 'Offer');
  gateway.fill(1, 'Answer');
  vi.advanceTimersByTime(10_000);
  return gateway;
}

async function failureOf(clearing: Promise<unknown>): Promise<unknown> {
  return untilResolved(clearing.catch((error: unknown) => error));
}

function refuseToSleep(): never {
  throw new Error('A step of a job waits for nothing.');
}

describe('a queue that was opened in one call', () => {
  test('is read, forecast, diagnosed and guarded', async () => {
    const queue = queueOf(shop());
    const { reading, findings, guard } = await untilResolved(
      (async () => ({ reading: await queue.read(), findings: await queue.diagnose(), guard: await queue.guard() }))(),
    );
    expect(reading.count).toBe(4);
    expect(findings.length).toBeGreaterThan(0);
    expect(guard.verdict).toBe('leftovers');
    expect(await untilResolved(queue.forecast())).toBeDefined();
  });

  test('is diagnosed with its brake, until that is released', async () => {
    const queue = queueOf(gatewayWith(3, { state: 'authorized', settings: { delaySendMessagesMilliseconds: 500 } }));
    const kinds = async (): Promise<readonly string[]> => (await untilResolved(queue.diagnose())).map(({ kind }) => kind);
    await untilResolved(queue.stop(OPERATOR, { isWatched: false }));
    expect(await kinds()).toContain('brake-on');
    await untilResolved(queue.go(OPERATOR));
    expect(await kinds()).not.toContain('brake-on');
  });

  test('is cleared with every step reported, and restored from its snapshot', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    const steps: string[] = [];
    const plan = await untilResolved(queue.plan({ text: 'Offer' }));
    const onStep = ({ step }: JobStep): void => void steps.push(step);
    const report = await untilResolved(queue.clear(plan, { ...OPERATOR, lost: plan.lost }, { onStep }));
    expect(report).toMatchObject({ captured: 4, unseen: 0, restore: { restored: 1 } });
    expect(steps).toEqual(expect.arrayContaining(['capturing', 'captured', 'clearing', 'verified', 'restoring', 'done']));
    expect(gateway.waiting()).toEqual([expect.stringContaining('Answer')]);
    const restored = await untilResolved(queue.restore(report.snapshot, { text: 'Offer 2' }, OPERATOR));
    expect(restored).toMatchObject({ chosen: 1, restored: 1 });
    expect(queue.snapshots()).toMatchObject([{ id: report.snapshot, entryCount: 4 }]);
    expect(clearsOf(gateway)).toBe(1);
  });

  test('throws where the gateway refuses the clear: a caller that ignores the report hears of it', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    const plan = await untilResolved(queue.plan({ all: true }));
    gateway.breakWith('clearMessagesQueue', async () => Response.json({ isCleared: false }));
    const error = await failureOf(queue.clear(plan, { ...OPERATOR, lost: plan.lost }));
    expect(error).toBeInstanceOf(JobError);
    expect(error).toMatchObject({ code: 'refused', idInstance: ID, last: { step: 'refused' } });
    expect(gateway.waiting()).toHaveLength(4);
  });

  test('throws where it is not certain that the queue is clear', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    const plan = await untilResolved(queue.plan({ all: true }));
    gateway.breakWith('clearMessagesQueue', async () => Response.json({ isCleared: true }));
    const error = await failureOf(queue.clear(plan, { ...OPERATOR, lost: plan.lost }));
    expect(error).toMatchObject({ name: 'SluiceError', code: 'unverified', last: { step: 'unverified', remaining: 4 } });
  });

  test('throws where the wrong number was confirmed, and sends nothing', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    const plan = await untilResolved(queue.plan({ all: true }));
    const error = await failureOf(queue.clear(plan, { ...OPERATOR, confirm: '1', lost: plan.lost }));
    expect(error).toMatchObject({ code: 'confirmation-required', last: { step: 'failed' } });
    expect(clearsOf(gateway)).toBe(0);
  });

  test('throws a refusal that can be said in another language, as its steps do', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    const plan = await untilResolved(queue.plan({ all: true }));
    const error = await failureOf(queue.clear(plan, { ...OPERATOR, confirm: '1', lost: plan.lost }));
    const german = { ...en, refusals: { ...en.refusals, 'number-not-confirmed': () => 'Die Nummer stimmt nicht.' } };
    expect(error instanceof JobError && [errorSentence(error, german), error.message]).toEqual([
      'Die Nummer stimmt nicht.',
      errorSentence(refusal('number-not-confirmed', { idInstance: ID }), en),
    ]);
  });

  test('throws where a signal cancels the clear before its request', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    const plan = await untilResolved(queue.plan({ all: true }));
    const error = await failureOf(queue.clear(plan, { ...OPERATOR, lost: plan.lost }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', last: { step: 'cancelled' } });
    expect(clearsOf(gateway)).toBe(0);
  });

  test('is driven step by step by a host that wakes at the time it is given, and never sleeps meanwhile', async () => {
    const gateway = shop();
    const queue = openQueue({
      instance: gateway.instance,
      clock: { ...gateway.clock, sleep: refuseToSleep },
      database: openMemoryDatabase(),
    });
    const host = { owner: 'the only host' };
    const plan = await untilResolved(queue.plan({ text: 'Offer' }));
    const { id } = queue.openClearing(plan, { ...OPERATOR, lost: plan.lost }, host);
    expect(queue.openJob()?.id).toBe(id);
    expect(await failureOf(queue.plan({ all: true }))).toMatchObject({ code: 'busy' });
    let last: string | undefined;
    for (let wakeAt: number | undefined = START; wakeAt !== undefined;) {
      vi.advanceTimersByTime(Math.max(0, wakeAt - Date.now()));
      const advanced = await untilResolved(queue.advance(id, host));
      last = advanced.step.step;
      ({ wakeAt } = advanced);
    }
    expect(last).toBe('done');
    expect(queue.openJob()).toBeUndefined();
    expect(gateway.waiting()).toEqual([expect.stringContaining('Answer')]);
  });

  test('goes on with a job that was left, and has nothing to resume where none is open', async () => {
    const gateway = shop();
    const queue = queueOf(gateway);
    expect(await queue.resume()).toBeUndefined();
    const plan = await untilResolved(queue.plan({ all: true }));
    const host = { owner: 'a run that has ended' };
    const { id } = queue.openClearing(plan, { ...OPERATOR, lost: plan.lost }, host);
    for (const step of ['captured', 'cleared']) {
      expect(await untilResolved(queue.advance(id, host))).toMatchObject({ step: { step } });
    }
    vi.advanceTimersByTime(10 * 60_000);
    expect(await untilResolved(queue.resume())).toMatchObject({ kind: 'clear', report: { captured: 4 } });
    expect(queue.openJob()).toBeUndefined();
  });

  test('leaves the moving of jobs to the machine: a caller can only read them', () => {
    const { journal } = queueOf(shop());
    expect(
      Object.keys(journal).filter((name) => /^(open(?!Jobs)|move|save|keep|take|intend|answer|start|decide)/.test(name)),
    ).toEqual([]);
    expect(journal.openJobs()).toEqual([]);
  });
});

test('the package has 25 names at its root', () => {
  const lists = readFileSync(new URL('index.ts', import.meta.url), 'utf8').matchAll(/\{([^}]*)\}/g);
  const names = [...lists].flatMap(([, list = '']) => list.split(',')).filter((name) => name.trim() !== '');
  expect(names.length).toBeGreaterThan(15);
  expect(names.length).toBeLessThanOrEqual(25);
});
