import { describe, expect, test } from 'vitest';
import { at } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
const agreed = ['--confirm', NUMBERS.kiosk, '--reason', 'a test'];
const sendCalls = (): readonly string[] =>
  under()
    .calls()
    .filter((call) => call.startsWith('send'));

async function cleared(): Promise<string> {
  await under().sluice('clear', 'kiosk', '--all', ...agreed);
  return String(at(JSON.parse((await under().sluice('snapshots', '--jsonl')).stdout), 'snapshot'));
}

describe('sluice restore', () => {
  test('resends the chosen messages of a snapshot, in their order', async () => {
    const id = await cleared();
    const { code, stdout } = await under().sluice('restore', id, '--type', 'text', ...agreed);
    expect(stdout).toMatch(/5 of 5 messages restored, in order\.\n$/);
    expect(code).toBe(0);
    expect(sendCalls()).toEqual(Array.from({ length: 5 }, () => 'sendMessage'));
    expect(under().waiting(NUMBERS.kiosk)).toBe(5);
    expect((await under().sluice('snapshots', 'show', id)).stdout).toContain('5 restored');
  });

  test('says what would be sent before anything is confirmed: it sent without a word', async () => {
    const id = await cleared();
    const { code, stdout, stderr } = await under().sluice('restore', id, '--type', 'text');
    expect(code).toBe(3);
    expect(stdout).toMatch(
      new RegExp(`^Plan to restore messages of instance kiosk \\(${NUMBERS.kiosk}\\), from snapshot ${id} of `),
    );
    expect(stdout).toMatch(/\n5 {2}would be sent again, in this order \(text: 5\), to \d chats?\n/);
    expect(stdout).toMatch(/\n *# +CHAT +TYPE +TEXT\n/);
    expect(stdout).not.toMatch(/79\d{9}/);
    expect((await under().sluice('restore', id, '--type', 'text', '--reveal')).stdout).toMatch(/79\d{9}/);
    expect(stderr).toMatch(/add --confirm/);
    expect(sendCalls()).toEqual([]);
    await under().sluice('restore', id, '--type', 'text', ...agreed);
    const again = await under().sluice('restore', id, '--type', 'text');
    expect(again.stdout).toMatch(/\n0 {2}would be sent\n5 {2}were sent again before: not a second time\n/);
  });

  test('takes as much of an id as no other begins with', async () => {
    const id = await cleared();
    const { code } = await under().sluice('restore', id.slice(0, 6), '--type', 'text', ...agreed);
    expect(code).toBe(0);
    expect(sendCalls()).toHaveLength(5);
  });

  test('resends no message twice', async () => {
    const id = await cleared();
    await under().sluice('restore', id, '--type', 'text', ...agreed);
    const { stdout } = await under().sluice('restore', id, '--type', 'text', ...agreed);
    expect(stdout).toMatch(/None of 5 messages restored/);
    expect(sendCalls()).toHaveLength(5);
  });

  test('prints as JSON what it came to', async () => {
    const { stdout } = await under().sluice('restore', await cleared(), '--type', 'text', ...agreed, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      idInstance: NUMBERS.kiosk,
      last: { step: 'restored', report: { chosen: 5, restored: 5, skipped: [] } },
    });
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['no selection', agreed, 2, /Say which messages are meant/],
    ['no reason', ['--all', '--confirm', NUMBERS.kiosk], 3, /add --reason with why/],
    ['no confirmation', ['--all', '--reason', 'why'], 3, /add --confirm/],
    ['the number of another instance', ['--all', '--confirm', NUMBERS.shop, '--reason', 'why'], 3, /--confirm is not the id/],
    ['a selection that fits nothing', ['--text', 'zzzz', ...agreed], 3, /fits none of the 17 messages of the snapshot/],
  ])('refuses %s, and sends nothing', async (_, flags, expected, sentence) => {
    const id = await cleared();
    const { code, stderr } = await under().sluice('restore', id, ...flags);
    expect(code).toBe(expected);
    expect(stderr).toMatch(sentence);
    expect(sendCalls()).toEqual([]);
  });

  test('names what cannot be sent again, and ends with 1', async () => {
    await under().sluice('clear', 'bazaar', '--all', '--confirm', NUMBERS.bazaar, '--reason', 'a test');
    const id = String(at(JSON.parse((await under().sluice('snapshots', 'bazaar', '--jsonl')).stdout), 'snapshot'));
    const { code, stdout } = await under().sluice('restore', id, '--all', '--confirm', NUMBERS.bazaar, '--reason', 'a test');
    expect(code).toBe(1);
    expect(stdout).toMatch(/None of 3 messages restored.*\n {2}3 × .* \(1–3\)\n/);
  });

  test('refuses a protected instance, and sends nothing', async () => {
    const id = await cleared();
    under().protect('kiosk');
    const { code, stderr } = await under().sluice('restore', id, '--all', ...agreed);
    expect(code).toBe(3);
    expect(stderr).toMatch(/is protected.*To restore it all the same/);
    expect(sendCalls()).toEqual([]);
  });

  test('refuses an unknown snapshot', async () => {
    const { code, stderr } = await under().sluice('restore', 'nothing', '--all', ...agreed);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no snapshot nothing/);
  });
});
