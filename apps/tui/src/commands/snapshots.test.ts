import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, jsonLines } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

async function cleared(name: 'shop' | 'kiosk' | 'oddities'): Promise<string> {
  const lost = name === 'shop' ? ['--lost', '740'] : [];
  const { code } = await under().sluice('clear', name, '--all', '--confirm', NUMBERS[name], '--reason', 'a test', ...lost);
  expect(code).toBe(0);
  const { stdout } = await under().sluice('snapshots', name, '--jsonl');
  return String(at(JSON.parse(stdout), 'snapshot'));
}

describe('sluice snapshots', () => {
  test('says that there is none yet', async () => {
    expect(await under().sluice('snapshots')).toEqual({ code: 0, stdout: 'There is no snapshot yet.\n', stderr: '' });
  });

  test('says where to look for one that is not there: it named no command', async () => {
    for (const args of [
      ['snapshots', 'show', 'zzzz'],
      ['restore', 'zzzz', '--all'],
    ]) {
      const { code, stderr } = await under().sluice(...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: 'There is no snapshot zzzz. See which there are: sluice snapshots\n' });
    }
  });

  test('lists what was captured, newest first, and how much of its queue each holds', async () => {
    await cleared('shop');
    await cleared('kiosk');
    const { stdout } = await under().sluice('snapshots');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout.split('\n').map((line) => line.slice(38))).toEqual([
      'INSTANCE    TAKEN                 MESSAGES',
      expect.stringMatching(/^1101000002 {2}2026-11-20 \d\d:\d\d +17$/),
      expect.stringMatching(/^1101000001 {2}2026-11-20 \d\d:\d\d {2}500 of 1,240$/),
      '',
    ]);
  });

  test('shows what is in one, and hides phones and texts', async () => {
    const { stdout } = await under().sluice('snapshots', 'show', await cleared('kiosk'));
    expect(stdout).toContain('17 messages, with their texts; 0 restored.');
    expect(stdout).toMatch(/^17 {2}•{8}\d{3}@c\.us {2}text {2}••• \d+ characters$/m);
    expect(stdout).not.toMatch(/79\d{9}/);
  });

  test('exports one whole, as lines of JSON in a file that only its owner can read', async () => {
    const id = await cleared('oddities');
    const file = join(under().folder, 'snapshot.jsonl');
    const { code, stdout } = await under().sluice('snapshots', 'export', id, '--out', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `30 messages exported to ${file}. Only its owner can read it.\n` });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [head, ...entries] = jsonLines(readFileSync(file, 'utf8'));
    expect(head).toEqual({
      kind: 'snapshot',
      snapshot: id,
      idInstance: NUMBERS.oddities,
      flavor: 'plain',
      takenAt: expect.stringMatching(/^2026-11-20T/) as string,
      state: 'blocked',
      count: 30,
      completeness: { kind: 'complete' },
      isComplete: true,
      unseen: 0,
      entries: 30,
      bodies: 'full',
    });
    expect(entries).toHaveLength(30);
    expect(entries[0]).toEqual({
      kind: 'entry',
      position: 1,
      key: expect.stringMatching(/^[\da-f]{64}$/) as string,
      messageIds: [expect.any(String)],
      type: 'sendMessage',
      chatId: expect.stringMatching(/@c\.us$/) as string,
      body: expect.objectContaining({ message: expect.any(String) as string }) as object,
    });
  });

  test('marks an export as incomplete where 740 could not be seen', async () => {
    const file = join(under().folder, 'snapshot.jsonl');
    const { stderr } = await under().sluice('snapshots', 'export', await cleared('shop'), '--out', file);
    expect(stderr).toMatch(/^The export is not complete: 740 messages/);
    expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')).toMatchObject({
      isComplete: false,
      unseen: 740,
      entries: 500,
    });
  });

  test('does not overwrite a file by an export', async () => {
    const id = await cleared('kiosk');
    const file = join(under().folder, 'snapshot.jsonl');
    writeFileSync(file, 'precious');
    const { code, stderr } = await under().sluice('snapshots', 'export', id, '--out', file);
    expect(code).toBe(3);
    expect(stderr).toMatch(/not overwritten/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['an unknown snapshot', ['snapshots', 'show', 'nothing'], /no snapshot nothing/],
    ['an export without a file', ['snapshots', 'export', 'nothing'], /--out/],
    ['an unknown instance', ['snapshots', 'list', 'no-instance'], /There is/],
  ])('ends with 2 for %s', async (_, args, sentence) => {
    const { code, stderr } = await under().sluice(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});
