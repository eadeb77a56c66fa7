import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@sluice/queue';
import { describe, expect, test } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
const READS = ['getMessagesCount', 'getSettings', 'getStateInstance', 'showMessagesQueue'];

describe('sluice plan', () => {
  test('says how many are cleared, how many cannot be seen and are lost, and the command that carries it out', async () => {
    const { code, stdout } = await under().sluice('plan', 'shop', '--all');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}500 {2}can be seen/m);
    expect(stdout).toMatch(/^ {2}740 {2}LOST: cannot be seen/m);
    expect(stdout).toMatch(/^1,240 {2}to clear in all/m);
    expect(stdout).toMatch(/^and 490 more +490$/m);
    expect(stdout).toContain(`\n  sluice clear shop --all --confirm ${NUMBERS.shop} --lost 740 --reason ''\n`);
  });

  test('says per chat and type what is cleared and what is kept', async () => {
    const { stdout } = await under().sluice('plan', 'kiosk', '--type', 'file');
    expect(stdout).toMatch(/^TYPE +TO CLEAR +TO KEEP\nfile +12 +0\ntext +0 +5$/m);
    expect(stdout).toMatch(/^12 {2}to clear/m);
    expect(stdout).toMatch(/^ 5 {2}to keep/m);
    expect(stdout).toContain(`--select '{"types":["file","sendFileByUrl"]}' --confirm ${NUMBERS.kiosk} --reason ''`);
  });

  test('hides phones unless it is to reveal them', async () => {
    const hidden = await under().sluice('plan', 'kiosk', '--all');
    expect(hidden.stdout).not.toMatch(/79\d{9}/);
    const shown = await under().sluice('plan', 'kiosk', '--all', '--reveal');
    expect(shown.stdout).toMatch(/79\d{9}@c\.us/);
  });

  test('only reads', async () => {
    await under().sluice('plan', 'shop', '--all');
    expect([...under().calls()].toSorted()).toEqual(READS);
  });

  test('writes the plan into a new file that only its owner can read, and names the file in the next command', async () => {
    const file = join(under().folder, 'plan.json');
    const { stdout } = await under().sluice('plan', 'kiosk', '--all', '--out', file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(parsePlan(JSON.parse(readFileSync(file, 'utf8')))).toMatchObject({ idInstance: NUMBERS.kiosk, kind: 'full' });
    expect(stdout).toContain(`sluice clear kiosk --plan ${file} --confirm ${NUMBERS.kiosk} --reason ''`);
  });

  test('does not overwrite a file', async () => {
    const file = join(under().folder, 'plan.json');
    writeFileSync(file, 'precious');
    const { code, stderr } = await under().sluice('plan', 'kiosk', '--all', '--out', file);
    expect(code).toBe(3);
    expect(stderr).toMatch(/not overwritten/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('prints as JSON the plan that a clearing takes', async () => {
    const { stdout } = await under().sluice('plan', 'shop', '--all', '--json');
    expect(parsePlan(JSON.parse(stdout))).toMatchObject({ idInstance: NUMBERS.shop, unseen: 740, lost: 740 });
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['no selection: it never means everything', ['plan', 'kiosk'], 2, /Say which messages are meant: --all, or/],
    ['a flag that it does not know', ['plan', 'kiosk', '--everything'], 2, /There is no option/],
    ['a selection that fits nothing', ['plan', 'kiosk', '--text', 'zzzz'], 3, /fits none of the 17 messages/],
    ['an empty queue', ['plan', 'empty', '--all'], 3, /there is nothing to clear/],
    ['to keep some of what cannot be seen whole', ['plan', 'shop', '--type', 'file', '--text', 'a'], 3, /.*/],
  ])('refuses %s', async (_, args, expected, sentence) => {
    const { code, stdout, stderr } = await under().sluice(...args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(
      under()
        .calls()
        .filter((call) => !READS.includes(call)),
    ).toEqual([]);
  });

  test('refuses a selection where 740 cannot be seen: they would be destroyed', async () => {
    const { code, stderr } = await under().sluice('plan', 'shop', '--not-text', 'zzzz');
    expect(code).toBe(3);
    expect(stderr).toMatch(/Only 500 of 1,?240 messages/);
  });
});
