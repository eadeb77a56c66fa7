import { isMessageId, type MessageId } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  accountOf,
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
  REASON,
  SENDING,
  stepsOf,
} from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { anyNumber, containing, matching } from '../../test/matching.ts';
import { entry as entryOf, ID, START } from '../../test/reading.ts';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import { untilSettled } from '../../test/until-settled.ts';
import type { Plan } from '../plan/plan.ts';
import { planClearing } from '../plan/plan-clearing.ts';
import { readQueue } from '../reading/reading.ts';
import { resumeWork } from '../resume/resume-work.ts';
import { clearQueue } from './clear-queue.ts';
import type { ClearingOrder } from './clearing-order.ts';
import type { ClearingStep } from './clearing-step.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

const flavors = ['plain', 'v3', 'chat-api'] as const;

function messageId(id: string): MessageId {
  if (!isMessageId(id)) throw new TypeError('An id is never empty.');
  return id;
}

/** A function of a journal that cannot be written. */
function failing(): never {
  throw new Error('The disk is full.');
}

describe.each(flavors)('on %s', (flavor) => {
  test('a full clear captures, clears once and verifies, in as many requests as were planned', async () => {
    const gateway = gatewayWith(37, { flavor });
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    expect(namesOf(steps)).toEqual(['capturing', 'captured', 'clearing', 'cleared', 'settling', 'verified', 'done']);
    expect(steps.at(-1)).toMatchObject({
      report: { captured: 37, unseen: 0, mayHaveLeft: 0, arrived: 0, putBack: undefined },
    });
    expect(gateway.waiting()).toEqual([]);
    expect(clearsOf(gateway)).toBe(1);
    expect(gateway.calls).toHaveLength((await untilSettled(planOf(gatewayWith(37, { flavor })))).estimate.requests);
    expect(ports.journal.openWorks()).toEqual([]);
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });

  test('a selective clear puts back what is to stay, in its order and in as many requests as were planned', async () => {
    const gateway = gatewayWith(5, accountOf(flavor));
    gateway.fill(20, 'Broadcast');
    gateway.fill(5, 'Answer');
    const before = gateway.waiting();
    vi.advanceTimersByTime(10_000);
    const plan = await untilSettled(planOf(gateway, { text: 'broadcast' }));
    const steps = await clear(gateway, { plan });
    expect(gateway.calls).toHaveLength(plan.estimate.requests);
    expect(steps.at(-1)).toMatchObject({
      step: 'done',
      report: { captured: 30, putBack: { chosen: 10, restored: 10, stillWaiting: 0, hadLeft: 0, leftOut: [] } },
    });
    expect(gateway.waiting()).toEqual(before.filter((text) => !text.startsWith('Broadcast')));
  });

  test('a clear that was not answered is looked into and never repeated', async () => {
    const gateway = gatewayWith(12, accountOf(flavor));
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      await pass();
      throw new TypeError('fetch failed');
    });
    const steps = await clear(gateway);
    expect(namesOf(steps)).toEqual(['capturing', 'captured', 'clearing', 'unknown', 'settling', 'verified', 'done']);
    expect(clearsOf(gateway)).toBe(1);
  });

  test('a clear that never arrived is not said to have cleared, and says what remains', async () => {
    const gateway = gatewayWith(12, accountOf(flavor));
    gateway.breakWith('clearMessagesQueue', () => Promise.reject(new TypeError('fetch failed')));
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    expect(steps.at(-1)).toMatchObject({ step: 'unverified', remaining: 12, error: undefined });
    expect(gateway.waiting()).toHaveLength(12);
    expect(clearsOf(gateway)).toBe(1);
    expect(ports.journal.openWorks()).toEqual([]);
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });

  test('a clear that takes five minutes verifies, is never declared early and never sent again', async () => {
    const gateway = gatewayWith(12, { ...accountOf(flavor), behaviours: { clearingMs: 300_000 } });
    const plan = await untilSettled(planOf(gateway));
    const began = gateway.clock.now();
    let verifiedAt = 0;
    const waitingThen: number[] = [];
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(portsOf(gateway), orderOf(plan))) {
        if (step !== 'verified') continue;
        verifiedAt = gateway.clock.now();
        waitingThen.push(gateway.waiting().length);
      }
    };
    await untilSettled(follow());
    expect(verifiedAt - began).toBeGreaterThanOrEqual(300_000);
    expect(waitingThen).toEqual([0]);
    expect(clearsOf(gateway)).toBe(1);
  });

  test('a clear that the gateway refuses leaves the queue as it was', async () => {
    const gateway = gatewayWith(12, { ...accountOf(flavor), behaviours: { refusesClear: 'always' } });
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    // What Chat-API answers where it does not clear is not documented.
    expect(steps.at(-1)?.step).toBe('refused');
    expect(gateway.waiting()).toHaveLength(12);
    expect(ports.journal.openWorks()).toEqual([]);
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });
});

