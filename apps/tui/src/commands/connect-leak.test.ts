import { describe, expect, test } from 'vitest';
import { CONNECTABLE } from '../../test/connect-scenario.ts';
import { agreed, useConnecting } from '../../test/connecting-under-test.ts';

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

  test('has the brake set at once where that was asked for', async () => {
    const args = ['connect', 'empty', '--watch', '5m', '--brake-on-leak', ...agreed('empty')];
    const { code, stderr, stdout } = await connecting.under().sluiceUntil(args, 'Scan it in', leak);
    expect(code).toBe(1);
    expect(stderr).toContain('the brake is set.');
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
