import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clear, orderOf, planOf, portsOf } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { clearQueue } from './clear-queue.ts';

useFakeTime();

describe('looking', () => {
  test('raises no alarm and clears nothing again while the count stays for ten seconds', async () => {
    const gateway = gatewayWith(5);
    const steps = await clear(gateway);
    expect(steps.at(-1)?.step).toBe('done');
    expect(gateway.calls.filter((call) => call === 'getMessagesCount')).toHaveLength(2);
  });

  test('does not take an empty list for an empty queue while something is counted', async () => {
    const gateway = gatewayWith(5);
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      gateway.breakWith('getMessagesCount', async () => Response.json({ count: 1 }));
      return pass();
    });
    const steps = await clear(gateway);
    expect(steps.at(-1)).toMatchObject({ step: 'unverified', remaining: 0, count: 1 });
  });

  test('takes what joined after the clear for arrivals where all of the capture could be seen', async () => {
    const gateway = gatewayWith(5);
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      const answer = await pass();
      gateway.fill(3, 'Answer');
      return answer;
    });
    const steps = await clear(gateway);
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { arrived: 3 } });
  });

  test('is not kept from its end by a customer who writes within ten seconds of the clear of a queue that could not be seen whole', async () => {
    const gateway = gatewayWith(1240);
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      const answer = await pass();
      gateway.fill(3, 'Answer');
      return answer;
    });
    const began = gateway.clock.now();
    const steps = await clear(gateway);
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { unseen: 740, arrived: 3 } });
    expect(gateway.clock.now() - began).toBeLessThan(30_000);
  });

  test('does not take a list that is as long as a list can be for what has arrived', async () => {
    const gateway = gatewayWith(1240);
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      const answer = await pass();
      gateway.fill(500, 'Answer');
      return answer;
    });
    const steps = await clear(gateway);
    expect(steps.at(-1)).toMatchObject({ step: 'unverified', remaining: 0, count: 500 });
  });

  test('says of no message that it is still listed before the queue was read', async () => {
    const gateway = gatewayWith(5);
    const listed: (number | undefined)[] = [];
    const follow = async (): Promise<void> => {
      const plan = await planOf(gateway);
      for await (const step of clearQueue(portsOf(gateway), orderOf(plan))) {
        if (step.step === 'verifying') listed.push(step.listed);
      }
    };
    await untilResolved(follow());
    expect(listed).toEqual([undefined]);
  });

  test('waits as long as a gateway asks that limits it', async () => {
    const gateway = gatewayWith(5);
    const asked: number[] = [];
    const clearing = clear(gateway);
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.breakWith('showMessagesQueue', async (list) => {
        asked.push(gateway.clock.now());
        return asked.length === 1 ? new Response(null, { status: 429, headers: { 'retry-after': '25' } }) : list();
      });
      return pass();
    });
    expect((await clearing).at(-1)?.step).toBe('done');
    const [first = 0, second = 0] = asked;
    expect(second - first).toBeGreaterThanOrEqual(25_000);
  });

  test('goes on when the gateway cannot be read for a while', async () => {
    const gateway = gatewayWith(5);
    let failures = 4;
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.breakWith('showMessagesQueue', (list) => (failures-- > 0 ? Promise.reject(new TypeError('fetch failed')) : list()));
      return pass();
    });
    expect((await clear(gateway)).at(-1)?.step).toBe('done');
  });

  test('that never succeeds ends after the patience, with the reason', async () => {
    const gateway = gatewayWith(5);
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.breakWith('showMessagesQueue', () => Promise.reject(new TypeError('fetch failed')));
      return pass();
    });
    expect((await clear(gateway)).at(-1)).toMatchObject({
      step: 'unverified',
      remaining: undefined,
      count: undefined,
      error: { code: 'network' },
    });
  });
});