describe('before anything is sent', () => {
  const refusals: readonly (readonly [what: string, code: string, change: (plan: Plan) => Partial<ClearingOrder>])[] = [
    ['an instance that was not confirmed', 'refused', () => ({ confirm: '1101000002' })],
    ['no instance confirmed', 'refused', () => ({ confirm: '' })],
    ['a reason left out', 'invalid-request', () => ({ reason: ' ' })],
    ['an actor left out', 'invalid-request', () => ({ actor: '' })],
    ['another number of lost messages', 'refused', ({ lost }) => ({ lost: lost + 1 })],
    ['a plan of another instance', 'refused', (plan) => ({ plan: { ...plan, idInstance: '1101000002' } })],
    ['a plan for another API', 'refused', (plan) => ({ plan: { ...plan, flavor: 'v3' } })],
    ['a plan that was changed', 'plan-changed', (plan) => ({ plan: { ...plan, going: plan.going.slice(1) } })],
  ];

  test.each(refusals)('%s is refused', async (_what, code, change) => {
    const gateway = gatewayWith(3);
    const ports = portsOf(gateway);
    const plan = await untilSettled(planOf(gateway));
    const steps = await clear(gateway, { plan, ports, ...change(plan) });
    expect(namesOf(steps)).toEqual(['failed']);
    expect(errorOf(steps)).toMatchObject({ code, message: containing('Nothing was sent') });
    expect(gateway.calls).toEqual([]);
    expect(ports.journal.events({ order: 'oldest-first', limit: 10 })).toEqual([]);
  });

  test('a plan holds for ten minutes', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
    vi.setSystemTime(plan.expiresAt);
    const steps = await clear(gateway, { plan });
    expect(errorOf(steps)?.code).toBe('plan-expired');
    expect(gateway.calls).toEqual([]);
  });

  test('messages that joined since a plan to clear everything make it void: nobody agreed to destroy them', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
    gateway.fill(1, 'Answer');
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { plan, ports });
    expect(namesOf(steps)).toEqual(['capturing', 'failed']);
    expect(errorOf(steps)?.code).toBe('plan-changed');
    expect(clearsOf(gateway)).toBe(0);
    expect(gateway.waiting()).toHaveLength(4);
    expect([ports.journal.openWorks(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test('messages that joined since a selective plan are captured too, and stay', async () => {
    const gateway = gatewayWith(3);
    gateway.fill(2, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilSettled(planOf(gateway, { text: 'Offer' }));
    gateway.fill(1, 'Offer of another kind');
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ report: { captured: 6, putBack: { restored: 3 } } });
    expect(gateway.waiting()).toEqual(['Answer 0', 'Answer 1', 'Offer of another kind 0']);
  });

  test('messages that are gone although nothing leaves make a plan void', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
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
    const plan = await untilSettled(planOf(gateway));
    gateway.account.changeSettings({ delaySendMessagesMilliseconds: delayMs }, gateway.clock.now());
    vi.advanceTimersByTime(8000);
    expect(errorOf(await clear(gateway, { plan }))?.code).toBe(code);
  });

  test('an instance that has been connected since makes a plan void: it says that nothing leaves', async () => {
    const gateway = gatewayWith(3, { settings: { delaySendMessagesMilliseconds: 600_000 } });
    const plan = await untilSettled(planOf(gateway));
    connect(gateway);
    expect(errorOf(await clear(gateway, { plan }))?.code).toBe('plan-changed');
    expect(clearsOf(gateway)).toBe(0);
  });

  test('of two operators one wins, and the other is told who is at it and since when', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
    const journal = journalOf(gateway);
    const first = clearQueue(portsOf(gateway, { journal }), orderOf(plan));
    await first.next();
    const steps = await clear(gateway, { plan, ports: portsOf(gateway, { journal, owner: 'another run' }), actor: 'other' });
    expect(errorOf(steps)).toMatchObject({
      code: 'busy',
      message: matching(new RegExp(`^${ACTOR} began a clearing of instance ${ID} at 2026-01-01T00:00:`)),
    });
    expect(gateway.calls).toEqual([]);
    await untilSettled(stepsOf(first));
    expect(clearsOf(gateway)).toBe(1);
  });

  test('a journal that fails at any write before the intent keeps the request from being sent', async () => {
    for (const broken of ['openWork', 'setHold', 'saveSnapshot', 'moveWork'] as const) {
      const gateway = gatewayWith(3);
      const plan = await untilSettled(planOf(gateway));
      const journal = journalOf(gateway);
      const steps = await clear(gateway, { plan, ports: portsOf(gateway, { journal: { ...journal, [broken]: failing } }) });
      expect([broken, steps.at(-1)?.step, clearsOf(gateway)]).toEqual([broken, 'failed', 0]);
      expect(gateway.waiting()).toHaveLength(3);
    }
  });

  test('a selective clear is refused where the journal does not keep the texts', async () => {
    const gateway = gatewayWith(3);
    gateway.fill(1, 'Answer');
    vi.advanceTimersByTime(10_000);
    const ports = portsOf(gateway, { journal: { ...journalOf(gateway), texts: 'mask' } });
    expect(errorOf(await clear(gateway, { selection: { text: 'Offer' }, ports }))?.code).toBe('refused');
    expect(clearsOf(gateway)).toBe(0);
  });
});

