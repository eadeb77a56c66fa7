import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { DAY, MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';

describe('the retention', () => {
  test('a message is dropped after 24 hours, to the millisecond', () => {
    const instance = new RecordedInstance({ state: 'notAuthorized' });
    instance.fill(1, START + 1);
    instance.fill(1, START + 2);
    expect(instance.waiting(START + DAY)).toBe(2);
    expect(instance.waiting(START + DAY + 1)).toBe(1);
    expect(instance.ends(START + 2 * DAY)).toEqual([`expired +${DAY + 1}`, `expired +${DAY + 2}`]);
  });

  test('one whose turn comes at the moment at which it expires does not leave any more', () => {
    const instance = new RecordedInstance({ settings: { delaySendMessagesMilliseconds: DAY } });
    instance.fill(2, START);
    instance.fill(1, START + 1);
    expect(instance.ends(START + 2 * DAY)).toEqual(['sent +0', `expired +${DAY}`, `sent +${DAY}`]);
  });

  test('a message is not sent when the account is authorised too late', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(1, START);
    instance.changeState({ state: 'authorized' }, START + DAY);
    expect(instance.ends(START + DAY)).toEqual([`expired +${DAY}`]);
  });

  test('for ever means that nothing is dropped', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours: { retentionMs: null } });
    instance.fill(1, START);
    expect(instance.waiting(START + 1000 * DAY)).toBe(1);
  });

  test('made shorter, it drops what is too old when it is set, and not in the past', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(1, START);
    instance.fill(1, START + 5 * MINUTE);
    instance.changeBehaviours({ retentionMs: MINUTE }, START + 5 * MINUTE);
    expect(instance.ends(START + DAY)).toEqual([`expired +${5 * MINUTE}`, `expired +${6 * MINUTE}`]);
  });

  test('made longer, it keeps what would have been dropped', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(1, START);
    instance.changeBehaviours({ retentionMs: 2 * DAY }, START + DAY - 1);
    expect(instance.ends(START + 3 * DAY)).toEqual([`expired +${2 * DAY}`]);
  });
});

describe('a clear', () => {
  test('takes everything that waits, also beyond what is shown, and nothing that has left', () => {
    const instance = new RecordedInstance();
    instance.fill(700, START);
    expect(instance.clearMessages(START + 1500)).toHaveLength(698);
    const ends = instance.ends(START + DAY);
    expect(ends.slice(0, 2)).toEqual(['sent +0', 'sent +1000']);
    expect(ends.slice(2)).toEqual(Array<string>(698).fill('cleared +1500'));
  });

  test('takes nothing that is accepted after it', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(1, START);
    instance.clearMessages(START + 1);
    expect(instance.fill(1, START + 1)).toEqual(instance.listed(START + 2));
  });

  test('does not make the next message leave sooner than the pace allows', () => {
    const instance = new RecordedInstance();
    instance.fill(2, START);
    instance.clearMessages(START + 100);
    instance.fill(1, START + 200);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'cleared +100', 'sent +1000']);
  });

  test.each([
    ['always', 'authorized', false],
    ['always', 'blocked', false],
    ['unless-authorized', 'authorized', true],
    ['unless-authorized', 'blocked', false],
    ['never', 'blocked', true],
  ] as const)('where it is refused %s, in the state %s it takes what waits: %s', (refusesClear, state, clears) => {
    const instance = new RecordedInstance({ state, behaviours: { refusesClear, stuck: true } });
    instance.fill(3, START);
    expect(instance.clearMessages(START + 1)?.length).toBe(clears ? 3 : undefined);
    expect(instance.waiting(START + 1)).toBe(clears ? 0 : 3);
  });
});

