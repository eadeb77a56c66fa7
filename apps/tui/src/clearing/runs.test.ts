import { expect, it } from 'vitest';
import type { Step } from './run-steps.ts';
import { createRuns, isRunning } from './runs.ts';

const SHOP = '1101000001';

/** A clearing that goes on until it is told to end, and how often one was begun. */
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
  const runs = createRuns();
  const one = clearing();
  const other = clearing();
  const ended: string[] = [];
  runs.begin(SHOP, one.steps, () => ended.push('one'));
  const run = runs.get().get(SHOP);
  runs.begin(SHOP, other.steps, () => ended.push('other'));
  expect(runs.get().get(SHOP)).toBe(run);
  expect({ begun: one.begun(), others: other.begun(), ended }).toEqual({ begun: 1, others: 0, ended: ['other'] });
});

it('keeps a run while it goes on and after its end, until it is dismissed', async () => {
  const runs = createRuns();
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
  const runs = createRuns();
  const before = clearing();
  const ended = Promise.withResolvers<void>();
  runs.begin(SHOP, before.steps, ended.resolve);
  before.finish();
  await ended.promise;
  const next = clearing();
  runs.begin(SHOP, next.steps, () => undefined);
  expect(next.begun()).toBe(1);
});