describe('cancelling', () => {
  test.each(['capturing', 'captured'] as const)('works while it is %s: nothing is sent', async (when) => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
    const controller = new AbortController();
    const ports = portsOf(gateway, { signal: controller.signal });
    const last: string[] = [];
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(ports, orderOf(plan))) {
        last.push(step);
        if (step === when) controller.abort();
      }
    };
    await untilSettled(follow());
    expect(last.at(-1)).toBe('cancelled');
    expect(clearsOf(gateway)).toBe(0);
    expect([ports.journal.openWorks(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test('by giving up the clearing works too', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
    const ports = portsOf(gateway);
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(ports, orderOf(plan))) if (step === 'captured') break;
    };
    await untilSettled(follow());
    expect(clearsOf(gateway)).toBe(0);
    expect([ports.journal.openWorks(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test('after the request only stops the looking, says so, and can be resumed', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilSettled(planOf(gateway));
    const controller = new AbortController();
    const ports = portsOf(gateway, { signal: controller.signal });
    const steps: ClearingStep[] = [];
    const follow = async (): Promise<void> => {
      for await (const step of clearQueue(ports, orderOf(plan))) {
        steps.push(step);
        if (step.step === 'clearing') controller.abort();
      }
    };
    await untilSettled(follow());
    const last = steps.at(-1);
    expect(last).toMatchObject({
      step: 'interrupted',
      error: { code: 'aborted', message: containing('cannot be taken back') },
    });
    const work = last?.step === 'interrupted' ? last.work : '';
    const resumed = await untilSettled(stepsOf(resumeWork({ ...ports, signal: undefined }, work, 0)));
    expect(resumed.at(-1)?.step).toBe('done');
    expect(clearsOf(gateway)).toBe(1);
  });
});

describe('what cannot be protected is counted', () => {
  test('740 of 1,240 cannot be seen: a full clear wants that number, and a selective one is refused', async () => {
    const gateway = gatewayWith(1240);
    const plan = await untilSettled(planOf(gateway));
    expect(plan).toMatchObject({ kind: 'full', unseen: 740, lost: 740 });
    expect(errorOf(await clear(gateway, { plan, lost: 0 }))?.code).toBe('refused');
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { captured: 500, unseen: 740 } });
    await expect(untilSettled(planOf(gatewayWith(1240), { text: 'Offer' }))).rejects.toMatchObject({ code: 'truncated' });
  });

  test('messages of senders beside the hold are counted by the gateway where it tells how many it cleared', async () => {
    const gateway = gatewayWith(4, accountOf('chat-api'));
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.fill(3, 'Beside');
      return pass();
    });
    const steps = await clear(gateway);
    expect(steps.at(-1)).toMatchObject({ report: { cleared: 7, unprotected: { entries: { by: 'counted', count: 3 } } } });
  });

  test('messages of senders beside the hold are counted by a ledger where there is one', async () => {
    const gateway = gatewayWith(4);
    const ledger = createMemoryLedger(() => gateway.clock.now(), 24 * 3_600_000);
    for (const entry of (await untilSettled(gateway.instance.list())).entries) ledger.accepted(ID, entry, gateway.clock.now());
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      for (const id of gateway.fill(2, 'Beside'))
        ledger.accepted(ID, entryOf({ messageIds: [messageId(id)] }), gateway.clock.now());
      return pass();
    });
    const steps = await clear(gateway, { ports: portsOf(gateway, { ledger }) });
    expect(steps.at(-1)).toMatchObject({ report: { unprotected: { entries: { by: 'counted', count: 2 } } } });
  });

  test('senders are held until the last entry is put back, however long that takes', async () => {
    const gateway = gatewayWith(1);
    gateway.fill(8, 'Answer');
    vi.advanceTimersByTime(10_000);
    const ports = portsOf(gateway);
    const held: boolean[] = [];
    gateway.breakWith('sendMessage', (pass) => {
      gateway.emulator.clock.advance(90_000);
      held.push(ports.journal.holdsOf(ID).length > 0);
      return pass();
    });
    await clear(gateway, { selection: { text: 'Offer' }, ports });
    expect(held).toEqual(Array.from({ length: 8 }, () => true));
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });

  test('with a ledger that has all 1,240, a selective clear puts back what the gateway never showed', async () => {
    const gateway = gatewayWith(0);
    const ledger = createMemoryLedger(() => gateway.clock.now(), 24 * 3_600_000);
    const send = (count: number, text: string): void => {
      const ids = gateway.fill(count, text);
      for (const [i, id] of ids.entries()) {
        const chatId = `7999000${String(i).padStart(4, '0')}@c.us`;
        const entry = {
          type: 'sendMessage',
          messageIds: [messageId(id)],
          chatId,
          body: { chatId, message: `${text} ${i}` },
        } as const;
        ledger.accepted(ID, entry, gateway.clock.now());
      }
    };
    send(1200, 'Offer');
    send(40, 'Answer');
    vi.advanceTimersByTime(20_000);
    const { instance, clock } = gateway;
    const ports = portsOf(gateway, { ledger });
    const reading = await untilSettled(readQueue({ instance, clock, ledger }));
    const plan = await planClearing(reading, { text: 'Offer' }, { now: () => clock.now(), newId: () => 'plan' });
    expect(plan).toMatchObject({ lost: 0, unseen: 0 });
    // One more comes so lately that the count does not know of it yet.
    send(1, 'Order');
    const steps = await clear(gateway, { plan, ports });
    expect(steps.at(-1)).toMatchObject({
      step: 'done',
      report: { captured: 1241, putBack: { chosen: 41, restored: 41, leftOut: [] } },
    });
    expect(gateway.waiting()).toEqual([...Array.from({ length: 40 }, (_, i) => `Answer ${i}`), 'Order 0']);
  });

  test('messages of senders beside the hold are estimated from those that joined since the plan where nothing counts them', async () => {
    const gateway = gatewayWith(4);
    gateway.fill(4, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilSettled(planOf(gateway, { text: 'Offer' }));
    for (let second = 0; second < 20; second += 1) {
      gateway.fill(1, `Beside ${second}`);
      vi.advanceTimersByTime(1000);
    }
    gateway.breakWith('clearMessagesQueue', (pass) => {
      gateway.fill(1, 'Lost');
      return pass();
    });
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ report: { unprotected: { entries: { by: 'estimated', count: anyNumber } } } });
    expect(gateway.waiting().filter((text) => text.startsWith('Beside'))).toHaveLength(20);
  });

  test('a sender who asks for holds loses nothing to a selective clear', async () => {
    const gateway = gatewayWith(4);
    gateway.fill(4, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilSettled(planOf(gateway, { text: 'Offer' }));
    const ports = portsOf(gateway);
    const accepted: string[] = [];
    let refused = 0;
    const send = (): void => {
      if (ports.journal.holdsOf(ID).length > 0) refused += 1;
      else {
        gateway.fill(1, `Order ${accepted.length}`);
        accepted.push(`Order ${accepted.length} 0`);
      }
    };
    for (const call of ['showMessagesQueue', 'getMessagesCount', 'clearMessagesQueue', 'sendMessage', 'getStateInstance']) {
      gateway.breakWith(call, (pass) => {
        send();
        return pass();
      });
    }
    send();
    const steps = await clear(gateway, { plan, ports });
    send();
    expect(steps.at(-1)?.step).toBe('done');
    expect(refused).toBeGreaterThan(5);
    expect(gateway.waiting().filter((text) => text.startsWith('Order'))).toEqual(accepted);
  });
});

