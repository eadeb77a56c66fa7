import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { START } from '../../test/reading.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

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

  test('takes nothing for an arrival where not all of the capture could be seen: it may be a leftover', async () => {
    const gateway = gatewayWith(501);
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      const answer = await pass();
      gateway.fill(1, 'Answer');
      return answer;
    });
    const steps = await clear(gateway);
    expect(steps.at(-1)).toMatchObject({ step: 'unverified', remaining: 0, count: 1 });
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
      remaining: 5,
      count: undefined,
      error: { code: 'network' },
    });
  });
});
