import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, jsonLines } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice({ isProtected: ['empty', 'oddities'] });
const CLEAR = 'clearMessagesQueue';
const agreed = (name: keyof typeof NUMBERS): readonly string[] => ['--confirm', NUMBERS[name], '--reason', 'a test'];
const changes = (): readonly string[] =>
  under()
    .calls()
    .filter((call) => call === CLEAR || call.startsWith('send'));

describe('sluice clear', () => {
  test('carries out a plan: captures, clears once, verifies, and says what is lost', async () => {
    const file = join(under().folder, 'plan.json');
    await under().sluice('plan', 'shop', '--all', '--out', file);
    const { code, stdout, stderr } = await under().sluice('clear', '--plan', file, ...agreed('shop'), '--lost', '740');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Captured 500 messages into snapshot [\da-f-]{36}\nSending one clear request\n/);
    expect(stdout).toMatch(
      /\nVerified: .*\nDone: the message queue was cleared\. By the count, which can be 10 s old, 740 messages could not be captured and are gone\.\n$/,
    );
    expect(changes()).toEqual([CLEAR]);
    expect(under().waiting(NUMBERS.shop)).toBe(0);
  });

  test('plans by itself from flags, and restores the messages that are to stay, in their order', async () => {
    const before = await under().sluice('queue', 'kiosk', '--type', 'text', '--jsonl');
    const { code, stdout } = await under().sluice('clear', 'kiosk', '--type', 'file', ...agreed('kiosk'));
    expect(code).toBe(0);
    expect(stdout).toContain('5 of 5 messages restored, in order');
    expect(changes()).toEqual([CLEAR, ...Array.from({ length: 5 }, () => 'sendMessage')]);
    const after = await under().sluice('queue', 'kiosk', '--jsonl');
    expect(texts(after.stdout)).toEqual(texts(before.stdout));
  });

  test('prints each step as a line of JSON', async () => {
    const { stdout } = await under().sluice('clear', 'kiosk', '--all', ...agreed('kiosk'), '--jsonl');
    const steps = jsonLines(stdout);
    expect(steps.map((step) => at(step, 'step'))).toEqual(
      expect.arrayContaining(['capturing', 'captured', 'clearing', 'cleared', 'verified', 'done']),
    );
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { captured: 17, unseen: 0 } });
  });

  test('prints as JSON what it came to', async () => {
    const { code, stdout } = await under().sluice('clear', 'kiosk', '--all', ...agreed('kiosk'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ idInstance: NUMBERS.kiosk, last: { step: 'done', report: { captured: 17 } } });
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['no selection and no plan', ['clear', 'kiosk', ...agreed('kiosk')], 2, /Say what is to go: --plan .* or flags/],
    ['a plan and a selection', ['clear', 'kiosk', '--all', '--plan', 'x.json', ...agreed('kiosk')], 2, /one of the two/],
    ['a plan that is not there', ['clear', '--plan', 'no-such.json', ...agreed('kiosk')], 2, /cannot be read \(ENOENT\)/],
    ['a reason left out', ['clear', 'kiosk', '--all', '--confirm', NUMBERS.kiosk], 3, /add --reason with why in quotes\./],
    ['a reason of spaces', ['clear', 'kiosk', '--all', '--confirm', NUMBERS.kiosk, '--reason', '  '], 3, /add --reason/],
    ['no confirmation', ['clear', 'kiosk', '--all', '--reason', 'why'], 3, new RegExp(`add --confirm ${NUMBERS.kiosk}\\.`)],
    ['"yes" as confirmation', ['clear', 'kiosk', '--all', '--confirm', 'yes', '--reason', 'why'], 3, /--confirm is not the id/],
    ['the number of another instance', ['clear', 'kiosk', '--all', ...agreed('shop')], 3, /--confirm is not the id/],
    ['messages that are lost and not typed', ['clear', 'shop', '--all', ...agreed('shop')], 3, /add --lost 740/],
    [
      'fewer lost messages than there would be',
      ['clear', 'shop', '--all', ...agreed('shop'), '--lost', '74'],
      3,
      /740 .* only 74 were confirmed/,
    ],
    ['a selection that fits nothing', ['clear', 'kiosk', '--text', 'zzzz', ...agreed('kiosk')], 3, /nothing would be cleared/],
    [
      'a selection where not all can be seen',
      ['clear', 'shop', '--not-text', 'zzzz', ...agreed('shop')],
      3,
      /nothing can be kept safely/,
    ],
    [
      'a protected instance',
      ['clear', 'oddities', '--all', ...agreed('oddities')],
      3,
      /is protected.*set protected = false.*\(\[\[instances\]\], name = "oddities"\)/,
    ],
  ])('refuses %s, and sends nothing', async (_, args, expected, sentence) => {
    const { code, stderr } = await under().sluice(...args);
    expect(code).toBe(expected);
    expect(stderr).toMatch(sentence);
    expect(changes()).toEqual([]);
  });

  test('refuses a plan that was changed, of another instance, or expired', async () => {
    const file = join(under().folder, 'plan.json');
    await under().sluice('plan', 'kiosk', '--all', '--out', file);
    const changed = join(under().folder, 'changed.json');
    writeFileSync(changed, readFileSync(file, 'utf8').replace('"full"', '"selective"'));
    expect(await under().sluice('clear', '--plan', changed, ...agreed('kiosk'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/changed after it was made/) as string,
    });
    expect(await under().sluice('clear', 'shop', '--plan', file, ...agreed('shop'))).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/is one for instance 1101000002/) as string,
    });
    under().emulator.clock.advance(11 * 60_000);
    expect(await under().sluice('clear', '--plan', file, ...agreed('kiosk'))).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/has expired/) as string,
    });
    expect(changes()).toEqual([]);
  });

  test('ends with 4 when it is not known whether the queue was cleared, and sends no second clear', async () => {
    under().emulator.faults.plant({ operation: CLEAR, times: 1, fault: { kind: 'reset' } });
    const { code, stdout, stderr } = await under().sluice('clear', 'kiosk', '--all', ...agreed('kiosk'));
    expect(stdout).toContain('it is not sent again, the queue is read instead');
    expect(code).toBe(4);
    expect(stderr).toMatch(/^Not verified\..*sluice snapshots show [\da-f-]{36}\n$/);
    expect(changes()).toEqual([CLEAR]);
  });

  test('clears a queue of Chat-API, whose recipients the gateway does not name', async () => {
    const { code, stdout } = await under().sluice('clear', 'bazaar', '--all', ...agreed('bazaar'));
    expect(code).toBe(0);
    expect(stdout).toContain('Captured 3 messages');
    expect(under().waiting(NUMBERS.bazaar)).toBe(0);
  });

  test('says to the second of two operators who is at it, and sends nothing for them', async () => {
    await under().sluiceUntil(
      ['clear', 'kiosk', '--all', ...agreed('kiosk'), '--actor', 'first@desk'],
      'Making sure',
      (interrupt) => {
        interrupt();
      },
    );
    const cleared = changes().length;
    under()
      .emulator.engine.instance(NUMBERS.kiosk)
      ?.accept({ type: 'sendMessage', body: { chatId: '79990000009@c.us', message: 'New' } }, under().emulator.clock.now());
    under().emulator.clock.advance(10_000);
    const { code, stderr } = await under().sluice('clear', 'kiosk', '--all', ...agreed('kiosk'));
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^Nothing was sent to instance 1101000002\. The clearing that first@desk began at 2026-11-20T\S+ is not at its end/,
    );
    expect(changes()).toHaveLength(cleared);
  });

  test('ends with 3 when the gateway says no', async () => {
    under().emulator.faults.plant({ operation: CLEAR, times: 1, fault: { kind: 'too-many-requests' } });
    const { code, stderr } = await under().sluice('clear', 'kiosk', '--all', ...agreed('kiosk'));
    expect(code).toBe(3);
    expect(stderr).toMatch(/429/);
    expect(under().waiting(NUMBERS.kiosk)).toBe(17);
  });
});

function texts(jsonl: string): readonly unknown[] {
  return jsonLines(jsonl).map((entry) => at(entry, 'body', 'message'));
}
