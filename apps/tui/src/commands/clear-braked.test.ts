import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../test/json-output.ts';
import { SENDING, sendingScenario } from '../../test/sending-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice({ scenario: sendingScenario(), isProtected: ['guarded'] });
const agreed = (name: keyof typeof SENDING): readonly string[] => [
  '--confirm',
  SENDING[name],
  '--reason',
  'The leftovers go out.',
];
const clear = ['clear', 'kiosk', '--all', ...agreed('kiosk')] as const;
const STILL_ON =
  /kiosk: The brake was set .* Release it when the queue may go out again, with the reason between the quotes: sluice go kiosk --confirm 1101000102 --reason ''\n/;

/** The calls that change something at the gateway, in their order. */
const changes = (): readonly string[] =>
  under()
    .calls()
    .filter((call) => ['setSettings', 'clearMessagesQueue'].includes(call) || call.startsWith('send'));
const delay = (): unknown => under().emulator.engine.instance(SENDING.kiosk)?.settings['delaySendMessagesMilliseconds'];

describe('sluice clear --stop-first', () => {
  test('sets the brake before the queue is read for the plan, clears, and says that the brake is still on', async () => {
    const { code, stdout, stderr } = await under().sluice(...clear, '--stop-first');
    expect(code).toBe(0);
    expect(stdout).toMatch(/The brake is on: .*\nPlan to clear everything .*\nDone: the message queue was cleared/s);
    expect(stderr).toMatch(STILL_ON);
    expect(changes()).toEqual(['setSettings', 'clearMessagesQueue']);
    expect(under().calls().indexOf('setSettings')).toBeLessThan(under().calls().lastIndexOf('showMessagesQueue'));
    expect(delay()).toBe(600_000);
  });

  test('with --then-go releases the brake after the clearing', async () => {
    const { code, stdout, stderr } = await under().sluice(...clear, '--stop-first', '--then-go');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nDone: the message queue .*\nThe brake is released: the delay is 0\.5 s again\.\n$/s);
    expect(changes()).toEqual(['setSettings', 'clearMessagesQueue', 'setSettings']);
    expect(delay()).toBe(500);
  });

  test('prints one JSON with the last step of each job', async () => {
    const { stdout } = await under().sluice(...clear, '--stop-first', '--then-go', '--json');
    const printed: unknown = JSON.parse(stdout);
    expect(['stop', 'last', 'go'].map((job) => at(printed, job, 'step'))).toEqual(['stopped', 'done', 'released']);
  });

  test('clears a part and restores the rest under the brake', async () => {
    const listed: unknown = JSON.parse((await under().sluice('queue', 'kiosk', '--json')).stdout);
    const { code, stdout } = await under().sluice(
      'clear',
      'kiosk',
      '--id',
      String(at(listed, 'entries', 20, 'messageIds', 0)),
      ...agreed('kiosk'),
      '--stop-first',
      '--then-go',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/restored, in order\./);
    expect(delay()).toBe(500);
  });

  test('asks for the number of lost messages while the brake is on already, and goes on when it is typed', async () => {
    const shop = ['clear', 'shop', '--all', ...agreed('shop'), '--stop-first', '--then-go'];
    const refused = await under().sluice(...shop);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/^shop: The brake was set .*\nNothing was cleared\. To go on, add --lost \d+ as/);
    const lost = /--lost (\d+)/.exec(refused.stderr)?.[1] ?? '';
    const { code, stdout } = await under().sluice(...shop, '--lost', lost);
    expect(code).toBe(0);
    expect(stdout).toMatch(/The brake was on already.*Done: .*The brake is released/s);
  });

  test('clears nothing where the gateway refuses the brake', async () => {
    under().emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'too-many-requests' } });
    const { code, stderr } = await under().sluice(...clear, '--stop-first', '--then-go');
    expect(code).toBe(3);
    expect(stderr).toMatch(/\nNothing was cleared, as the brake is not on\. .* without --stop-first/);
    expect(changes()).toEqual(['setSettings']);
  });

  test('clears nothing where it is not certain that the brake is on, and says that it may be', async () => {
    under().emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'reset' } });
    const { code, stderr } = await under().sluice(...clear, '--stop-first', '--then-go');
    expect(code).toBe(4);
    expect(stderr).toMatch(/\nNothing was cleared, as it is not certain that the brake is on\..*\nkiosk: The brake may be on/s);
    expect(changes()).toEqual(['setSettings']);
  });

  test('clears nothing where another delay was set meanwhile', async () => {
    const { code, stderr } = await under().sluiceUntil([...clear, '--stop-first'], 'The gateway has the delay', () => {
      under()
        .emulator.engine.instance(SENDING.kiosk)
        ?.changeSettings({ delaySendMessagesMilliseconds: 3000 }, under().emulator.clock.now());
    });
    expect(code).toBe(3);
    expect(stderr).toContain('Nothing was cleared, as the brake is not on.');
    expect(changes()).toEqual(['setSettings']);
  });

  test('clears nothing where there is no brake, as on Chat-API', async () => {
    const { code, stderr } = await under().sluice('clear', 'bazaar', '--all', ...agreed('bazaar'), '--stop-first');
    expect(code).toBe(3);
    expect(stderr).toMatch(/Disconnect its phone .*\nNothing was cleared/s);
    expect(changes()).toEqual([]);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a protected instance', ['clear', 'guarded', '--all', ...agreed('guarded'), '--stop-first'], /is protected/],
    ['a reason that is missing', ['clear', 'kiosk', '--all', '--confirm', SENDING.kiosk, '--stop-first'], /add --reason/],
    ['the number of another', ['clear', 'kiosk', '--all', ...agreed('shop'), '--stop-first'], /--confirm is not the id/],
  ])('asks the gateway nothing with %s', async (_, args, sentence) => {
    const { code, stderr } = await under().sluice(...args);
    expect(code).toBe(3);
    expect(stderr).toMatch(sentence);
    expect(under().calls()).toEqual([]);
  });

  test('is refused with a plan, which was made before the stop', async () => {
    const file = join(under().folder, 'plan.json');
    await under().sluice('plan', 'kiosk', '--all', '--out', file);
    const { code, stderr } = await under().sluice('clear', '--plan', file, ...agreed('kiosk'), '--stop-first');
    expect(code).toBe(2);
    expect(stderr).toContain('leave out --plan');
    expect(changes()).toEqual([]);
  });
});

