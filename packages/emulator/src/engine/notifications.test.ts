import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { DAY, MINUTE, RecordedInstance } from '../../test/recorded-instance.ts';

/** Takes all notifications out, one by one, as a client does. */
function receiveAll(instance: RecordedInstance, at: number): readonly object[] {
  const events: object[] = [];
  for (let next = instance.oldestNotification(at); next !== undefined; next = instance.oldestNotification(at)) {
    events.push(next.event);
    expect(instance.deleteNotification(next.receiptId, at)).toBe(true);
  }
  return events;
}

test('they come in their order, each until it is deleted', () => {
  const instance = new RecordedInstance();
  instance.fill(2, START);
  instance.changeState({ state: 'blocked' }, START + 1500);
  const first = instance.oldestNotification(START + MINUTE);
  expect(instance.oldestNotification(START + MINUTE)).toBe(first);
  expect(receiveAll(instance, START + MINUTE)).toMatchObject([
    { what: 'message', status: 'sent' },
    { what: 'message', status: 'sent' },
    { what: 'state', state: 'blocked' },
  ]);
});

test('only the one that was received can be deleted, and only once', () => {
  const instance = new RecordedInstance();
  instance.fill(2, START);
  const first = instance.oldestNotification(START + MINUTE)?.receiptId ?? 0;
  expect(instance.deleteNotification(first + 1, START + MINUTE)).toBe(false);
  expect(instance.deleteNotification(first, START + MINUTE)).toBe(true);
  expect(instance.deleteNotification(first, START + MINUTE)).toBe(false);
});

test('states are not reported where that is off', () => {
  const instance = new RecordedInstance({ settings: { stateWebhook: 'no' } });
  instance.changeState({ state: 'blocked' }, START);
  expect(instance.oldestNotification(START)).toBeUndefined();
});

test('a yellow card is reported with the message that met it, which stays in the queue', () => {
  const instance = new RecordedInstance();
  const [, second] = instance.fill(3, START);
  instance.changeState({ state: 'yellowCard' }, START + 1);
  expect(receiveAll(instance, START + 1)).toMatchObject([
    { what: 'message', status: 'sent' },
    { what: 'state', state: 'yellowCard' },
    { what: 'message', status: 'yellowCard', message: { id: second } },
  ]);
  expect(instance.listed(START + 1)[0]).toBe(second);
});

test('of a queue that is never received from, the oldest are dropped, and the memory stays bounded', () => {
  const instance = new RecordedInstance({ behaviours: { pace: false } });
  instance.fill(100_001, START);
  const oldest = instance.oldestNotification(START);
  expect(oldest).toMatchObject({ receiptId: 2 });
});

describe('the retention', () => {
  test('a notification is kept for 24 hours, to the millisecond', () => {
    const instance = new RecordedInstance();
    instance.fill(1, START + 3);
    expect(instance.oldestNotification(START + 3 + DAY - 1)).toBeDefined();
    expect(instance.oldestNotification(START + 3 + DAY)).toBeUndefined();
  });

  test('for ever means that none is dropped', () => {
    const instance = new RecordedInstance({ behaviours: { notificationRetentionMs: null } });
    instance.fill(1, START);
    expect(instance.oldestNotification(START + 1000 * DAY)).toBeDefined();
  });

  test('made longer, it brings none back that was dropped, whether they were read or not', () => {
    for (const looks of [false, true]) {
      const instance = new RecordedInstance({ behaviours: { notificationRetentionMs: MINUTE } });
      instance.fill(1, START + 5);
      if (looks) instance.oldestNotification(START + 5 + MINUTE);
      instance.changeBehaviours({ notificationRetentionMs: DAY }, START + 5 + MINUTE);
      expect(instance.oldestNotification(START + 5 + MINUTE)).toBeUndefined();
    }
  });

  test('a notification that is too old cannot be deleted any more', () => {
    const instance = new RecordedInstance();
    instance.fill(1, START + 5);
    expect(instance.deleteNotification(1, START + 5 + DAY)).toBe(false);
  });
});

describe('a clear', () => {
  test('leaves none, and leaves the messages', () => {
    const instance = new RecordedInstance();
    instance.fill(3, START);
    expect(instance.clearNotifications(START + 1000)).toBe(0);
    expect(instance.oldestNotification(START + 1000)).toBeUndefined();
    expect(instance.waiting(START + 1000)).toBe(1);
  });

  test('is refused for 60 seconds after one, with the milliseconds that are left', () => {
    const instance = new RecordedInstance();
    expect(instance.clearNotifications(START)).toBe(0);
    instance.fill(1, START);
    expect(instance.clearNotifications(START + 14_000)).toBe(46_000);
    expect(instance.clearNotifications(START + MINUTE - 1)).toBe(1);
    expect(instance.oldestNotification(START + MINUTE - 1)).toBeDefined();
    expect(instance.clearNotifications(START + MINUTE)).toBe(0);
    expect(instance.oldestNotification(START + MINUTE)).toBeUndefined();
  });
});
