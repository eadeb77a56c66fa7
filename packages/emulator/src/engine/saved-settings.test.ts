import { describe, expect, test } from 'vitest';
import { SECOND, START } from '../../test/instance-options.ts';
import { MINUTE, RecordedInstance } from '../../test/recorded-instance.ts';

const FAST = { delaySendMessagesMilliseconds: 500 };
const SLOW = { delaySendMessagesMilliseconds: 600_000 };

/** How many have left before and after the brake was pulled in the second second. */
function sentAfterBrake(behaviours: Parameters<RecordedInstance['changeBehaviours']>[0]): readonly string[] {
  const instance = new RecordedInstance({ settings: FAST, behaviours: { startingMs: 2 * SECOND, ...behaviours } });
  instance.fill(100, START);
  instance.saveSettings(SLOW, START + 1200);
  return instance.ends(START + 5 * SECOND);
}

describe('a delay that is saved', () => {
  const before = ['sent +0', 'sent +500', 'sent +1000'];

  test('holds at once, and nothing leaves until ten minutes after the last', () => {
    expect(sentAfterBrake({})).toEqual(before);
  });

  test('holds only after the restart where that takes its time: meanwhile messages leave at the old one', () => {
    expect(sentAfterBrake({ settingsTakeMs: 3 * SECOND })).toEqual([...before, 'sent +3200', 'sent +3700']);
  });

  test('does not stop what leaves while the instance starts, where that goes on', () => {
    expect(sentAfterBrake({ settingsTakeMs: SECOND, sendsWhileStarting: true })).toEqual([...before, 'sent +1500', 'sent +2000']);
  });

  test('restarts nothing where that is off', () => {
    const instance = new RecordedInstance({ settings: FAST, behaviours: { settingsRestart: false } });
    instance.saveSettings(SLOW, START);
    expect([instance.state, instance.settings]).toEqual(['authorized', expect.objectContaining(SLOW)]);
  });

  test('can be shown before it holds, and hold before it is shown', () => {
    const instance = new RecordedInstance({ settings: FAST, behaviours: { settingsTakeMs: MINUTE } });
    instance.saveSettings(SLOW, START);
    expect([instance.settings, instance.shownSettings]).toMatchObject([FAST, SLOW]);
    instance.advance(START + MINUTE);
    instance.changeBehaviours({ settingsTakeMs: 0, settingsShowMs: MINUTE }, START + MINUTE);
    instance.saveSettings(FAST, START + MINUTE);
    expect([instance.settings, instance.shownSettings]).toMatchObject([FAST, SLOW]);
    instance.advance(START + 2 * MINUTE);
    expect(instance.shownSettings).toMatchObject(FAST);
  });

  test('gives way to one that is saved after it', () => {
    const instance = new RecordedInstance({ behaviours: { settingsTakeMs: MINUTE } });
    instance.saveSettings(SLOW, START);
    instance.saveSettings(FAST, START + SECOND);
    instance.advance(START + 2 * MINUTE);
    expect([instance.settings, instance.shownSettings]).toMatchObject([FAST, FAST]);
  });
});

test('nothing leaves while a number that was just connected starts, whatever goes on in other restarts', () => {
  const instance = new RecordedInstance({ state: 'notAuthorized', behaviours: { sendsWhileStarting: true } });
  instance.fill(3, START);
  instance.serveQr(START);
  instance.scan('79990000009@c.us', undefined, START);
  expect(instance.ends(START + 10 * SECOND)).toEqual(['sent +10000']);
});
