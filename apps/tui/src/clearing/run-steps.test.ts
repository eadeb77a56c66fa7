import { expect, it } from 'vitest';
import { runSteps, type Step } from './run-steps.ts';

/** Runs a clearing that takes these steps. */
async function run(steps: readonly Step[]): Promise<readonly Step[]> {
  const ended = Promise.withResolvers<void>();
  async function* begin(): AsyncGenerator<Step> {
    yield* steps;
  }
  const following = runSteps(begin, ended.resolve);
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
  expect(await run(steps)).toEqual([steps[0], steps[2], steps[3], steps[5]]);
});

async function* untilCancelled(signal: AbortSignal): AsyncGenerator<Step> {
  yield { step: 'capturing', job: 'w' };
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  yield { step: 'cancelled' };
}

it('passes on that it is to be cancelled', async () => {
  const ended = Promise.withResolvers<void>();
  const following = runSteps(untilCancelled, ended.resolve);
  following.cancel();
  await ended.promise;
  expect(following.get().at(-1)).toEqual({ step: 'cancelled' });
});
