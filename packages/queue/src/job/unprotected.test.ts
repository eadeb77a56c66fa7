import { isMessageId, type MessageId } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { accountOf, clear, connect, errorOf, planOf, portsOf, SENDING } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { anyNumber } from '../../test/matching.ts';
import { entry as entryOf, ID } from '../../test/reading.ts';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import { planClearing } from '../plan/plan-clearing.ts';
import { readQueue } from '../reading/reading.ts';

useFakeTime();

function messageId(id: string): MessageId {
  if (!isMessageId(id)) throw new TypeError('An id is never empty.');
  return id;
}

describe('what cannot be protected is counted', () => {
  test('740 of 1,240 cannot be seen: a full clear wants that number, and a selective one is refused', async () => {
    const gateway = gatewayWith(1240);
    const plan = await untilResolved(planOf(gateway));
    expect(plan).toMatchObject({ kind: 'full', unseen: 740, lost: 740 });
    expect(errorOf(await clear(gateway, { plan, lost: 0 }))?.code).toBe('confirmation-required');
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { captured: 500, unseen: 740 } });
    await expect(untilResolved(planOf(gatewayWith(1240), { text: 'Offer' }))).rejects.toMatchObject({ code: 'truncated' });
  });

  test('messages of senders beside the hold are counted by the gateway where it says how many it cleared', async () => {
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
    for (const entry of (await untilResolved(gateway.instance.list())).entries)
      ledger.recordAccepted(ID, entry, gateway.clock.now());
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      for (const id of gateway.fill(2, 'Beside'))
        ledger.recordAccepted(ID, entryOf({ messageIds: [messageId(id)] }), gateway.clock.now());
      return pass();
    });
    const steps = await clear(gateway, { ports: portsOf(gateway, { ledger }) });
    expect(steps.at(-1)).toMatchObject({ report: { unprotected: { entries: { by: 'counted', count: 2 } } } });
  });

  test('senders are held until the last entry is restored, however long that takes', async () => {
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

  test('with a ledger that has all 1,240, a selective clear restores entries that the gateway never showed', async () => {
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
        ledger.recordAccepted(ID, entry, gateway.clock.now());
      }
    };
    send(1200, 'Offer');
    send(40, 'Answer');
    vi.advanceTimersByTime(20_000);
    const { instance, clock } = gateway;
    const ports = portsOf(gateway, { ledger });
    const reading = await untilResolved(readQueue({ instance, clock, ledger }));
    const plan = planClearing(reading, { text: 'Offer' }, { now: () => clock.now(), newId: () => 'plan' });
    expect(plan).toMatchObject({ lost: 0, unseen: 0 });
    // One more comes so lately that the count does not know of it yet.
    send(1, 'Order');
    const steps = await clear(gateway, { plan, ports });
    expect(steps.at(-1)).toMatchObject({
      step: 'done',
      report: { captured: 1241, restore: { chosen: 41, restored: 41, skipped: [] } },
    });
    expect(gateway.waiting()).toEqual([...Array.from({ length: 40 }, (_, i) => `Answer ${i}`), 'Order 0']);
  });

  test('messages of senders beside the hold are estimated from those that joined since the plan where nothing counts them', async () => {
    const gateway = gatewayWith(4);
    gateway.fill(4, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
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

  test('one that joined in a minute makes none that was lost in three seconds: no number is made up', async () => {
    const gateway = gatewayWith(4);
    gateway.fill(4, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
    gateway.fill(1, 'Beside');
    vi.advanceTimersByTime(60_000);
    gateway.breakWith('clearMessagesQueue', (pass) => {
      vi.advanceTimersByTime(3000);
      return pass();
    });
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ report: { unprotected: { entries: { by: 'estimated', count: 0 } } } });
  });

  test('what comes into view when a queue drains that cannot be seen whole has not joined it', async () => {
    const gateway = gatewayWith(1240, SENDING);
    vi.advanceTimersByTime(10_000);
    connect(gateway);
    const plan = await untilResolved(planOf(gateway));
    vi.advanceTimersByTime(30_000);
    const steps = await clear(gateway, { plan });
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { unprotected: { entries: { by: 'unknown' } } } });
  });

  test('a sender who asks for holds loses nothing to a selective clear', async () => {
    const gateway = gatewayWith(4);
    gateway.fill(4, 'Answer');
    vi.advanceTimersByTime(10_000);
    const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
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
