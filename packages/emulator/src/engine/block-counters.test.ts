import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';

const noAccount = { noAccountShare: 1 };
const group = text('Good morning.', '120363000000000001@g.us');

describe('messages to numbers without an account', () => {
  test('get the number blocked when there were so many; the others wait', () => {
    const instance = new RecordedInstance({ behaviours: { ...noAccount, blockAfterNoAccount: 3 } });
    instance.fill(1, START, group);
    instance.fill(10, START);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'failed +1000', 'failed +2000', 'failed +3000']);
    expect(instance.state).toBe('blocked');
    expect(instance.waiting(START + MINUTE)).toBe(7);
  });

  test('count again for the number that is connected then', () => {
    const instance = new RecordedInstance({ behaviours: { ...noAccount, blockAfterNoAccount: 3 } });
    instance.fill(10, START);
    instance.advance(START + MINUTE);
    instance.changeState({ state: 'authorized', wid: '79990000009@c.us' }, START + MINUTE);
    instance.advance(START + 2 * MINUTE);
    expect(instance.state).toBe('blocked');
    expect(instance.totals.failed).toBe(6);
  });

  test('do not count again because the same number restarts', () => {
    const instance = new RecordedInstance({ behaviours: { ...noAccount, blockAfterNoAccount: 3, startingMs: 1000 } });
    instance.fill(2, START);
    instance.reboot(START + 5000);
    instance.fill(2, START + 5000);
    expect(instance.waiting(START + MINUTE)).toBe(1);
  });

  test('block no number where that is off, and the next one when so many were before it was switched on', () => {
    const instance = new RecordedInstance({ behaviours: noAccount });
    instance.fill(5, START);
    instance.advance(START + MINUTE);
    expect(instance.state).toBe('authorized');
    instance.changeBehaviours({ blockAfterNoAccount: 3 }, START + MINUTE);
    expect(instance.state).toBe('authorized');
    instance.fill(2, START + MINUTE);
    expect(instance.waiting(START + 2 * MINUTE)).toBe(1);
  });
});

describe('leftovers', () => {
  const behaviours = { blockAfterLeftovers: 2 };

  test('go out after re-authorisation and get the new number blocked', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours });
    instance.fill(5, START);
    instance.changeState({ state: 'authorized', wid: '79990000009@c.us' }, START);
    expect(instance.ends(START + MINUTE)).toEqual(['sent +0', 'sent +1000']);
    expect(instance.state).toBe('blocked');
  });

  test('are to each number what was accepted before it was connected', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours });
    instance.fill(5, START);
    for (const minute of [1, 2]) {
      instance.changeState({ state: 'authorized' }, START + minute * MINUTE);
      instance.advance(START + (minute + 1) * MINUTE);
      expect(instance.state).toBe('blocked');
    }
    expect(instance.totals.sent).toBe(4);
  });

  test('that were cleared before do no harm, nor does what is accepted after', () => {
    const instance = new RecordedInstance({ state: 'blocked', behaviours });
    instance.fill(5, START);
    instance.clearMessages(START + 1);
    instance.changeState({ state: 'authorized' }, START + 1);
    instance.fill(5, START + 1);
    expect(instance.ends(START + MINUTE).filter((end) => end.startsWith('sent'))).toHaveLength(5);
    expect(instance.state).toBe('authorized');
  });

  test('of which more have gone out already get it blocked with the next, once that is switched on', () => {
    const instance = new RecordedInstance({ state: 'blocked' });
    instance.fill(20, START);
    instance.changeState({ state: 'authorized' }, START);
    instance.advance(START + 5000);
    instance.changeBehaviours(behaviours, START + 5500);
    expect(instance.ends(START + MINUTE).at(-1)).toBe('sent +6000');
    expect(instance.state).toBe('blocked');
  });

  test.each(['starting', 'yellowCard', 'suspended'])('there are none after %s: it is the same number', (state) => {
    const instance = new RecordedInstance({ behaviours });
    instance.changeState({ state }, START);
    instance.fill(5, START);
    instance.changeState({ state: 'authorized' }, START + 1);
    expect(instance.waiting(START + MINUTE)).toBe(0);
  });

  test('there are some after a restart in which the number was connected', () => {
    const instance = new RecordedInstance({ state: 'notAuthorized', behaviours });
    instance.fill(5, START);
    instance.changeState({ state: 'starting' }, START);
    instance.changeState({ state: 'authorized' }, START + 1);
    expect(instance.waiting(START + MINUTE)).toBe(3);
  });

  test('get a Chat-API instance to ask for a code', () => {
    const instance = new RecordedInstance({ product: 'chat-api', state: 'got qr code', behaviours });
    instance.fill(5, START);
    instance.changeState({ state: 'authenticated' }, START);
    instance.advance(START + MINUTE);
    expect(instance.state).toBe('got qr code');
  });
});
