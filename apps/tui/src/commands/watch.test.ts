import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

describe('sluice watch', () => {
  test('prints a line at the start and none while nothing changes', async () => {
    const { code, stdout, stderr } = await under().sluice('watch', 'kiosk', '--for', '5m');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^2026-11-20 \d\d:\d\d:\d\d {2}blocked, 17 messages wait\n$/);
  });

  test('prints a line when the count changes, until it is interrupted', async () => {
    const { code, stdout } = await under().sluiceUntil(['watch', 'kiosk', '--jsonl'], '"count":17', (interrupt) => {
      under()
        .emulator.engine.instances()
        .find(({ name }) => name === 'kiosk')
        ?.clearMessages(under().emulator.clock.now());
      setTimeout(interrupt, 5 * 60_000);
    });
    expect(code).toBe(0);
    const lines = jsonLines(stdout);
    expect(lines[0]).toEqual({
      at: expect.stringMatching(/^2026-11-20T/) as string,
      idInstance: NUMBERS.kiosk,
      state: 'blocked',
      isSending: false,
      reason: null,
      count: 17,
      delayMs: expect.any(Number) as number,
      readFailure: null,
      openJob: null,
      brake: null,
    });
    expect(lines.at(-1)).toMatchObject({ count: 0 });
  });

  test('says that what it knows is old when the gateway cannot be read, and ends with 1', async () => {
    under().emulator.faults.plant({ operation: 'getMessagesCount', rate: 1, fault: { kind: 'internal-error' } });
    const { code, stdout, stderr } = await under().sluice('watch', 'kiosk', '--for', '2m');
    expect(code).toBe(1);
    expect(stdout).toMatch(/cannot be read: .*500/);
    expect(stderr).toMatch(/500/);
  });

  test.each([['tomorrow'], ['5']])('refuses %j as a length of time', async (time) => {
    const { code, stderr } = await under().sluice('watch', 'kiosk', '--for', time);
    expect(code).toBe(2);
    expect(stderr).toMatch(/number and its unit/);
  });
});
