import { describe, expect, test } from 'vitest';
import { SECOND, START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance } from '../../test/recorded-instance.ts';

const starting = { behaviours: { startingMs: 10 * SECOND } };

describe('a reboot', () => {
  test('takes its time, in which nothing leaves; then the state is what it was', () => {
    const instance = new RecordedInstance(starting);
    instance.fill(2, START);
    instance.reboot(START + 1);
    expect([instance.state, instance.restarting]).toEqual(['starting', true]);
    instance.advance(START + 10 * SECOND);
    expect(instance.state).toBe('starting');
    instance.advance(START + 1 + 10 * SECOND);
    expect([instance.state, instance.restarting]).toEqual(['authorized', false]);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +10001']);
  });

  test('of a blocked instance leaves it blocked', () => {
    const instance = new RecordedInstance({ ...starting, state: 'blocked' });
    instance.reboot(START);
    instance.advance(START + MINUTE);
    expect(instance.state).toBe('blocked');
  });

  test('during a reboot starts again, and ends in the state from before both', () => {
    const instance = new RecordedInstance({ ...starting, state: 'notAuthorized' });
    instance.reboot(START);
    instance.reboot(START + 9 * SECOND);
    instance.advance(START + 19 * SECOND - 1);
    expect(instance.state).toBe('starting');
    instance.advance(START + 19 * SECOND);
    expect(instance.state).toBe('notAuthorized');
  });

  test('ends when another state is set meanwhile, and that state stays', () => {
    const instance = new RecordedInstance(starting);
    instance.reboot(START);
    instance.changeState({ state: 'blocked' }, START + 1);
    expect(instance.restarting).toBe(false);
    instance.advance(START + MINUTE);
    expect(instance.state).toBe('blocked');
  });

  test('goes on when the phone or the account changes meanwhile', () => {
    const instance = new RecordedInstance(starting);
    instance.reboot(START);
    instance.changeState({ substatus: 'offline', wid: '79990000009@c.us' }, START + 1);
    instance.advance(START + 10 * SECOND);
    expect([instance.state, instance.substatus, instance.wid]).toEqual(['authorized', 'offline', '79990000009@c.us']);
  });

  test.each([false, true])('that takes no time is over at once, also where another is under way (%s)', (another) => {
    const instance = new RecordedInstance(starting);
    instance.fill(1, START);
    instance.fill(1, START + SECOND);
    if (another) instance.reboot(START + SECOND);
    instance.changeBehaviours({ startingMs: 0 }, START + SECOND);
    instance.reboot(START + SECOND);
    expect([instance.state, instance.restarting]).toEqual(['authorized', false]);
    expect(instance.ends(START + SECOND)).toEqual(['sent +0', 'sent +1000']);
  });

  test.each([
    [true, 'authorized'],
    [false, 'yellowCard'],
  ])('ends a yellow card where it does so (%s)', (yellowCardEndsWithReboot, state) => {
    const instance = new RecordedInstance({
      state: 'yellowCard',
      behaviours: { startingMs: 10 * SECOND, yellowCardEndsWithReboot },
    });
    instance.reboot(START);
    instance.advance(START + MINUTE);
    expect(instance.state).toBe(state);
  });

  test('of a Chat-API instance is called loading', () => {
    const instance = new RecordedInstance({ product: 'chat-api', state: 'authenticated' });
    instance.reboot(START);
    expect(instance.state).toBe('loading');
  });
});

describe('the history', () => {
  test('says each state, the facts about the phone, and since when', () => {
    const instance = new RecordedInstance();
    instance.changeState({ substatus: 'offline' }, START + 1);
    instance.changeState({ state: 'blocked', substatus: 'normal' }, START + 2);
    instance.changeState({ state: 'blocked', substatus: 'normal' }, START + 3);
    expect(instance.states).toEqual([
      { state: 'authorized', substatus: 'normal', since: START },
      { state: 'authorized', substatus: 'offline', since: START + 1 },
      { state: 'authorized', substatus: 'normal', since: START + 2 },
      { state: 'blocked', substatus: 'normal', since: START + 2 },
    ]);
  });

  test('is bounded: of a thousand and more changes it says the last', () => {
    const instance = new RecordedInstance();
    for (let i = 1; i <= 1500; i += 1) instance.changeState({ state: i % 2 === 0 ? 'authorized' : 'blocked' }, START + i);
    expect(instance.states).toHaveLength(1000);
    expect(instance.states.at(-1)).toMatchObject({ state: 'authorized', since: START + 1500 });
  });
});
