import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';

test('a message that has left or failed is remembered with its time and its status, and the last five thousand only', () => {
  const instance = new RecordedInstance({ behaviours: { noAccountShare: 1, pace: false } });
  const [failed] = instance.fill(1, START);
  const [sent] = instance.fill(1, START + 1, text('Good morning.', '120363000000000001@g.us'));
  expect(instance.sentMessages(START + 1)).toMatchObject([
    { message: { id: failed }, status: 'noAccount', at: START },
    { message: { id: sent }, status: 'sent', at: START + 1 },
  ]);
  instance.fill(6000, START + 2);
  expect(instance.sentMessages(START + 2)).toHaveLength(5000);
});

describe('duplicates after a reboot', () => {
  const behaviours = { startingMs: 1000, duplicatesAfterReboot: 2 };

  test('are the messages that left last, in their order, with their old ids, behind what waits', () => {
    const instance = new RecordedInstance({ behaviours });
    const [, second, third] = instance.fill(3, START);
    instance.changeState({ state: 'blocked' }, START + MINUTE);
    const [waiting] = instance.fill(1, START + MINUTE);
    instance.reboot(START + MINUTE);
    expect(instance.listed(START + MINUTE)).toEqual([waiting, second, third]);
    expect(instance.record.slice(-2)).toMatchObject([
      { event: 'accepted', repeats: true, messageId: second },
      { event: 'accepted', repeats: true, messageId: third },
    ]);
  });

  test('are none of those that failed', () => {
    const instance = new RecordedInstance({ behaviours: { ...behaviours, noAccountShare: 1 } });
    const [sent] = instance.fill(1, START, text('Good morning.', '120363000000000001@g.us'));
    instance.fill(3, START);
    instance.reboot(START + MINUTE);
    expect(instance.listed(START + MINUTE)).toEqual([sent]);
  });

  test('leave once more and are counted once more', () => {
    const instance = new RecordedInstance({ behaviours });
    instance.fill(3, START);
    instance.reboot(START + MINUTE);
    expect(instance.waiting(START + 2 * MINUTE)).toBe(0);
    expect(instance.totals).toMatchObject({ accepted: 5, sent: 5 });
  });

  test('there are none unless asked for', () => {
    const instance = new RecordedInstance({ behaviours: { startingMs: 1000 } });
    instance.fill(3, START);
    instance.reboot(START + MINUTE);
    expect(instance.waiting(START + MINUTE)).toBe(0);
  });
});
