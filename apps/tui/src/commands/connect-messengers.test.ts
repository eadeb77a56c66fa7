import { describe, expect, test } from 'vitest';
import { CODE, PASSWORD } from '../../test/connect-scenario.ts';
import { agreed, useConnecting } from '../../test/connecting-under-test.ts';

const connecting = useConnecting();
const BY_NUMBER = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];

/** As the vendor's own page answers a step of a login that the messenger refuses. */
const refusedFor = (reason: string): Response => Response.json({ status: false, data: { status: 'fail', reason } });

describe('sluice connect on MAX and Telegram', () => {
  test.each([
    ['clinic', 'Scan it in MAX: '],
    ['courier', 'Scan it in Telegram: '],
  ] as const)('asks for the password of %s after its code was scanned', async (name, words) => {
    connecting.qrText = undefined;
    connecting.size = { columns: 80, rows: 40 };
    connecting.typed = [PASSWORD];
    const { code, stdout } = await connecting
      .under()
      .sluiceUntil(['connect', name, '--keep', '3', ...agreed(name)], words, () => connecting.phone(name, '79990000009'));
    expect([code, connecting.asked]).toEqual([0, [{ question: 'Password of the account (not shown): ', isSecret: true }]]);
    expect(stdout).toContain('A number is connected');
  });

  test('has another code sent where the first expired before it was typed', async () => {
    connecting.typed = [CODE, CODE, PASSWORD];
    connecting.onAsked = async () => {
      if (connecting.asked.length === 1) await new Promise((resolve) => setTimeout(resolve, 6 * 60_000));
    };
    const { code, stdout, stderr } = await connecting.under().sluice(...BY_NUMBER);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^The code is no longer good\..*\n$/)]);
    expect(stdout.match(/sends a code/g)).toHaveLength(2);
  });

  test.each([
    ['invalid_phone_number', /no account/],
    ['already_registered', /connected/],
    ['connection_error', /cannot be reached/],
  ])('names why the messenger sends no code: %s', async (reason, sentence) => {
    connecting.answer = (url) => (url.includes('/startAuthorization/') ? refusedFor(reason) : undefined);
    const { code, stderr } = await connecting.under().sluice(...BY_NUMBER);
    expect([code, stderr]).toEqual([3, expect.stringMatching(sentence)]);
    expect(stderr).toContain('No number was connected.');
    expect(connecting.asked).toEqual([]);
  });

  test('names a password that came too late', async () => {
    connecting.typed = [CODE, PASSWORD];
    connecting.answer = (url) => (url.includes('/sendAuthorizationPassword/') ? refusedFor('timeout') : undefined);
    const { code, stderr } = await connecting.under().sluice(...BY_NUMBER);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/too late|no longer|expired/)]);
    expect(stderr).not.toContain(PASSWORD);
  });
});
