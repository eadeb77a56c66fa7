import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

/** A number is connected to the shop: of its 1,240 messages two leave in a second, and the gateway shows 500. */
beforeEach(() => {
  const { emulator } = under();
  const shop = emulator.engine.instance(NUMBERS.shop);
  shop?.changeSettings({ delaySendMessagesMilliseconds: 500 }, emulator.clock.now());
  shop?.changeState({ state: 'authorized' }, emulator.clock.now());
  emulator.clock.advance(20_000);
});

/** The words of the command that a plan prints, with a reason. */
function printed(stdout: string): readonly string[] {
  const [, line = ''] = /\n {2}sluice (.*) --reason ''\n$/.exec(stdout) ?? [];
  return [...line.split(' '), '--reason', 'a test'];
}

function clears(): number {
  return under()
    .calls()
    .filter((call) => call === 'clearMessagesQueue').length;
}

describe('the command that a plan prints in a queue that drains', () => {
  test('clears half a minute later, although sixty messages have gone out', async () => {
    const { stdout } = await under().sluice('plan', 'shop', '--all');
    const before = under().waiting(NUMBERS.shop);
    under().emulator.clock.advance(30_000);
    expect(before - under().waiting(NUMBERS.shop)).toBeGreaterThanOrEqual(60);
    const { code, stderr } = await under().sluice(...printed(stdout));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(clears()).toBe(1);
    expect(under().waiting(NUMBERS.shop)).toBe(0);
  });

  test('clears half a minute later by the file of the plan', async () => {
    const file = join(under().folder, 'plan.json');
    const { stdout } = await under().sluice('plan', 'shop', '--all', '--out', file);
    under().emulator.clock.advance(30_000);
    const { code, stderr } = await under().sluice(...printed(stdout));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(clears()).toBe(1);
  });

  test('clears nothing when more cannot be seen by then than were confirmed', async () => {
    const { stdout } = await under().sluice('plan', 'shop', '--all');
    const { emulator } = under();
    const body = { chatId: '79990000009@c.us', message: 'New' };
    for (let at = 0; at < 100; at += 1)
      emulator.engine.instance(NUMBERS.shop)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    emulator.clock.advance(15_000);
    const { code, stderr } = await under().sluice(...printed(stdout));
    expect(code).toBe(3);
    expect(stderr).toMatch(/cannot be brought back after this clearing, and only \d+ were confirmed/);
    expect(clears()).toBe(0);
  });
});
