import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { accountOf, clear, connect, planOf, SENDING } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';

useFakeTime();

/** Ten answers with ten offers between them, and from now on they leave. */
function sending(): GatewayUnderTest {
  const gateway = gatewayWith(0, SENDING);
  alternate(gateway, 10);
  vi.advanceTimersByTime(10_000);
  connect(gateway);
  return gateway;
}

/** Puts answers and offers into the queue, one after the other. */
function alternate({ fill }: GatewayUnderTest, count: number): void {
  for (let i = 0; i < count; i += 1) {
    fill(1, `Answer ${i}`);
    fill(1, `Offer ${i}`);
  }
}

/** The texts of answers that were not cleared, each as often as it was accepted: those that reach, or have reached, a recipient. */
function answersReached(gateway: GatewayUnderTest): readonly string[] {
  const outcomes = gateway.messageOutcomes();
  return gateway.emulator.engine.record
    .all()
    .flatMap((item) =>
      item.event === 'accepted' && outcomes.get(item.messageId) !== 'cleared' ? [String(item.body['message'])] : [],
    )
    .filter((text) => text.startsWith('Answer'))
    .toSorted();
}

function disconnect({ account, clock }: GatewayUnderTest): void {
  account.changeState({ state: 'blocked' }, clock.now());
}

/** The gateway lists a sent message two minutes later. */
function tellLate(gateway: GatewayUnderTest): void {
  const since = gateway.clock.now();
  gateway.breakWith('lastOutgoingMessages', (pass) =>
    gateway.clock.now() < since + 120_000 ? Promise.resolve(Response.json([])) : pass(),
  );
}

describe('an instance that sends', () => {
  test('is not sent again what had left before the clear', async () => {
    const gateway = sending();
    // Some leave between the capture and the clear.
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.emulator.clock.advance(4000);
      return pass();
    });
    const steps = await clear(gateway, { selection: { text: 'Offer' } });
    const last = steps.at(-1);
    const { restore: resent } = last?.step === 'done' ? last.report : {};
    expect(resent).toMatchObject({ stillWaiting: 0, skipped: [] });
    expect(resent?.alreadySent).toBeGreaterThan(0);
    expect(answersReached(gateway)).toEqual(Array.from({ length: 10 }, (_, i) => `Answer ${i} 0`));
  });

  test.each([
    ['has stopped sending when it is looked at again', disconnect],
    ['lists a sent message two minutes late', tellLate],
  ])('and %s is not sent again what had left', async (_what, afterwards) => {
    const gateway = sending();
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      gateway.emulator.clock.advance(4000);
      const answer = await pass();
      afterwards(gateway);
      return answer;
    });
    const steps = await clear(gateway, { selection: { text: 'Offer' } });
    const last = steps.at(-1);
    expect(last?.step === 'done' && last.report.restore?.alreadySent).toBeGreaterThan(0);
    expect(answersReached(gateway)).toEqual(Array.from({ length: 10 }, (_, i) => `Answer ${i} 0`));
  });

  test('and says what it cleared: only what its answer proves is restored, where nothing lists what was sent', async () => {
    const gateway = gatewayWith(0, { ...accountOf('chat-api'), settings: { delaySendMessagesMilliseconds: 1000 } });
    alternate(gateway, 6);
    const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.account.changeState({ state: 'authenticated' }, gateway.clock.now());
      gateway.emulator.clock.advance(3000);
      return pass();
    });
    const steps = await clear(gateway, { plan });
    const last = steps.at(-1);
    const { restore: resent } = last?.step === 'done' ? last.report : {};
    expect(resent?.skipped).not.toEqual([]);
    expect(resent?.skipped.every(({ reason }) => reason === 'unknown')).toBe(true);
    expect((resent?.restored ?? 0) + (resent?.skipped.length ?? 0)).toBe(6);
    expect(answersReached(gateway)).toEqual(Array.from({ length: 6 }, (_, i) => `Answer ${i} 0`));
  });

  test('has what may have left counted in the report of a full clear', async () => {
    const gateway = gatewayWith(30, SENDING);
    connect(gateway);
    const steps = await clear(gateway);
    const last = steps.at(-1);
    const sentCount = [...gateway.messageOutcomes().values()].filter((reason) => reason === 'sent').length;
    expect(last?.step === 'done' && last.report.mayHaveBeenSent).toBeGreaterThan(0);
    expect(sentCount).toBeGreaterThan(0);
  });

  test('without proof of what left is not sent what may have left: it is named', async () => {
    const gateway = gatewayWith(0, { ...accountOf('chat-api'), settings: {} });
    gateway.fill(3, 'Answer');
    gateway.fill(3, 'Offer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      await pass();
      gateway.account.changeState({ state: 'authenticated' }, gateway.clock.now());
      throw new TypeError('fetch failed');
    });
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({
      report: { restore: { restored: 0, skipped: [1, 2, 3].map((position) => ({ position, reason: 'unknown' })) } },
    });
    expect(gateway.waiting()).toEqual([]);
  });
});
