import { describe, expect, test } from 'vitest';
import { CONNECTABLE } from '../../test/connect-scenario.ts';
import { agreed, useConnecting, words } from '../../test/connecting-under-test.ts';

const connecting = useConnecting();

/** Others send while a number is connected. */
function leak(): void {
  const { emulator } = connecting.under();
  const shop = emulator.engine.instance(CONNECTABLE.empty);
  for (let n = 0; n < 30; n += 1) {
    shop?.accept({ type: 'sendMessage', body: { chatId: '79990000009@c.us', message: `New ${n}` } }, emulator.clock.now());
  }
  connecting.scan('empty');
}

describe('what was not decided to leave', () => {
  test('is said, and ends with 1', async () => {
    const args = ['connect', 'empty', '--watch', '5m', ...agreed('empty')];
    const { code, stderr } = await connecting.under().sluiceUntil(args, 'Scan it in', leak);
    expect(code).toBe(1);
    expect(stderr).toMatch(/30 messages left that were not decided to leave/);
  });

  test('has the brake set before a number is connected: the code was shown on, and messages left first', async () => {
    const args = ['connect', 'empty', '--brake-on-leak', ...agreed('empty')];
    const { code, stderr, stdout } = await connecting.under().sluiceUntil(args, 'Scan it in', () => {
      const { emulator } = connecting.under();
      const body = { chatId: '79990000009@c.us', message: 'New' };
      emulator.engine.instance(CONNECTABLE.empty)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/No number was connected: 1 message waits that is not decided upon\. Do not scan/);
    expect(`${stdout}${stderr}`).toContain('The brake is on');
    expect(connecting.sent('empty')).toBe(0);
  });

  test('says that no brake is on where the gateway refuses it, with the command to run again', async () => {
    connecting.under().emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'status', status: 403 } });
    const args = ['connect', 'empty', '--watch', '5m', '--brake-on-leak', ...agreed('empty')];
    const { code, stderr } = await connecting.under().sluiceUntil(args, 'Scan it in', leak);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/No brake is on, .*sluice stop empty/)]);
  });

  test('ends with 1 also where it waits still when the watching ends', async () => {
    const args = ['connect', 'empty', '--watch', '1s', ...agreed('empty')];
    const { code, stderr } = await connecting.under().sluiceUntil(args, 'Scan it in', leak);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/not decided/)]);
  });

  test('is on the screen with the code, while a person can still decide not to scan it', async () => {
    const args = ['connect', 'empty', ...agreed('empty')];
    const { stdout } = await connecting.under().sluiceUntil(args, 'Scan it in', () => {
      const { emulator } = connecting.under();
      const body = { chatId: '79990000009@c.us', message: 'New' };
      emulator.engine.instance(CONNECTABLE.empty)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
      setTimeout(() => connecting.scan('empty'), 15_000);
    });
    // Between the beginning and the end of the screen that has the code.
    const [, screen = ''] = stdout.split('\u001B[?1049h');
    expect(words(screen.split('\u001B[?1049l')[0] ?? '')).toContain('1 message waits that is not decided upon');
  });

  test('has the brake set at once where that was asked for', async () => {
    const args = ['connect', 'empty', '--watch', '5m', '--brake-on-leak', ...agreed('empty')];
    const { code, stderr, stdout } = await connecting.under().sluiceUntil(args, 'Scan it in', leak);
    expect(code).toBe(1);
    expect(stderr).toContain('Sluice sets the brake.');
    expect(`${stdout}${stderr}`).toContain('The brake is on');
    expect(
      connecting
        .under()
        .calls()
        .filter((call) => call === 'setSettings'),
    ).toHaveLength(1);
    expect(connecting.sent('empty')).toBeLessThan(10);
  });
});
