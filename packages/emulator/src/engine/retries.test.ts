import { describe, expect, test } from 'vitest';
import { SECOND, START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';

const blocking = { noAccountShare: 1, missingAccountBlocks: true };

describe('a message that cannot be sent', () => {
  test('stays at the head, and is tried again once a minute', () => {
    const instance = new RecordedInstance({ behaviours: blocking });
    const [first, second] = instance.fill(2, START + 500);
    const [head] = instance.shown(START + 500);
    expect(instance.ends(START + 90 * MINUTE)).toEqual([]);
    expect(instance.listed(START + 90 * MINUTE)).toEqual([first, second]);
    expect(head && instance.lastTryAt(head, START + 90 * MINUTE)).toBe(START + 500 + 89 * MINUTE);
  });

  test('leaves with the next try when it can be sent, and the others after it', () => {
    const instance = new RecordedInstance({ behaviours: blocking });
    instance.fill(2, START);
    instance.changeBehaviours({ noAccountShare: 0 }, START + 61 * SECOND);
    expect(instance.ends(START + 5 * MINUTE)).toEqual([`sent +${2 * MINUTE}`, `sent +${2 * MINUTE + SECOND}`]);
  });

  test('makes room for the others when it is cleared', () => {
    const instance = new RecordedInstance({ behaviours: blocking });
    instance.fill(1, START);
    instance.clearMessages(START + MINUTE);
    instance.fill(1, START + MINUTE, text('Good morning.', '120363000000000001@g.us'));
    expect(instance.ends(START + 2 * MINUTE)).toEqual([`cleared +${MINUTE}`, `sent +${MINUTE}`]);
  });

  test('is not tried while the instance does not send', () => {
    const instance = new RecordedInstance({ behaviours: blocking });
    instance.fill(1, START);
    const [head] = instance.shown(START);
    instance.changeState({ substatus: 'offline' }, START + 150 * SECOND);
    expect(head && instance.lastTryAt(head, START + 90 * MINUTE)).toBe(START + 2 * MINUTE);
  });

  test('counts once among those that get the number blocked', () => {
    const instance = new RecordedInstance({ behaviours: { ...blocking, blockAfterNoAccount: 2 } });
    instance.fill(2, START);
    instance.advance(START + 90 * MINUTE);
    expect(instance.state).toBe('authorized');
    instance.clearMessages(START + 90 * MINUTE);
    instance.fill(1, START + 90 * MINUTE);
    instance.advance(START + 91 * MINUTE);
    expect(instance.state).toBe('blocked');
  });
});