describe('a clear that takes five minutes', () => {
  const slow = { clearingMs: 5 * MINUTE };
  const end = START + 1 + 5 * MINUTE;

  test('leaves the entries listed and counted until then, and nothing leaves meanwhile', () => {
    const instance = new RecordedInstance({ behaviours: slow });
    const [, ...waiting] = instance.fill(4, START);
    expect(instance.clearMessages(START + 1)).toHaveLength(3);
    expect(instance.listed(end - 1)).toEqual(waiting);
    expect(instance.counts(end - 1).messages).toBe(3);
    expect(instance.listed(end)).toEqual([]);
    const cleared = `cleared +${end - START}`;
    expect(instance.ends(end)).toEqual(['sent +0', cleared, cleared, cleared]);
  });

  test('takes nothing that is accepted meanwhile: it leaves when the clear is done', () => {
    const instance = new RecordedInstance({ behaviours: slow });
    instance.fill(2, START);
    instance.clearMessages(START + 1);
    instance.fill(2, START + MINUTE);
    const at = end - START;
    expect(instance.ends(START + DAY)).toEqual(['sent +0', `cleared +${at}`, `sent +${at}`, `sent +${at + 1000}`]);
  });

  test('takes what was accepted meanwhile when one more is asked for, and ends no later', () => {
    const instance = new RecordedInstance({ behaviours: slow });
    instance.fill(2, START);
    instance.clearMessages(START + 1);
    instance.fill(1, START + MINUTE);
    expect(instance.clearMessages(START + 2 * MINUTE)).toHaveLength(2);
    const [last] = instance.fill(1, START + 3 * MINUTE);
    const at = end - START;
    expect(instance.ends(START + DAY)).toEqual(['sent +0', `cleared +${at}`, `cleared +${at}`, `sent +${at}`]);
    expect(instance.record.at(-1)).toMatchObject({ messageId: last, event: 'sent' });
  });

  test('goes on when that is switched off; one more clear takes all at once', () => {
    const instance = new RecordedInstance({ behaviours: slow });
    instance.fill(3, START);
    instance.clearMessages(START + 1);
    instance.changeBehaviours({ clearingMs: 0 }, START + 2);
    expect(instance.waiting(START + MINUTE)).toBe(2);
    instance.clearMessages(START + MINUTE);
    instance.fill(1, START + MINUTE);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'cleared +60000', 'cleared +60000', 'sent +60000']);
  });

  test('goes on while the instance restarts', () => {
    const instance = new RecordedInstance({ behaviours: { ...slow, startingMs: MINUTE } });
    instance.fill(3, START);
    instance.clearMessages(START + 1);
    instance.reboot(START + 2);
    expect(instance.listed(end - 1)).toHaveLength(2);
    expect(instance.listed(end)).toEqual([]);
  });

  test('drops meanwhile what has waited too long', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours: slow });
    instance.fill(1, START);
    instance.fill(1, START + MINUTE);
    instance.clearMessages(START + DAY - MINUTE);
    expect(instance.ends(START + 2 * DAY)).toEqual([`expired +${DAY}`, `expired +${DAY + MINUTE}`]);
  });

  test('spares the message that was on its way, which stays out of the list and leaves after it', () => {
    const instance = new RecordedInstance({ behaviours: { ...slow, hiddenHead: true } });
    const [, second, third] = instance.fill(3, START);
    instance.clearMessages(START + 1);
    expect(instance.listed(end - 1)).toEqual([third]);
    expect(instance.clearMessages(end - 1)).toMatchObject([{ id: third }]);
    instance.advance(START + DAY);
    expect(instance.record.slice(-2)).toMatchObject([
      { messageId: third, event: 'cleared', at: end },
      { messageId: second, event: 'sent', at: end },
    ]);
  });
});

describe('a queue that is full', () => {
  test('refuses, and accepts again as soon as one has left', () => {
    const instance = new RecordedInstance({ behaviours: { queueCap: 2 } });
    expect(instance.fill(5, START)).toHaveLength(3);
    expect(instance.fill(1, START + 999)).toHaveLength(0);
    expect(instance.fill(5, START + 1000)).toHaveLength(1);
    expect(instance.totals.accepted).toBe(4);
  });

  test('lets the oldest fail where it drops', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours: { queueCap: 2, whenFull: 'drop-oldest' } });
    const ids = instance.fill(5, START);
    expect(instance.listed(START)).toEqual(ids.slice(3));
    const failed = instance.record.filter(({ event }) => event === 'failed');
    expect(failed.map(({ messageId }) => messageId)).toEqual(ids.slice(0, 3));
    expect(failed[0]).toMatchObject({ reason: 'the queue was full' });
  });

  test('drops all that do not fit when the cap was made smaller', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours: { whenFull: 'drop-oldest' } });
    instance.fill(10, START);
    instance.changeBehaviours({ queueCap: 3 }, START);
    expect(instance.waiting(START)).toBe(10);
    instance.fill(1, START);
    expect(instance.waiting(START)).toBe(3);
  });

  test.each(['refuse', 'drop-oldest'] as const)('neither counts nor drops the message on its way (%s)', (whenFull) => {
    const instance = new RecordedInstance({ behaviours: { hiddenHead: true, queueCap: 1, whenFull } });
    const [, second] = instance.fill(4, START);
    expect(instance.listed(START)).toHaveLength(1);
    expect(instance.waiting(START)).toBe(2);
    instance.advance(START + 1000);
    expect(instance.record).toContainEqual(expect.objectContaining({ messageId: second, event: 'sent' }));
  });
});

test('a message that waits is found by its id, one that forwards several by each of theirs, and no other', () => {
  const instance = new RecordedInstance({ state: 'blocked' });
  const [plain, forwarding] = [
    instance.accept(text(), START),
    instance.accept({ type: 'ForwardMessages', body: { chatId: '79990000002@c.us', messages: ['3EB0A', '3EB0B'] } }, START),
  ];
  expect(instance.findWaiting(plain?.id ?? '', START)).toBe(plain);
  for (const id of [forwarding?.id, `${forwarding?.id}01`]) expect(instance.findWaiting(id ?? '', START)).toBe(forwarding);
  expect(instance.findWaiting(`${forwarding?.id}02`, START)).toBeUndefined();
});
