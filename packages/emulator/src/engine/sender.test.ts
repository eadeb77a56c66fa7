import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { DAY, MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';
import { fileLink } from './file-links.ts';
import type { Draft } from './message.ts';

const DELAY = 'delaySendMessagesMilliseconds';

/** A file under a link that an upload gave at `uploadedAt`. */
function file(uploadedAt: number): Draft {
  const urlFile = fileLink(uploadedAt, 1, 'price list.pdf');
  return { type: 'sendFileByUrl', body: { chatId: '79990000002@c.us', urlFile, fileName: 'price list.pdf' } };
}

describe('the pace', () => {
  test('messages leave in the order in which they were accepted', () => {
    const instance = new RecordedInstance();
    const ids = [...instance.fill(3, START), ...instance.fill(2, START + 10)];
    instance.advance(START + MINUTE);
    const sent = instance.record.filter(({ event }) => event === 'sent');
    expect(sent.map(({ messageId }) => messageId)).toEqual(ids);
  });

  test('one leaves per delay, counted from the one before, to the millisecond', () => {
    const instance = new RecordedInstance({ settings: { [DELAY]: 1500 } });
    instance.fill(3, START + 7);
    expect(instance.waiting(START + 7)).toBe(2);
    expect(instance.waiting(START + 1506)).toBe(2);
    expect(instance.waiting(START + 1507)).toBe(1);
    expect(instance.waiting(START + 3006)).toBe(1);
    expect(instance.ends(START + 3007)).toEqual(['sent +7', 'sent +1507', 'sent +3007']);
  });

  test('after a pause longer than the delay the next leaves at once', () => {
    const instance = new RecordedInstance();
    instance.fill(1, START);
    instance.fill(2, START + 5001);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +5001', 'sent +6001']);
  });

  test('after a pause shorter than the delay the next waits for what is missing', () => {
    const instance = new RecordedInstance();
    instance.fill(1, START);
    instance.fill(1, START + 400);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +1000']);
  });

  test('another delay holds at once, also for the message that is next', () => {
    const instance = new RecordedInstance();
    instance.fill(5, START);
    instance.changeSettings({ [DELAY]: 5000 }, START + 1500);
    instance.changeSettings({ [DELAY]: 500 }, START + 6500);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +1000', 'sent +6000', 'sent +6500', 'sent +7000']);
  });

  test('a shorter delay that has passed already lets the next leave when it is set, not before', () => {
    const instance = new RecordedInstance({ settings: { [DELAY]: 10_000 } });
    instance.fill(2, START);
    instance.changeSettings({ [DELAY]: 500 }, START + 5000);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +5000']);
  });

  test('without one, all leave at once', () => {
    const instance = new RecordedInstance({ behaviours: { pace: false } });
    instance.fill(3, START + 7);
    expect(instance.ends(START + 7)).toEqual(['sent +7', 'sent +7', 'sent +7']);
  });
});

describe('the state', () => {
  test.each(['notAuthorized', 'blocked', 'starting', 'sleepMode', 'yellowCard', 'suspended', 'anythingElse', null])(
    'in %s messages are accepted and none leaves',
    (state) => {
      const instance = new RecordedInstance({ state });
      instance.fill(3, START);
      expect(instance.waiting(START + DAY - 1)).toBe(3);
    },
  );

  test('the first that waited leaves at once when the instance is authorised, the others at its pace', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(2, START);
    instance.changeState({ state: 'authorized' }, START + 3_600_123);
    expect(instance.ends(START + DAY)).toEqual(['sent +3600123', 'sent +3601123']);
  });

  test('one that comes and goes within the delay does not hasten the next', () => {
    const instance = new RecordedInstance();
    instance.fill(2, START);
    instance.changeState({ state: 'blocked' }, START + 100);
    instance.changeState({ state: 'authorized' }, START + 200);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +1000']);
  });

  test('a message that was due before the state changed has left, one that was due after it waits', () => {
    const instance = new RecordedInstance();
    instance.fill(5, START);
    instance.changeState({ state: 'blocked' }, START + 2000);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +1000', 'sent +2000']);
    expect(instance.waiting(START + MINUTE)).toBe(2);
  });

  test('does not matter where the gate is off, but a phone that is away does', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours: { stateGate: false } });
    instance.fill(2, START);
    instance.changeState({ substatus: 'offline' }, START + 500);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0']);
    instance.changeState({ substatus: 'normal' }, START + MINUTE);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +60000']);
  });

  test('nothing leaves from an account that is not paid for', () => {
    const instance = new RecordedInstance({ behaviours: { accountExpired: true } });
    instance.fill(1, START);
    expect(instance.waiting(START + MINUTE)).toBe(1);
    instance.changeBehaviours({ accountExpired: false }, START + MINUTE);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +60000']);
  });
});

