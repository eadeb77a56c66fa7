import { SluiceError } from '@sluice/core';
import { expect, it } from 'vitest';
import { createRuns, isRunning, runSteps, type Step } from './runs.ts';

/** Runs a clearing that takes these steps. */
async function follow(steps: readonly Step[]): Promise<readonly Step[]> {
  const ended = Promise.withResolvers<void>();
  async function* begin(): AsyncGenerator<Step> {
    yield* steps;
  }
  const following = runSteps(begin, ended.resolve, { now: () => 0 });
  await ended.promise;
  return following.get();
}

it('keeps the latest figures of looking and of sending, and every other step', async () => {
  const steps: readonly Step[] = [
    { step: 'capturing', job: 'w' },
    { step: 'verifying', listed: 3, count: 3, forMs: 0 },
    { step: 'verifying', listed: 0, count: 0, forMs: 2000 },
    { step: 'verified', arrived: 0 },
    { step: 'restoring', job: 'w', kind: 'clear', done: 0, of: 2 },
    { step: 'restoring', job: 'w', kind: 'clear', done: 2, of: 2 },
  ];
  expect(await follow(steps)).toEqual([steps[0], steps[2], steps[3], steps[5]]);
});

async function* untilCancelled(signal: AbortSignal): AsyncGenerator<Step> {
  yield { step: 'capturing', job: 'w' };
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  yield { step: 'cancelled' };
}

it('passes on that it is to be cancelled', async () => {
  const ended = Promise.withResolvers<void>();
  const following = runSteps(untilCancelled, ended.resolve, { now: () => 0 });
  following.cancel();
  await ended.promise;
  expect(following.get().at(-1)).toEqual({ step: 'cancelled' });
});

const SHOP = '1101000001';

/** A clearing that goes on until it is stopped, and how often one was begun. */
function clearing(): {
  readonly steps: () => AsyncGenerator<Step>;
  readonly begun: () => number;
  readonly finish: () => void;
} {
  const finished = Promise.withResolvers<void>();
  let begun = 0;
  async function* steps(): AsyncGenerator<Step> {
    begun += 1;
    yield { step: 'capturing', job: 'w' };
    await finished.promise;
    yield { step: 'cancelled' };
  }
  return { steps, begun: () => begun, finish: finished.resolve };
}

it('begins no second run of an instance beside one that goes on', async () => {
  const runs = createRuns({ now: () => 0 });
  const one = clearing();
  const other = clearing();
  const ended: string[] = [];
  runs.begin(SHOP, one.steps, () => ended.push('one'));
  const run = runs.get().get(SHOP);
  runs.begin(SHOP, other.steps, () => ended.push('other'));
  expect(runs.get().get(SHOP)).toBe(run);
  expect({ begun: one.begun(), others: other.begun(), ended }).toEqual({ begun: 1, others: 0, ended: ['other'] });
});

it('begins one whose job takes the place of the one that goes on, and gives it back where that failed', async () => {
  const runs = createRuns({ now: () => 0 });
  const one = clearing();
  runs.begin(SHOP, one.steps, () => undefined);
  const run = runs.get().get(SHOP);
  const failed = Promise.withResolvers<void>();
  const error = new SluiceError({ code: 'busy', message: 'Its request is under way.' });
  async function* refused(): AsyncGenerator<Step> {
    yield { step: 'failed', error };
  }
  runs.begin(SHOP, refused, failed.resolve, { isInPlace: true });
  expect(runs.get().get(SHOP)).not.toBe(run);
  await failed.promise;
  expect(runs.get().get(SHOP)).toBe(run);
  const other = clearing();
  runs.begin(SHOP, other.steps, () => undefined, { isInPlace: true });
  one.finish();
  await run?.ended;
  expect(isRunning(runs.get().get(SHOP))).toBe(true);
  expect(runs.ended().map(({ steps }) => steps.at(-1)?.step)).toEqual(['failed', 'cancelled']);
});

it('keeps a run while it goes on and after its end, until it is dismissed', async () => {
  const runs = createRuns({ now: () => 0 });
  const { steps, finish } = clearing();
  const ended = Promise.withResolvers<void>();
  runs.begin(SHOP, steps, ended.resolve);
  runs.dismiss(SHOP);
  expect(isRunning(runs.get().get(SHOP))).toBe(true);
  const heard = Promise.withResolvers<void>();
  runs.subscribe(heard.resolve);
  finish();
  await ended.promise;
  await heard.promise;
  expect(isRunning(runs.get().get(SHOP))).toBe(false);
  expect(runs.get().get(SHOP)?.get().at(-1)).toEqual({ step: 'cancelled' });
  runs.dismiss(SHOP);
  expect(runs.get().has(SHOP)).toBe(false);
});

it('begins the next run of an instance when the one before has ended', async () => {
  const runs = createRuns({ now: () => 0 });
  const before = clearing();
  const ended = Promise.withResolvers<void>();
  runs.begin(SHOP, before.steps, ended.resolve);
  before.finish();
  await ended.promise;
  const next = clearing();
  runs.begin(SHOP, next.steps, () => undefined);
  expect(next.begun()).toBe(1);
});

it('knows since when a step goes on, whose figures are renewed again and again', async () => {
  let now = 1000;
  const ended = Promise.withResolvers<void>();
  async function* steps(): AsyncGenerator<Step> {
    yield { step: 'cleared' };
    now = 3000;
    yield { step: 'verifying', listed: undefined, count: undefined, forMs: 0 };
    now = 9000;
    yield { step: 'verifying', listed: 0, count: 1, forMs: 6000 };
    yield { step: 'cancelled' };
  }
  const run = runSteps(steps, ended.resolve, { now: () => now });
  await ended.promise;
  expect(run.beganAt).toBe(1000);
  expect(run.get().map((step) => [step.step, run.stepAt(step)])).toEqual([
    ['cleared', 1000],
    ['verifying', 3000],
    ['cancelled', 9000],
  ]);
});

it('remembers how each has ended, also when it was dismissed: a receipt is written of it', async () => {
  const runs = createRuns({ now: () => 0 });
  const { steps, finish } = clearing();
  const ended = Promise.withResolvers<void>();
  runs.begin(SHOP, steps, ended.resolve);
  expect(runs.ended()).toEqual([]);
  finish();
  await ended.promise;
  runs.dismiss(SHOP);
  expect(runs.ended()).toEqual([{ idInstance: SHOP, steps: [{ step: 'capturing', job: 'w' }, { step: 'cancelled' }] }]);
});
