import { describe, expect, test } from 'vitest';
import { CONNECTABLE } from '../../test/connect-scenario.ts';
import { agreed, useConnecting } from '../../test/connecting-under-test.ts';

const connecting = useConnecting();

describe('sluice connect asks first what becomes of what waits', () => {
  test('in a pipe it is refused, with the guard and the three choices as commands', async () => {
    const { code, stdout, stderr } = await connecting.piped().sluice('connect', 'shop', ...agreed('shop'));
    expect(code).toBe(3);
    expect(stdout).toMatch(/^Not safe\. .*1,240 messages/);
    expect(stderr).toContain(`sluice connect shop --clear --lost 740 --confirm ${CONNECTABLE.shop} --reason ''`);
    expect(stderr).toContain(`sluice connect shop --keep 1240 --confirm ${CONNECTABLE.shop} --reason ''`);
    expect(stderr).toContain('sluice guard shop');
    expect(connecting.served).toBe(0);
  });

  test('says first that a blocked number has to be logged out: a code was waited for that does not come', async () => {
    const { emulator } = connecting.piped();
    emulator.engine.instance(CONNECTABLE.kiosk)?.changeState({ state: 'blocked' }, emulator.clock.now());
    const { stderr } = await connecting.piped().sluice('connect', 'kiosk', ...agreed('kiosk'));
    expect(stderr).toMatch(/^The number of this instance is blocked\. First log it out, in the console of the gateway\./);
    const { stderr: other } = await connecting.piped().sluice('connect', 'shop', ...agreed('shop'));
    expect(other).not.toContain('blocked');
  });

  test('for programs as JSON', async () => {
    const { code, stdout } = await connecting.piped().sluice('connect', 'kiosk', '--json', ...agreed('kiosk'));
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'leftovers', choices: { wait: 'sluice guard kiosk' } });
  });

  test('on a terminal it is typed: keep, and the id of the instance, and why', async () => {
    connecting.typed = ['keep', CONNECTABLE.kiosk, 'Answers to customers'];
    const { code, stdout } = await connecting
      .under()
      .sluiceUntil(['connect', 'kiosk'], 'Scan it in WhatsApp', () => connecting.scan('kiosk'));
    expect(connecting.asked.map(({ question }) => question)).toEqual([
      expect.stringContaining('Type clear, keep (17 messages would leave from the new number) or wait:'),
      expect.stringContaining(CONNECTABLE.kiosk),
      expect.stringContaining('why'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('17 messages were kept on purpose');
    expect(connecting.sent('kiosk')).toBe(17);
  });

  test('on a terminal it is typed: clear, and how many are gone for good', async () => {
    connecting.typed = ['clear', CONNECTABLE.shop, 'The old one was blocked', '740'];
    const { code } = await connecting
      .under()
      .sluiceUntil(['connect', 'shop'], 'Scan it in WhatsApp', () => connecting.scan('shop'));
    expect([code, connecting.asked.at(-1)?.question, connecting.sent('shop')]).toEqual([
      0,
      expect.stringContaining('Type 740,'),
      0,
    ]);
  });

  test('a word that is none of these is asked for again, and is not taken for a no', async () => {
    connecting.typed = ['kepp', 'keep', CONNECTABLE.kiosk, 'Answers to customers'];
    const { code, stderr } = await connecting
      .under()
      .sluiceUntil(['connect', 'kiosk'], 'Scan it in WhatsApp', () => connecting.scan('kiosk'));
    expect([code, stderr]).toEqual([0, expect.stringContaining('Type one of these words: clear, keep, wait.')]);
  });

  test('to wait changes nothing', async () => {
    connecting.typed = ['wait'];
    const { code, stderr } = await connecting.under().sluice('connect', 'kiosk');
    expect([code, stderr]).toEqual([3, 'Nothing was done. Look again later: sluice guard says what waits.\n']);
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['both decisions', ['connect', 'kiosk', '--clear', '--keep', '17'], 2, /--clear and --keep exclude/],
    ['fewer kept than wait', ['connect', 'kiosk', '--keep', '16', ...agreed('kiosk')], 3, /17 messages wait at instance/],
    ['a number that is none', ['connect', 'courier', '--phone', '+7999', ...agreed('courier')], 2, /--phone is the number/],
    ['no confirmation', ['connect', 'empty'], 3, /add --confirm 1101000003, --reason/],
    ['an instance that gives no code here', ['connect', 'bazaar', ...agreed('bazaar')], 3, /cannot be connected/],
  ])('refuses %s', async (_, args, expected, sentence) => {
    const { code, stderr } = await connecting.under().sluice(...args);
    expect([code, stderr]).toEqual([expected, expect.stringMatching(sentence)]);
    expect(connecting.served).toBe(0);
    expect(connecting.under().calls()).not.toContain('clearMessagesQueue');
  });

  test('refuses a protected instance, and one that is connected', async () => {
    connecting.under().protect('empty');
    expect((await connecting.under().sluice('connect', 'empty', ...agreed('empty'))).stderr).toMatch(
      /protected.*To connect a number to it/,
    );
    connecting.under().protect();
    connecting.scan('kiosk');
    const { code, stderr } = await connecting.under().sluice('connect', 'kiosk', '--clear', ...agreed('kiosk'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(/is connected and sends/)]);
    expect(connecting.under().calls()).not.toContain('clearMessagesQueue');
  });
});