describe('sluice clear --then-go', () => {
  test('releases a brake that was set before by sluice stop', async () => {
    await under().sluice('stop', 'kiosk', ...agreed('kiosk'), '--no-watch');
    const { code } = await under().sluice(...clear, '--then-go');
    expect([code, delay()]).toEqual([0, 500]);
  });

  test('leaves the brake on after a clearing that is not done, and says how to release it', async () => {
    under().emulator.faults.plant({ operation: 'clearMessagesQueue', times: 1, fault: { kind: 'too-many-requests' } });
    const { code, stderr } = await under().sluice(...clear, '--stop-first', '--then-go');
    expect(code).toBe(3);
    expect(stderr).toMatch(STILL_ON);
    expect([changes(), delay()]).toEqual([['setSettings', 'clearMessagesQueue'], 600_000]);
  });
});

/** How many leave from the first key to the verified clear, by the emulator's record. */
async function leftUntilVerified(name: 'blocked' | 'also-blocked', ...options: readonly string[]): Promise<number> {
  const { emulator, sluice } = under();
  const instance = emulator.engine.instance(SENDING[name]);
  instance?.changeState({ state: 'authorized' }, emulator.clock.now());
  const words = ['clear', name, '--all', ...agreed(name), ...options];
  const { stderr } = await sluice(...words);
  emulator.clock.advance(20_000);
  const lost = /--lost (\d+)/.exec(stderr)?.[1] ?? '';
  const { stdout } = await sluice(...words, '--lost', lost);
  expect(stdout).toContain('\nVerified: ');
  return instance?.totals.sent ?? Number.NaN;
}

describe('where a number was connected to 1,240 leftovers, and the operator takes 20 s to read what is lost and to type it', () => {
  test('fewer of them leave with the brake than without', async () => {
    const without = await leftUntilVerified('blocked');
    const braked = await leftUntilVerified('also-blocked', '--stop-first');
    process.stdout.write(
      `At 0.5 s between two messages ${without} of 1,240 leave without the brake, and ${braked} with --stop-first.\n`,
    );
    expect(braked).toBeLessThan(without);
  });
});
