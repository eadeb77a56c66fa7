import { describe, expect, test } from 'vitest';
import { agreed, useConnecting } from '../../test/connecting-under-test.ts';

const connecting = useConnecting();

describe('an interrupt', () => {
  test('while a number is waited for ends the connect, and says so', async () => {
    const { code, stderr, stdout } = await connecting
      .under()
      .sluiceUntil(['connect', 'empty', ...agreed('empty')], 'Scan it in', (interrupt) => interrupt());
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Looking once more .*\nNo number was connected\. Do not scan/);
    // The screen with the code is left.
    expect(stdout.trimEnd().endsWith('\u001B[?1049l')).toBe(true);
    expect((await connecting.under().sluice('resume')).stdout).toBe('Nothing is unfinished.\n');
  });

  test('while it is watched leaves the job open, and resume watches on', async () => {
    connecting.onServed = () => connecting.scan('kiosk');
    const args = ['connect', 'kiosk', '--keep', '17', ...agreed('kiosk')];
    const { code, stderr } = await connecting.under().sluiceUntil(args, 'Watching what leaves', (interrupt) => interrupt());
    expect(code).toBe(4);
    expect(stderr).toMatch(
      /^A number is connected, and stays so\. Only the watching stops: go on with: sluice resume \S+ .*\n.*It stays open/,
    );
    const resumed = await connecting.under().sluice('resume');
    expect(resumed).toMatchObject({ code: 0, stderr: '' });
    expect(resumed.stdout).toMatch(/17 messages were kept on purpose.*17 that were kept have left/);
  });

  test('while a code is typed ends the question too', async () => {
    const args = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];
    const { code, stderr } = await connecting.under().sluiceUntil(args, 'sends a code', (interrupt) => interrupt());
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^Looking once more .*\nNo number was connected/)]);
  });
});
