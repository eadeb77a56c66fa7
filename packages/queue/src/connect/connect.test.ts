import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { ACTOR, connect, namesOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { guardReconnect } from '../guard/guard-reconnect.ts';
import { keptOnPurpose } from '../guard/kept-on-purpose.ts';
import type { JobPorts } from '../job/ports.ts';
import { resumeJob } from '../job/resume.ts';
import type { JobStep } from '../job/steps.ts';
import { readQueue } from '../reading/reading.ts';
import { en } from '../sentences/en/en.ts';
import { stepSentence } from '../sentences/say.ts';
import type { ConnectOrder } from './connect-order.ts';
import { isAsDecided } from './connect-report.ts';
import { connectNumber } from './run-connect.ts';

useFakeTime();

const SAID = { confirm: ID, actor: ACTOR, reason: 'The old number was blocked.' };
const ORDER: ConnectOrder = { ...SAID, keep: 0, isOnlyDecided: false, watchMs: 10_000, endsAtLeak: false };

/** Carries a connect out, and does something at the first step of a name. */
async function run(
  ports: JobPorts,
  order: ConnectOrder,
  at: JobStep['step'] | undefined,
  act: () => void,
): Promise<readonly JobStep[]> {
  let isDue = true;
  async function* acting(): AsyncGenerator<JobStep> {
    for await (const step of connectNumber(ports, order)) {
      if (isDue && step.step === at) {
        isDue = false;
        act();
      }
      yield step;
    }
  }
  return untilResolved(stepsOf(acting()));
}

describe('a number is connected under guard', () => {
  test('where nothing waits: it is waited for, and then watched what leaves', async () => {
    const gateway = gatewayWith(0);
    const ports = portsOf(gateway);
    const steps = await run(ports, ORDER, 'connecting', () => connect(gateway));
    expect(namesOf(steps)).toEqual(['deciding', 'captured', 'connecting', 'authorized', 'proving', 'connected']);
    expect(steps.at(-1)).toMatchObject({ report: { outcome: 'connected', kept: 0, leftKept: 0, leftOther: 0, joined: 0 } });
    expect(ports.journal.openJobs()).toEqual([]);
  });

  test('what is kept leaves, and is counted as kept', async () => {
    const gateway = gatewayWith(3);
    const steps = await run(portsOf(gateway), { ...ORDER, keep: 3 }, 'connecting', () => connect(gateway));
    expect(steps.at(-1)).toMatchObject({ step: 'connected', report: { kept: 3, leftKept: 3, leftOther: 0 } });
  });

  test('a message that joins while a number is waited for is said, and counted when it leaves', async () => {
    const gateway = gatewayWith(0);
    const order = { ...ORDER, watchMs: 180_000 };
    const ports = portsOf(gateway);
    const seen: JobStep[] = [];
    async function* acting(): AsyncGenerator<JobStep> {
      let looks = 0;
      for await (const step of connectNumber(ports, order)) {
        seen.push(step);
        if (step.step === 'connecting') {
          looks += 1;
          if (looks === 1) gateway.fill(2, 'New');
          if (looks === 3) connect(gateway);
        }
        yield step;
      }
    }
    const steps = await untilResolved(stepsOf(acting()));
    expect(seen).toContainEqual(expect.objectContaining({ step: 'connecting', joined: 2 }) as JobStep);
    expect(steps.at(-1)).toMatchObject({ step: 'connected', report: { kept: 0, leftOther: 2 } });
  });

  test('the watching ends at once where something leaks and the order says so', async () => {
    const gateway = gatewayWith(0);
    const steps = await run(portsOf(gateway), { ...ORDER, watchMs: 180_000, endsAtLeak: true }, 'connecting', () => {
      gateway.fill(5, 'New');
      connect(gateway);
    });
    const last = steps.at(-1);
    expect(last).toMatchObject({ step: 'connected', report: { kept: 0 } });
    const { joined = 0, leftOther = 0, watchedMs = Infinity } = last?.step === 'connected' ? last.report : {};
    expect(joined + leftOther).toBeGreaterThan(0);
    expect(watchedMs).toBeLessThan(180_000);
  });

  test('of a queue that cannot be seen whole, what comes into view as the head leaves was kept: it was called undecided', async () => {
    const gateway = gatewayWith(700);
    const steps = await run(portsOf(gateway), { ...ORDER, keep: 700, watchMs: 60_000 }, 'connecting', () => connect(gateway));
    expect(steps.at(-1)).toMatchObject({ step: 'connected', report: { kept: 500, unseen: 200, leftOther: 0, joined: 0 } });
  });

  test('an instance that starts is refused: it may be connected in a moment', async () => {
    const gateway = gatewayWith(0, { state: 'starting' });
    expect((await run(portsOf(gateway), ORDER, undefined, () => undefined)).at(-1)).toMatchObject({
      error: { code: 'instance-not-ready' },
    });
  });

  test('is refused where more waits than was agreed to, and says how many', async () => {
    const gateway = gatewayWith(1240);
    const steps = await run(portsOf(gateway), ORDER, undefined, () => undefined);
    expect(steps.at(-1)).toMatchObject({ step: 'failed', error: { code: 'confirmation-required' } });
    expect(JSON.stringify(steps.at(-1))).not.toContain('Offer');
    const [, last] = steps;
    expect(last?.step === 'failed' && last.error.message).toMatch(/1,240 messages wait/);
  });

  test('an instance that is connected already is refused', async () => {
    const gateway = gatewayWith(0, { state: 'authorized' });
    expect((await run(portsOf(gateway), ORDER, undefined, () => undefined)).at(-1)).toMatchObject({ error: { code: 'busy' } });
  });

  test('after 10 minutes without a number it is over, and what waits is as it was', async () => {
    const gateway = gatewayWith(2);
    const ports = portsOf(gateway);
    const steps = await run(ports, { ...ORDER, keep: 2 }, undefined, () => undefined);
    expect(steps.at(-1)).toMatchObject({ step: 'not-connected', why: 'timed-out', gatewayState: 'blocked' });
    expect([gateway.waiting().length, ports.journal.openJobs()]).toEqual([2, []]);
  });

  test('stopped while a number is waited for, it is closed as not connected', async () => {
    const gateway = gatewayWith(0);
    const stop = new AbortController();
    const ports = portsOf(gateway, { signal: stop.signal });
    const steps = await run(ports, ORDER, 'connecting', () => stop.abort());
    expect(steps.at(-1)).toMatchObject({ step: 'not-connected', why: 'stopped' });
    expect(ports.journal.openJobs()).toEqual([]);
  });

  test('stopped while the instance starts with a number, the job stays open: it was called not connected, and all left unwatched', async () => {
    const gateway = gatewayWith(3);
    const stop = new AbortController();
    const ports = portsOf(gateway, { signal: stop.signal });
    const steps = await run(ports, { ...ORDER, keep: 3 }, 'connecting', () => {
      gateway.account.changeState({ state: 'starting' }, gateway.clock.now());
      stop.abort();
    });
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted' });
    expect(ports.journal.openJobs()).toMatchObject([{ kind: 'connect', state: 'connecting' }]);
  });

  test('stopped while a code is on its way, the job stays open: the gateway may carry it out still', async () => {
    const gateway = gatewayWith(3, { state: 'notAuthorized' });
    const stop = new AbortController();
    const ports = { ...portsOf(gateway, { signal: stop.signal }), mayConnect: () => true };
    const steps = await run(ports, { ...ORDER, keep: 3 }, 'connecting', () => stop.abort());
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted' });
    expect(ports.journal.openJobs()).toHaveLength(1);
  });

  test('of a queue that cannot be seen whole, messages that join are seen by the count: 200 joined, and it was called as decided', async () => {
    const gateway = gatewayWith(700);
    const steps = await run(portsOf(gateway), { ...ORDER, keep: 700, endsAtLeak: true }, 'connecting', () => {
      gateway.fill(200, 'New');
      gateway.emulator.clock.advance(10_000);
    });
    expect(steps.at(-1)).toMatchObject({ step: 'not-connected', why: 'undecided', joined: 200 });
  });

  test('messages that join before a number is connected end the waiting where the order ends at a leak', async () => {
    const gateway = gatewayWith(0);
    const steps = await run(portsOf(gateway), { ...ORDER, endsAtLeak: true }, 'connecting', () => gateway.fill(5, 'New'));
    expect(steps.at(-1)).toMatchObject({ step: 'not-connected', why: 'undecided', joined: 5 });
    expect(gateway.waiting()).toHaveLength(5);
  });

  test('a number that is blocked while it is watched is not said to be connected', async () => {
    const gateway = gatewayWith(3);
    const steps = await run(portsOf(gateway), { ...ORDER, keep: 3, watchMs: 60_000 }, 'connecting', () => {
      connect(gateway);
      setTimeout(() => gateway.account.changeState({ state: 'blocked' }, gateway.clock.now()), 1500);
    });
    const last = steps.at(-1);
    expect(last).toMatchObject({ step: 'connected', report: { state: 'blocked' } });
    expect(last?.step === 'connected' && isAsDecided(last.report)).toBe(false);
    expect(last && stepSentence(last, en)).toMatch(/^A number was connected, and the instance is blocked now/);
  });

  test('stopped at the moment when a number is connected, the job stays open, and is watched when it is resumed', async () => {
    const gateway = gatewayWith(1);
    const stop = new AbortController();
    const ports = portsOf(gateway, { signal: stop.signal });
    const steps = await run(ports, { ...ORDER, keep: 1 }, 'connecting', () => {
      connect(gateway);
      stop.abort();
    });
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted' });
    const [job] = ports.journal.openJobs();
    expect(job?.state).toBe('authorized');
    const rest = await untilResolved(stepsOf(resumeJob({ ...ports, signal: undefined }, job?.id ?? '')));
    expect(rest.at(-1)).toMatchObject({ step: 'connected', report: { leftKept: 1 } });
  });

  test('holds senders for as long', async () => {
    const gateway = gatewayWith(0);
    const ports = portsOf(gateway);
    let held = 0;
    await run(ports, ORDER, 'connecting', () => {
      held = ports.journal.holdsOf(ID).length;
      connect(gateway);
    });
    expect([held, ports.journal.holdsOf(ID)]).toEqual([1, []]);
  });
});

const decide = (ports: JobPorts, keep: number): Promise<readonly JobStep[]> =>
  run(ports, { ...ORDER, keep, isOnlyDecided: true }, undefined, () => undefined);

describe('what is kept on purpose', () => {
  test('is a decision that the guard knows, as long as nothing joins', async () => {
    const gateway = gatewayWith(14);
    const ports = portsOf(gateway);
    expect((await decide(ports, 14)).at(-1)).toMatchObject({ step: 'connected', report: { outcome: 'only-decided', kept: 14 } });
    const guard = async (): Promise<string> => {
      const reading = await untilResolved(readQueue(gateway));
      return guardReconnect(reading, gateway.clock.now(), undefined, keptOnPurpose(ports.journal, reading)).verdict;
    };
    expect(await guard()).toBe('kept');
    gateway.fill(1, 'New');
    expect(await guard()).toBe('leftovers');
  });

  test('survives that some of it leaves or expires, and the journal', async () => {
    const gateway = gatewayWith(3);
    const ports = portsOf(gateway);
    await decide(ports, 3);
    connect(gateway);
    vi.advanceTimersByTime(1500);
    const reading = await untilResolved(readQueue(gateway));
    expect(reading.rows.length).toBeLessThan(3);
    expect(keptOnPurpose(ports.journal, reading)).toMatchObject({ actor: ACTOR });
  });

  test('of a queue that cannot be seen whole covers as many as were counted then, and no more', async () => {
    const gateway = gatewayWith(700);
    const ports = portsOf(gateway);
    expect((await decide(ports, 700)).at(-1)).toMatchObject({ report: { kept: 500, unseen: 200 } });
    gateway.fill(10, 'New');
    gateway.emulator.clock.advance(10_000);
    expect(keptOnPurpose(ports.journal, await untilResolved(readQueue(gateway)))).toBeUndefined();
  });
});
