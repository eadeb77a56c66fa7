import { describe, expect, test } from 'vitest';
import { SENDING, sendingScenario } from '../../test/sending-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice({ scenario: sendingScenario() });
const stop = ['stop', 'kiosk', '--confirm', SENDING.kiosk, '--reason', 'The leftovers go out.'] as const;
const delay = (): unknown => under().emulator.engine.instance(SENDING.kiosk)?.settings['delaySendMessagesMilliseconds'];

async function undone(): Promise<void> {
  await under().sluice(...stop, '--no-watch');
  under().emulator.clock.advance(1000);
  under()
    .emulator.engine.instance(SENDING.kiosk)
    ?.changeSettings({ delaySendMessagesMilliseconds: 500 }, under().emulator.clock.now());
}

describe('a brake whose delay another program has changed meanwhile', () => {
  const LINE =
    /^kiosk: The brake does not hold: another operator or program has set the delay to 0\.5 s meanwhile\. It was set by operator@desk, .*sluice stop kiosk --confirm 1101000102 --reason .*sluice go kiosk --confirm 1101000102 --reason/m;

  test.each([[['queue', 'kiosk', '--limit', '1']], [['guard', 'kiosk']], [['watch', 'kiosk', '--for', '5s']]])(
    'is not said to be on by sluice %j, which names the delay and what to do',
    async (args) => {
      await undone();
      const { stdout, stderr } = await under().sluice(...args);
      expect(stderr).toMatch(LINE);
      expect(`${stdout}${stderr}`).not.toMatch(/brake (is )?on\b|Release it/);
    },
  );

  test('is not on in the table of instances', async () => {
    await undone();
    for (const args of [['instances'], []]) {
      const { stdout } = await under().sluice(...args);
      expect(stdout).toMatch(/^kiosk .* brake undone +production$/m);
      expect(stdout).toMatch(LINE);
    }
  });

  test('is said by sluice watch as soon as it is seen', async () => {
    await under().sluice(...stop, '--no-watch');
    under().emulator.clock.advance(300_000);
    const { stdout, stderr } = await under().sluiceUntil(['watch', 'kiosk', '--for', '15m'], 'wait, brake on', () => {
      under()
        .emulator.engine.instance(SENDING.kiosk)
        ?.changeSettings({ delaySendMessagesMilliseconds: 500 }, under().emulator.clock.now());
    });
    expect(stdout).toMatch(/brake undone/);
    expect(stderr).toMatch(LINE);
  });

  test('is a finding of sluice diagnose, which leads to sluice stop and not to sluice go', async () => {
    await undone();
    const { stdout } = await under().sluice('diagnose', 'kiosk');
    expect(stdout).toContain('The brake does not hold: another operator or program has set the delay to 0.5 s meanwhile.');
    expect(stdout).toContain('\n    sluice stop kiosk\n');
    expect(stdout).not.toContain('The brake is on');
  });

  test('is wrong by sluice doctor', async () => {
    await undone();
    const { code, stdout } = await under().sluice('doctor');
    expect(stdout).toMatch(
      /^✕ brake +Instance 1101000102: The brake does not hold: .*\n +→ With the reason between the quotes: sluice stop kiosk --confirm 1101000102 --reason '' or, .*: sluice go kiosk/m,
    );
    expect(code).toBe(1);
  });

  test('was undone, says the next sluice stop, which sets it again', async () => {
    await undone();
    const { code, stdout } = await under().sluice(...stop, '--no-watch');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'The brake that was set before did not hold: another operator or program had set the delay to 0.5 s.',
    );
    expect(delay()).toBe(600_000);
  });

  test('is what the journal says where the delay was not read', async () => {
    await undone();
    expect((await under().sluice('count', 'kiosk')).stderr).toMatch(/^kiosk: The brake was set by .* Release it when/);
  });
});
