import { describe, expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { COUNT_REFRESH_MS, Instance, RETENTION_MS, SHOW_CAP, type InstanceOptions } from './instance.ts';
import type { RecordItem } from './message.ts';

const states = [
  'notAuthorized',
  'blocked',
  'starting',
  'sleepMode',
  'yellowCard',
  'suspended',
  'pendingPassword',
  'anythingElse',
];

class Subject extends Instance {
  readonly record: RecordItem[];

  constructor(different: Partial<InstanceOptions> = {}) {
    const record: RecordItem[] = [];
    super(instanceOptions(different), START, (item) => record.push(item));
    this.record = record;
  }

  /** Accepts `count` messages at once. @returns their ids. */
  fill(count: number, at: number): readonly string[] {
    return Array.from(
      { length: count },
      (_, i) => this.accept('sendMessage', { chatId: '79990000002@c.us', message: `${i}` }, at).id,
    );
  }

  /** What became of the messages until `at`: the outcome, and how many milliseconds after the start. */
  outcomes(at: number): readonly string[] {
    this.waiting(at);
    return this.record.map((item) => `${item.outcome} +${item.at - START}`);
  }
}

describe('the pace', () => {
  test('messages leave in the order in which they were accepted', () => {
    const instance = new Subject();
    const ids = [...instance.fill(3, START), ...instance.fill(2, START + 10)];
    instance.waiting(START + 60 * SECOND);
    expect(instance.record.map(({ messageId }) => messageId)).toEqual(ids);
    expect(new Set(ids).size).toBe(5);
  });

  test('one leaves per delay, counted from the one before, to the millisecond', () => {
    const instance = new Subject({ delayMs: 1500 });
    instance.fill(3, START + 7);
    expect(instance.waiting(START + 7)).toBe(2);
    expect(instance.waiting(START + 1506)).toBe(2);
    expect(instance.waiting(START + 1507)).toBe(1);
    expect(instance.waiting(START + 3006)).toBe(1);
    expect(instance.outcomes(START + 3007)).toEqual(['left +7', 'left +1507', 'left +3007']);
  });

  test('after a pause longer than the delay the next leaves at once', () => {
    const instance = new Subject();
    instance.fill(1, START);
    instance.fill(2, START + 5001);
    expect(instance.outcomes(START + 60 * SECOND)).toEqual(['left +0', 'left +5001', 'left +6001']);
  });

  test('after a pause shorter than the delay the next waits for what is missing', () => {
    const instance = new Subject();
    instance.fill(1, START);
    instance.fill(1, START + 400);
    expect(instance.outcomes(START + 60 * SECOND)).toEqual(['left +0', 'left +1000']);
  });

  test('it does not matter how often one looks', () => {
    const looked = new Subject();
    const left = new Subject();
    for (const instance of [looked, left]) instance.fill(20, START + 3);
    for (let at = START + 3; at < START + 30 * SECOND; at += 77) looked.waiting(at);
    expect(looked.outcomes(START + 30 * SECOND)).toEqual(left.outcomes(START + 30 * SECOND));
  });
});

describe('the state', () => {
  test.each(states)('in %s messages are accepted and none leaves', (state) => {
    const instance = new Subject({ state });
    instance.fill(3, START);
    expect(instance.waiting(START + RETENTION_MS - 1)).toBe(3);
    expect(instance.record).toEqual([]);
  });

  test('the first that waited leaves at once when the instance is authorised, the others at its pace', () => {
    const instance = new Subject({ state: 'blocked' });
    instance.fill(2, START);
    instance.setState('authorized', START + 3_600_123);
    expect(instance.outcomes(START + 2 * 3600 * SECOND)).toEqual(['left +3600123', 'left +3601123']);
  });

  test('a state that comes and goes within the delay does not hasten the next', () => {
    const instance = new Subject();
    instance.fill(2, START);
    instance.setState('blocked', START + 100);
    instance.setState('authorized', START + 200);
    expect(instance.outcomes(START + 60 * SECOND)).toEqual(['left +0', 'left +1000']);
  });

  test('what was to leave before the state changed has left, what was to leave after it waits', () => {
    const instance = new Subject();
    instance.fill(5, START);
    instance.setState('blocked', START + 2000);
    expect(instance.outcomes(START + 60 * SECOND)).toEqual(['left +0', 'left +1000', 'left +2000']);
    expect(instance.waiting(START + 60 * SECOND)).toBe(2);
    expect(instance.state).toBe('blocked');
  });
});

describe('the retention', () => {
  test('a message is dropped after 24 hours, to the millisecond', () => {
    const instance = new Subject({ state: 'notAuthorized' });
    instance.fill(1, START + 1);
    instance.fill(1, START + 2);
    expect(instance.waiting(START + RETENTION_MS)).toBe(2);
    expect(instance.waiting(START + RETENTION_MS + 1)).toBe(1);
    expect(instance.outcomes(START + 2 * RETENTION_MS)).toEqual([`expired +${RETENTION_MS + 1}`, `expired +${RETENTION_MS + 2}`]);
  });

  test('one whose turn comes at the moment at which it expires does not leave any more', () => {
    const instance = new Subject({ delayMs: RETENTION_MS });
    instance.fill(2, START);
    instance.fill(1, START + 1);
    expect(instance.outcomes(START + 2 * RETENTION_MS)).toEqual(['left +0', `expired +${RETENTION_MS}`, `left +${RETENTION_MS}`]);
  });

  test('what is authorised too late is not sent', () => {
    const instance = new Subject({ state: 'blocked' });
    instance.fill(1, START);
    instance.setState('authorized', START + RETENTION_MS);
    expect(instance.outcomes(START + RETENTION_MS)).toEqual([`expired +${RETENTION_MS}`]);
  });
});

describe('the count', () => {
  test('is that of the last refresh, also while messages come and are cleared', () => {
    const instance = new Subject({ state: 'blocked' });
    instance.fill(7, START + 1);
    expect(instance.counts(START + COUNT_REFRESH_MS - 1).messages).toBe(0);
    expect(instance.counts(START + COUNT_REFRESH_MS).messages).toBe(7);
    instance.clearMessages(START + COUNT_REFRESH_MS + 1);
    expect(instance.shown(START + COUNT_REFRESH_MS + 1)).toEqual([]);
    expect(instance.counts(START + 2 * COUNT_REFRESH_MS - 1).messages).toBe(7);
    expect(instance.counts(START + 2 * COUNT_REFRESH_MS).messages).toBe(0);
  });

  test('lags behind a queue that drains, and behind the notifications of what has left', () => {
    const instance = new Subject();
    instance.fill(100, START + 1);
    expect(instance.waiting(START + 10_001)).toBe(89);
    expect(instance.counts(START + 10_001)).toEqual({ messages: 90, notifications: 10 });
    expect(instance.waiting(START + 19_999)).toBe(80);
    expect(instance.counts(START + 19_999)).toEqual({ messages: 90, notifications: 10 });
    expect(instance.counts(START + 20_000)).toEqual({ messages: 80, notifications: 20 });
  });

  test('is that of the last refresh also when nobody has asked for hours', () => {
    const instance = new Subject();
    instance.fill(5000, START + 1);
    expect(instance.counts(START + 3_605_000).messages).toBe(1400);
  });

  test('of notifications goes back to none after they were cleared', () => {
    const instance = new Subject();
    instance.fill(5, START + 1);
    instance.clearNotifications(START + 9000);
    expect(instance.counts(START + 10_000).notifications).toBe(0);
  });
});

describe('the list', () => {
  test('shows the oldest 500, and nothing is taken out by looking', () => {
    const instance = new Subject({ state: 'blocked' });
    const ids = instance.fill(SHOW_CAP + 1, START);
    for (let look = 0; look < 2; look += 1) {
      expect(instance.shown(START).map(({ id }) => id)).toEqual(ids.slice(0, 500));
    }
    expect(instance.waiting(START)).toBe(501);
  });

  test('keeps what was accepted as it was', () => {
    const instance = new Subject({ state: 'blocked' });
    const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.', typingTime: null };
    const { id } = instance.accept('sendMessage', body, START + 5);
    expect(instance.shown(START + 6)).toEqual([{ id, type: 'sendMessage', body, acceptedAt: START + 5 }]);
  });
});

describe('a clear', () => {
  test('takes everything that waits, also beyond the first 500, and nothing that has left', () => {
    const instance = new Subject();
    instance.fill(700, START);
    instance.clearMessages(START + 1500);
    const outcomes = instance.outcomes(START + RETENTION_MS);
    expect(outcomes.slice(0, 2)).toEqual(['left +0', 'left +1000']);
    expect(outcomes.slice(2)).toEqual(Array<string>(698).fill('cleared +1500'));
  });

  test('takes nothing that is accepted after it', () => {
    const instance = new Subject({ state: 'blocked' });
    instance.fill(1, START);
    instance.clearMessages(START + 1);
    const [id] = instance.fill(1, START + 1);
    expect(instance.shown(START + 2)).toMatchObject([{ id }]);
  });

  test('does not make the next message leave sooner than the pace allows', () => {
    const instance = new Subject();
    instance.fill(2, START);
    instance.clearMessages(START + 100);
    instance.fill(1, START + 200);
    expect(instance.outcomes(START + 5000)).toEqual(['left +0', 'cleared +100', 'left +1000']);
  });
});

test.each([
  ['whatsapp', /^BAE5[0-9A-F]{12}$/],
  ['telegram', /^\d{13}$/],
  ['max', /^\d{13}$/],
] as const)('ids of %s have its form, and no two of the same moment are alike', (messenger, form) => {
  const ids = new Subject({ messenger, state: 'blocked' }).fill(1000, START);
  expect(ids.every((id) => form.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});

test('the time of an instance does not run backwards', () => {
  const instance = new Subject();
  instance.waiting(START + 1);
  expect(() => instance.waiting(START)).toThrow(RangeError);
});
