import { describe, expect, test } from 'vitest';
import { SECOND, START } from '../../test/instance-options.ts';
import { RecordedInstance } from '../../test/recorded-instance.ts';

const REFRESH = 10 * SECOND;

describe('the count', () => {
  test('is that of the last refresh, also while messages come and are cleared', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(7, START + 1);
    expect(instance.counts(START + REFRESH - 1).messages).toBe(0);
    expect(instance.counts(START + REFRESH).messages).toBe(7);
    instance.clearMessages(START + REFRESH + 1);
    expect(instance.shown(START + REFRESH + 1)).toEqual([]);
    expect(instance.counts(START + 2 * REFRESH - 1).messages).toBe(7);
    expect(instance.counts(START + 2 * REFRESH).messages).toBe(0);
  });

  test('lags behind a queue that drains, and behind the notifications of what has left', () => {
    const instance = new RecordedInstance();
    instance.fill(100, START + 1);
    expect(instance.waiting(START + 10_001)).toBe(89);
    expect(instance.counts(START + 10_001)).toEqual({ messages: 90, notifications: 10 });
    expect(instance.waiting(START + 19_999)).toBe(80);
    expect(instance.counts(START + 19_999)).toEqual({ messages: 90, notifications: 10 });
    expect(instance.counts(START + 20_000)).toEqual({ messages: 80, notifications: 20 });
  });

  test('holds what there was just before the refresh, not what comes or leaves at that very moment', () => {
    const instance = new RecordedInstance();
    instance.fill(12, START);
    // Ten have left until then, and the eleventh leaves at the moment of the refresh.
    instance.fill(5, START + REFRESH);
    expect(instance.waiting(START + REFRESH)).toBe(6);
    expect(instance.counts(START + REFRESH)).toEqual({ messages: 2, notifications: 10 });
    expect(instance.counts(START + 2 * REFRESH - 1)).toEqual({ messages: 2, notifications: 10 });
  });

  test('is that of the last refresh also when it was not asked for for hours', () => {
    const instance = new RecordedInstance();
    instance.fill(5000, START + 1);
    expect(instance.counts(START + 3_605_000).messages).toBe(1400);
  });

  test('of notifications holds those that were too old only after the refresh, whether it was read before or not', () => {
    for (const looks of [false, true]) {
      const instance = new RecordedInstance({ behaviours: { notificationRetentionMs: 15 * SECOND } });
      instance.fill(1, START + 1);
      if (looks) instance.oldestNotification(START + 16 * SECOND);
      expect(instance.counts(START + 16 * SECOND).notifications).toBe(1);
      expect(instance.counts(START + 20 * SECOND).notifications).toBe(0);
    }
  });

  test('of notifications goes back to none after they were cleared', () => {
    const instance = new RecordedInstance();
    instance.fill(5, START + 1);
    instance.clearNotifications(START + 9 * SECOND);
    expect(instance.counts(START + REFRESH).notifications).toBe(0);
  });

  test('is that of the moment where it is taken at every call, and lags again from when it is not', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours: { countRefreshMs: 0 } });
    instance.fill(3, START + 1);
    expect(instance.counts(START + 1).messages).toBe(3);
    instance.changeBehaviours({ countRefreshMs: REFRESH }, START + REFRESH + 1);
    instance.fill(1, START + REFRESH + 2);
    expect(instance.counts(START + REFRESH + 2).messages).toBe(3);
    expect(instance.counts(START + 2 * REFRESH).messages).toBe(4);
  });
});