describe('a head that does not leave', () => {
  const blocks = { malformedHeadBlocks: true };

  test.each(['79990000002@lid', '89990000002@c.us', '09990000002@c.us'])('to %s, and the messages behind it wait', (chatId) => {
    const instance = new RecordedInstance({ behaviours: blocks });
    const [malformed] = instance.fill(1, START, text('Good morning.', chatId));
    const [behind] = instance.fill(1, START);
    expect(instance.listed(START + DAY - 1)).toEqual([malformed, behind]);
  });

  test('expires, and the next leaves at that moment', () => {
    const instance = new RecordedInstance({ behaviours: blocks });
    instance.fill(1, START, text('Good morning.', '79990000002@lid'));
    instance.fill(1, START + 5);
    expect(instance.ends(START + 2 * DAY)).toEqual([`expired +${DAY}`, `sent +${DAY}`]);
  });

  test('is cleared, and a message that is accepted then leaves', () => {
    const instance = new RecordedInstance({ behaviours: blocks });
    instance.fill(1, START, text('Good morning.', '79990000002@lid'));
    instance.clearMessages(START + 5);
    instance.fill(1, START + 6);
    expect(instance.ends(START + MINUTE)).toEqual(['cleared +5', 'sent +6']);
  });

  test('leaves as any other where that is off, and from the moment at which it is switched off', () => {
    const instance = new RecordedInstance({ behaviours: blocks });
    instance.fill(1, START, text('Good morning.', '79990000002@lid'));
    instance.changeBehaviours({ malformedHeadBlocks: false }, START + 70);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +70']);
  });

  test('nothing leaves from an instance that is stuck, until it is rebooted', () => {
    const instance = new RecordedInstance({ behaviours: { stuck: true, startingMs: 4000 } });
    instance.fill(1, START);
    expect(instance.waiting(START + MINUTE)).toBe(1);
    instance.reboot(START + MINUTE);
    expect(instance.ends(START + MINUTE + 4000)).toEqual(['sent +64000']);
    expect(instance.behaviours.stuck).toBe(false);
  });
});

describe('a file whose link is dead', () => {
  const life = { fileLinkLifeMs: MINUTE };

  test('fails when its turn comes, and the next goes on at the pace', () => {
    const instance = new RecordedInstance({ behaviours: life });
    instance.fill(1, START, file(START - MINUTE));
    instance.fill(1, START);
    expect(instance.ends(START + MINUTE)).toEqual(['failed +0', 'sent +1000']);
    expect(instance.record.find(({ event }) => event === 'failed')).toMatchObject({ reason: 'dead link' });
  });

  test('blocks all behind it where that is on, and leaves when it lives again', () => {
    const instance = new RecordedInstance({ behaviours: { ...life, deadLinkBlocks: true, retryMs: 1 } });
    instance.fill(1, START, file(START - MINUTE));
    instance.fill(1, START);
    expect(instance.waiting(START + DAY - 1)).toBe(2);
    instance.changeBehaviours({ fileLinkLifeMs: 2 * DAY }, START + DAY - 1);
    expect(instance.ends(START + DAY - 1)).toEqual([`sent +${DAY - 1}`]);
  });

  test('is one that has died while it waited, and not one millisecond before', () => {
    for (const [uploadedAt, end] of [
      [START + 1000 - MINUTE, 'failed +1000'],
      [START + 1001 - MINUTE, 'sent +1000'],
    ] as const) {
      const instance = new RecordedInstance({ behaviours: life });
      instance.fill(1, START);
      instance.fill(1, START, file(uploadedAt));
      expect(instance.ends(START + MINUTE)).toEqual(['sent +0', end]);
    }
  });
});

const minutes = (at: number): number => START + at * MINUTE;

/** A Chat-API instance whose phone was away for a minute, while messages came. */
function returned(count: number): RecordedInstance {
  const instance = new RecordedInstance({ product: 'chat-api', state: 'authenticated' });
  instance.changeState({ substatus: 'phone' }, START);
  instance.fill(count, START + 1);
  instance.changeState({ substatus: 'normal' }, minutes(1));
  return instance;
}

