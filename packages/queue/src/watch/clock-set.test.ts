import { useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import type { WatchScope } from './poll-interval.ts';
import { watchQueue, type QueueWatch } from './watch-queue.ts';

useFakeTime();

const HOUR_MS = 3_600_000;
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

interface Watching {
  readonly watch: QueueWatch;
  readonly gateway: ReturnType<typeof gatewayWith>;
  /** Sets the time of day. */
  readonly set: (ms: number) => void;
}

/** A queue of three that is watched, on a machine whose time of day can be set. */
async function watching(scope: WatchScope): Promise<Watching> {
  const gateway = gatewayWith(3);
  let offset = 0;
  const clock = { ...gateway.clock, now: () => gateway.clock.now() + offset };
  const watch = watchQueue({ instance: gateway.instance, clock });
  watch.listen(scope, () => undefined);
  await pass(2 * 60_000);
  return { watch, gateway, set: (ms) => (offset += ms) };
}

test('a clock that is set back holds up no reading: for an hour nothing was asked, and what was shown looked like now', async () => {
  const { watch, gateway, set } = await watching('overview');
  set(-HOUR_MS);
  gateway.account.changeState({ state: 'authorized' }, gateway.emulator.clock.now());
  await pass(40_000);
  expect(watch.get().overview).toMatchObject({ state: 'authorized' });
});

test('nor the list, nor another try after a failure', async () => {
  const { watch, gateway, set } = await watching('entries');
  set(-HOUR_MS);
  gateway.fill(2);
  await pass(60_000);
  expect(watch.get().reading?.rows).toHaveLength(5);

  gateway.breakWith('getStateInstance', async () => new Response('', { status: 502 }));
  await pass(40_000);
  expect(watch.get().readFailure).toBeDefined();
  set(-HOUR_MS);
  gateway.breakWith('getStateInstance', (ask) => ask());
  await pass(60_000);
  expect(watch.get().readFailure).toBeUndefined();
});

test('says for how long a gateway has not answered', async () => {
  const { watch, gateway } = await watching('overview');
  expect(watch.unansweredMs()).toBeUndefined();
  gateway.breakWith('getStateInstance', () => new Promise(() => undefined));
  await pass(40_000);
  expect(watch.unansweredMs()).toBeGreaterThanOrEqual(10_000);
});
