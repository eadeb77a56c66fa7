import { describe, expect, test } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
const CLEAR = 'clearMessagesQueue';
const agreed = (name: keyof typeof NUMBERS): readonly string[] => ['--confirm', NUMBERS[name], '--reason', 'a test'];
const changes = (): readonly string[] =>
  under()
    .calls()
    .filter((call) => call === CLEAR || call.startsWith('send'));

describe('sluice clear that is interrupted', () => {
  test('leaves the queue as it is when it is interrupted before the request', async () => {
    const { code, stderr } = await under().sluiceUntil(
      ['clear', 'kiosk', '--all', ...agreed('kiosk')],
      'Reading the queue',
      (interrupt) => interrupt(),
    );
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /Stopping before anything is cleared\.\nCancelled before anything was sent: the queue and the delay are as they were\.\n/,
    );
    expect(changes()).toEqual([]);
    expect(under().waiting(NUMBERS.kiosk)).toBe(17);
  });

  test('says after the request that it cannot be taken back, and can be resumed', async () => {
    const {
      code,
      stderr,
      hasExited: hasLeft,
    } = await under().sluiceUntil(['clear', 'kiosk', '--type', 'file', ...agreed('kiosk')], 'Making sure', (interrupt) =>
      interrupt(),
    );
    expect({ code, hasLeft }).toEqual({ code: 4, hasLeft: false });
    expect(stderr).toMatch(/cannot be taken back.*sluice resume [\da-f-]{36}/);
    const resumed = await under().sluice('resume');
    expect(resumed.code).toBe(0);
    expect(resumed.stdout).toMatch(/^Another run has this job, last heard of/m);
    expect(resumed.stdout).toContain('5 of 5 messages restored');
    expect(changes().filter((call) => call === CLEAR)).toHaveLength(1);
    expect(under().waiting(NUMBERS.kiosk)).toBe(5);
  });

  test('leaves at once when it is interrupted a second time, and says so by its exit code', async () => {
    const { code, hasExited: hasLeft } = await under().sluiceUntil(
      ['clear', 'kiosk', '--all', ...agreed('kiosk')],
      'Making sure',
      (interrupt) => {
        interrupt();
        interrupt();
      },
    );
    expect({ code, hasLeft }).toEqual({ code: 4, hasLeft: true });
  });
});