describe('after the phone was away', () => {
  test('five messages leave per two minutes, counted from its return, to the millisecond', () => {
    const instance = returned(12);
    expect(instance.waiting(minutes(1) + 3999)).toBe(8);
    expect(instance.waiting(minutes(1) + 4000)).toBe(7);
    expect(instance.waiting(minutes(3) - 1)).toBe(7);
    expect(instance.waiting(minutes(3))).toBe(6);
    expect(instance.waiting(minutes(5) - 1)).toBe(2);
    expect(instance.ends(minutes(10)).slice(-2)).toEqual(['sent +300000', 'sent +301000']);
  });

  test.each([
    ['has left', (instance: RecordedInstance): void => instance.advance(minutes(3) + 1000)],
    ['was cleared', (instance: RecordedInstance): unknown => instance.clearMessages(minutes(2))],
  ])('all that come leave at the usual pace again as soon as all that waited %s', (_, empty) => {
    const instance = returned(7);
    empty(instance);
    instance.fill(20, minutes(3) + 5000);
    expect(instance.waiting(minutes(3) + 24_000)).toBe(0);
  });

  test('an empty queue does not start slowly', () => {
    const instance = returned(0);
    instance.fill(20, minutes(1) + 5000);
    expect(instance.waiting(minutes(1) + 24_000)).toBe(0);
  });

  test('the usual pace holds from the moment at which the slow start is switched off', () => {
    const instance = returned(12);
    expect(instance.waiting(minutes(2))).toBe(7);
    instance.changeBehaviours({ slowStart: null }, minutes(2));
    expect(instance.waiting(minutes(2) + 6000)).toBe(0);
  });

  test('messages of other gateways leave at the usual pace', () => {
    const instance = new RecordedInstance();
    instance.changeState({ substatus: 'phone' }, START);
    instance.fill(12, START + 1);
    instance.changeState({ substatus: 'normal' }, minutes(1));
    expect(instance.waiting(minutes(1) + 11_000)).toBe(0);
  });
});

describe('the message on its way', () => {
  const hiddenHead = { hiddenHead: true };

  test('is in no list and is not cleared; it leaves when its turn comes', () => {
    const instance = new RecordedInstance({ behaviours: hiddenHead });
    const [, second, third] = instance.fill(3, START);
    expect(instance.listed(START + 1)).toEqual([third]);
    expect(instance.clearMessages(START + 2)?.map(({ id }) => id)).toEqual([third]);
    expect(instance.waiting(START + 3)).toBe(1);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'cleared +2', 'sent +1000']);
    expect(instance.record.at(-1)).toMatchObject({ messageId: second });
  });

  test.each([
    ['the instance is blocked', { state: 'blocked' }],
    ['it cannot leave', { behaviours: { ...hiddenHead, stuck: true } }],
    ['it will expire before', { behaviours: { ...hiddenHead, retentionMs: 500 } }],
  ])('is none where %s: the head is listed and cleared', (_, different) => {
    const instance = new RecordedInstance({ behaviours: hiddenHead, ...different });
    instance.fill(1, START);
    instance.advance(START);
    const [head] = instance.fill(1, START + 1);
    expect(instance.listed(START + 1).at(-1)).toBe(head);
    instance.clearMessages(START + 1);
    expect(instance.waiting(START + 1)).toBe(0);
  });

  test('is out of the list through the longest pause, and in the list while nothing leaves', () => {
    const settings = { delaySendMessagesMilliseconds: 600_000 };
    const instance = new RecordedInstance({ behaviours: { ...hiddenHead, startingMs: 1000 }, settings });
    const [, second, third] = instance.fill(3, START);
    const listed = (at: number): number => instance.listed(START + at).length;
    expect(instance.listed(START + 599_999)).toEqual([third]);
    instance.changeState({ state: 'blocked' }, START + 599_999);
    expect(instance.listed(START + 599_999)).toEqual([second, third]);
    instance.changeState({ state: 'authorized', substatus: 'offline' }, START + 599_999);
    expect(listed(599_999)).toBe(2);
    instance.changeState({ substatus: 'normal' }, START + 599_999);
    expect(listed(599_999)).toBe(1);
    instance.reboot(START + 599_999);
    expect(listed(600_998)).toBe(2);
    // The second leaves at the end of the restart, and the third is on its way from then.
    expect(listed(600_999)).toBe(0);
    expect(instance.ends(START + 600_999)).toEqual(['sent +0', 'sent +600999']);
  });

  test('is none where the head cannot leave: a malformed one can be cleared', () => {
    const instance = new RecordedInstance({ behaviours: { ...hiddenHead, malformedHeadBlocks: true } });
    const [malformed] = instance.fill(1, START, text('Good morning.', '79990000002@lid'));
    expect(instance.listed(START + 1)).toEqual([malformed]);
    instance.clearMessages(START + 1);
    expect(instance.ends(START + 1)).toEqual(['cleared +1']);
  });

  test('is listed again when that is switched off', () => {
    const instance = new RecordedInstance({ behaviours: hiddenHead });
    const [, ...waiting] = instance.fill(3, START);
    instance.changeBehaviours({ hiddenHead: false }, START + 1);
    expect(instance.listed(START + 1)).toEqual(waiting);
  });

  test('is not among the last either', () => {
    const instance = new RecordedInstance({
      product: 'chat-api',
      state: 'authenticated',
      behaviours: { ...hiddenHead, showsLast: true },
    });
    const [, , third] = instance.fill(3, START);
    expect(instance.listed(START + 1)).toEqual([third]);
  });
});
