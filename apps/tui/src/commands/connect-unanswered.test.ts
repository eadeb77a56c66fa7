import { describe, expect, test } from 'vitest';
import { CODE, PASSWORD } from '../../test/connect-scenario.ts';
import { agreed, useConnecting } from '../../test/connecting-under-test.ts';

const connecting = useConnecting();
const BY_NUMBER = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];

/** The gateway carries the next call of a method out, and its answer is lost. */
function lose(operation: string, how: 'reset' | 'bad-gateway' = 'reset'): void {
  connecting.under().emulator.faults.plant({ operation, times: 1, fault: { kind: 'lost', how } });
}

describe('a login whose answer is lost', () => {
  test.each([
    ['sendAuthorizationCode', 'reset'],
    ['sendAuthorizationCode', 'bad-gateway'],
    ['sendAuthorizationPassword', 'reset'],
    ['sendAuthorizationPassword', 'bad-gateway'],
  ] as const)(
    '%s (%s) is watched to its end: it was said that no number was connected, and old messages left',
    async (operation, how) => {
      lose(operation, how);
      connecting.typed = [CODE, PASSWORD];
      const { code, stdout, stderr } = await connecting.under().sluice(...BY_NUMBER);
      expect([code, stderr]).toEqual([0, expect.stringContaining('The gateway did not answer whether it was taken.')]);
      expect(stdout).toContain('A number is connected');
      expect(`${stdout}${stderr}`).not.toContain('No number was connected');
    },
  );

  test('that was not taken is typed again', async () => {
    connecting.under().emulator.faults.plant({ operation: 'sendAuthorizationCode', times: 1, fault: { kind: 'reset' } });
    connecting.typed = [CODE, CODE, PASSWORD];
    const { code, stderr } = await connecting.under().sluice(...BY_NUMBER);
    expect([code, stderr]).toEqual([0, expect.stringContaining('It was not taken, as far as the state of the instance shows.')]);
    expect(connecting.asked).toHaveLength(3);
  });
});