test('the journal tells the whole story, without a token and without a text', async () => {
  const gateway = gatewayWith(2);
  gateway.fill(1, 'Answer');
  vi.advanceTimersByTime(10_000);
  const ports = portsOf(gateway);
  await clear(gateway, { selection: { types: ['sendMessage'], not: { text: 'Answer' } }, ports });
  const events = ports.journal.events({ order: 'oldest-first', limit: 100 });
  expect(events.map(({ kind }) => kind)).toEqual([
    'work-opened',
    'hold-set',
    'snapshot-saved',
    'captured',
    'clear-intended',
    'clear-answered',
    'verified',
    'restoring',
    'restore-intended',
    'restore-answered',
    'done',
    'hold-lifted',
  ]);
  expect(events.every(({ actor }) => actor === ACTOR)).toBe(true);
  expect(events.filter(({ reason }) => reason === REASON)).not.toEqual([]);
  const exported = [...ports.journal.exportJsonl()].join('');
  expect(exported).not.toContain('token-of-the-tests');
  expect(exported).not.toContain('Offer 0');
});

test('500 entries need as few requests as can be', async () => {
  const gateway = gatewayWith(499);
  const plan = await untilSettled(planOf(gateway));
  const planning = gateway.calls.length;
  const steps = await clear(gateway, { plan });
  expect(steps.at(-1)?.step).toBe('done');
  const counted = Object.groupBy(gateway.calls, (call) => call);
  process.stdout.write(
    `plan: ${planning} requests; capture, clear and verify: ${gateway.calls.length} (${Object.entries(counted)
      .map(([call, times]) => `${call} ${times?.length}`)
      .join(', ')})\n`,
  );
  expect(gateway.calls.toSorted()).toEqual(
    [
      'showMessagesQueue',
      'getMessagesCount',
      'getStateInstance',
      'clearMessagesQueue',
      'showMessagesQueue',
      'getMessagesCount',
      'getStateInstance',
    ].toSorted(),
  );
});
