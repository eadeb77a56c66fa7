import { SluiceError } from '@sluice/core';
import { untilResolved, useFakeTime, withoutTypes } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import {
  ACTOR,
  clear,
  clearsOf,
  connect,
  errorOf,
  journalOf,
  namesOf,
  orderOf,
  planOf,
  portsOf,
  SENDING,
  stepsOf,
} from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { containing, matching } from '../../test/matching.ts';
import { ID } from '../../test/reading.ts';
import type { Plan } from '../plan/plan.ts';
import { clearQueue } from './clear-queue.ts';
import type { ClearingOrder } from './order.ts';

useFakeTime();

/** A function of a journal that cannot be written. */
function failing(): never {
  throw new SluiceError({ code: 'journal-full', message: 'There is no room for the journal.' });
}

describe('before anything is sent', () => {
  const refusals: readonly (readonly [what: string, code: string, change: (plan: Plan) => Partial<ClearingOrder>])[] = [
    ['an instance that was not confirmed', 'confirmation-required', () => ({ confirm: '1101000002' })],
    ['no instance confirmed', 'confirmation-required', () => ({ confirm: '' })],
    ['a reason left out', 'invalid-request', () => ({ reason: ' ' })],
    ['an actor left out', 'invalid-request', () => ({ actor: '' })],
    ['a smaller number of lost messages', 'confirmation-required', ({ lost }) => ({ lost: lost - 1 })],
    ['a plan of another instance', 'instance-mismatch', (plan) => ({ plan: { ...plan, idInstance: '1101000002' } })],
    ['a plan for another API', 'instance-mismatch', (plan) => ({ plan: { ...plan, flavor: 'v3' } })],
    ['a plan that was changed', 'plan-changed', (plan) => ({ plan: { ...plan, toClear: plan.toClear.slice(1) } })],
  ];

  test.each(refusals)('%s is refused', async (_what, code, change) => {
    const gateway = gatewayWith(3);
    const ports = portsOf(gateway);
    const plan = await untilResolved(planOf(gateway));
    const steps = await clear(gateway, { plan, ports, ...change(plan) });
    expect(namesOf(steps)).toEqual(['failed']);
    expect(errorOf(steps)).toMatchObject({ code, message: containing('Nothing was sent') });
    expect(gateway.calls).toEqual([]);
    expect(ports.journal.events({ order: 'oldest-first', limit: 10 })).toEqual([]);
  });

  test.each([
    ['what is no number', Number('three')],
    ['no end', Infinity],
    ['a half', 740.5],
    ['nothing', undefined],
    ['an object', {}],
    ['a text', '740'],
  ])('messages that cannot be seen are not destroyed where %s is confirmed in the place of their number', async (_what, lost) => {
    const gateway = gatewayWith(1240);
    const ports = portsOf(gateway);
    const plan = await untilResolved(planOf(gateway));
    const steps = await clear(gateway, { plan, ports, lost: withoutTypes(lost) });
    expect(namesOf(steps)).toEqual(['failed']);
    expect(errorOf(steps)).toMatchObject({ code: 'confirmation-required', message: containing('confirm 740') });
    expect([clearsOf(gateway), ports.journal.openJobs()]).toEqual([0, []]);
  });

  test('a plan of a time that the clock has not reached is refused: the clock was set, and its age is not known', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const clock = { ...gateway.clock, now: () => gateway.clock.now() - 3_600_000 };
    const steps = await clear(gateway, { plan, ports: portsOf({ ...gateway, clock }) });
    expect(errorOf(steps)).toMatchObject({ code: 'plan-expired', message: containing('Nothing was sent; plan again') });
    expect(gateway.calls).toEqual([]);
  });

  test('a plan holds for ten minutes', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    vi.setSystemTime(plan.expiresAt);
    const steps = await clear(gateway, { plan });
    expect(errorOf(steps)?.code).toBe('plan-expired');
    expect(gateway.calls).toEqual([]);
  });

  test('a limit of the gateway that ends the capture leaves the queue as it was, and says that to plan again is safe', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    gateway.breakWith('showMessagesQueue', async () => Response.json({}, { status: 429 }));
    const steps = await clear(gateway, { plan });
    expect(namesOf(steps)).toEqual(['capturing', 'failed']);
    expect(errorOf(steps)).toMatchObject({ code: 'rate-limited', status: 429, message: containing('it is safe to plan again') });
    expect([clearsOf(gateway), gateway.waiting()]).toEqual([0, ['Offer 0', 'Offer 1', 'Offer 2']]);
  });

  test('messages that joined since a plan to clear everything make it void: the operator has not agreed to destroy them', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    gateway.fill(1, 'Answer');
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { plan, ports });
    expect(namesOf(steps)).toEqual(['capturing', 'failed']);
    expect(errorOf(steps)?.code).toBe('plan-changed');
    expect(clearsOf(gateway)).toBe(0);
    expect(gateway.waiting()).toHaveLength(4);
    expect([ports.journal.openJobs(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test('messages that joined since a selective plan are captured too, and stay', async () => {
    const gateway = gatewayWith(3);
    gateway.fill(2, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
    gateway.fill(1, 'Offer of another kind');
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ report: { captured: 6, restore: { restored: 3 } } });
    expect(gateway.waiting()).toEqual(['Answer 0', 'Answer 1', 'Offer of another kind 0']);
  });

  test('messages that are gone although nothing leaves make a plan void', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    gateway.account.clearMessages(gateway.clock.now());
    gateway.fill(3, 'Answer');
    const steps = await clear(gateway, { plan });
    expect(errorOf(steps)?.code).toBe('plan-changed');
    expect(clearsOf(gateway)).toBe(0);
  });

  test.each([
    ['at the pace of the instance do not make a plan void', 1000, undefined],
    ['faster than that do', 500, 'plan-changed'],
  ])('messages that left %s', async (_what, delayMs, code) => {
    const gateway = gatewayWith(40, SENDING);
    connect(gateway);
    const plan = await untilResolved(planOf(gateway));
    gateway.account.changeSettings({ delaySendMessagesMilliseconds: delayMs }, gateway.clock.now());
    vi.advanceTimersByTime(8000);
    expect(errorOf(await clear(gateway, { plan }))?.code).toBe(code);
  });

  test('an instance that has been connected since makes a plan void: it says that nothing leaves', async () => {
    const gateway = gatewayWith(3, { settings: { delaySendMessagesMilliseconds: 600_000 } });
    const plan = await untilResolved(planOf(gateway));
    connect(gateway);
    expect(errorOf(await clear(gateway, { plan }))?.code).toBe('plan-changed');
    expect(clearsOf(gateway)).toBe(0);
  });

  test('of two operators one wins, and the other learns who is at it and since when', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const journal = journalOf(gateway);
    const first = clearQueue(portsOf(gateway, { journal }), orderOf(plan));
    await first.next();
    const steps = await clear(gateway, { plan, ports: portsOf(gateway, { journal }), actor: 'other' });
    expect(errorOf(steps)).toMatchObject({
      code: 'busy',
      message: matching(
        new RegExp(`instance ${ID}\\. The clearing that ${ACTOR} began at 2026-01-01T00:00:.* is not at its end`),
      ),
    });
    expect(gateway.calls).toEqual([]);
    await untilResolved(stepsOf(first));
    expect(clearsOf(gateway)).toBe(1);
  });

  test('a journal that fails at any write before the intent keeps the request from being sent', async () => {
    for (const [broken, last] of [
      ['openJob', 'failed'],
      ['holdForJob', 'failed'],
      ['saveSnapshot', 'failed'],
      // Nor can it be written that the job has ended: it stays open.
      ['moveJob', 'interrupted'],
    ] as const) {
      const gateway = gatewayWith(3);
      const plan = await untilResolved(planOf(gateway));
      const journal = journalOf(gateway);
      const steps = await clear(gateway, { plan, ports: portsOf(gateway, { journal: { ...journal, [broken]: failing } }) });
      expect([broken, steps.at(-1)?.step, clearsOf(gateway)]).toEqual([broken, last, 0]);
      expect(journal.openJobs()).toHaveLength(last === 'interrupted' ? 1 : 0);
      expect(gateway.waiting()).toHaveLength(3);
    }
  });

  test('a selective clear is refused where the journal does not keep the texts', async () => {
    const gateway = gatewayWith(3);
    gateway.fill(1, 'Answer');
    vi.advanceTimersByTime(10_000);
    const ports = portsOf(gateway, { journal: { ...journalOf(gateway), bodies: 'masked' } });
    expect(errorOf(await clear(gateway, { selection: { text: 'Offer' }, ports }))?.code).toBe('bodies-not-kept');
    expect(clearsOf(gateway)).toBe(0);
  });
});
