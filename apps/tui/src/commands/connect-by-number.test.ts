import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CODE, CONNECTABLE, PASSWORD } from '../../test/connect-scenario.ts';
import { agreed, useConnecting } from '../../test/connecting-under-test.ts';

const connecting = useConnecting();

describe('sluice connect by a number', () => {
  test.each(['courier', 'clinic'] as const)(
    'asks for code and password of %s without echo, again where they are wrong',
    async (name) => {
      connecting.typed = ['11111', CODE, 'wrong password', PASSWORD];
      const { code, stdout, stderr } = await connecting
        .under()
        .sluice('connect', name, '--keep', '3', '--phone', '79990000009', ...agreed(name));
      expect(stderr).toBe(
        'The code was not taken. Try again; 2 tries are left.\nThe password was not taken. Try again; 2 tries are left.\n',
      );
      expect(code).toBe(0);
      expect(connecting.asked.every(({ isSecret }) => isSecret)).toBe(true);
      expect(stdout).toContain('A number is connected');
    },
  );

  test.each<[string, readonly string[], RegExp]>([
    ['codes', ['1', '2', '3'], /The code was not taken 3 times/],
    ['passwords', [CODE, '1', '2', '3'], /The password was not taken 3 times/],
  ])('gives up after three wrong %s', async (_, answers, sentence) => {
    connecting.typed = [...answers];
    const { code, stderr } = await connecting
      .under()
      .sluice('connect', 'courier', '--phone', '79990000009', ...agreed('courier'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(sentence)]);
    expect(stderr).toContain('No number was connected. Do not scan');
    expect(connecting.typed).toEqual([]);
    expect((await connecting.under().sluice('resume')).stdout).toBe('Nothing is unfinished.\n');
  });

  test('an input that ends connects nothing', async () => {
    const { code, stderr } = await connecting
      .under()
      .sluice('connect', 'courier', '--phone', '79990000009', ...agreed('courier'));
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^Nothing was typed\..*\nNo number was connected/)]);
  });

  test('names a number that the messenger suspends', async () => {
    connecting.typed = [CODE];
    const args = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];
    const { code, stderr } = await connecting.under().sluiceUntil(args, 'sends a code', () => {
      const { emulator } = connecting.under();
      setTimeout(() => {
        emulator.engine.instance(CONNECTABLE.courier)?.changeState({ state: 'suspended' }, emulator.clock.now());
      }, 1);
    });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/has suspended the number/)]);
  });

  test('shows the code to type into a phone of WhatsApp', async () => {
    const args = ['connect', 'empty', '--phone', '79990000009', ...agreed('empty')];
    const { code, stdout } = await connecting.under().sluiceUntil(args, 'Type this code', () => connecting.scan('empty'));
    expect([code, stripVTControlCharacters(stdout)]).toEqual([
      0,
      // Nothing else is in the line of the code.
      expect.stringMatching(/\n {2}[A-Z\d]{4}-[A-Z\d]{4}\n.*\nType this code on the phone\. Good for 2 min 30 s/),
    ]);
  });
});
