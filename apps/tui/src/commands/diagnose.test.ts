import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
const READS = ['getMessagesCount', 'getSettings', 'getStateInstance', 'showMessagesQueue'];

describe('sluice diagnose', () => {
  test('says first that a number is blocked, how certain that is, and what to do', async () => {
    const { code, stdout } = await under().sluice('diagnose', 'shop');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^CRITICAL \(certain\): .*\n {2}Next: /);
    expect(stdout).not.toMatch(/79\d{9}/);
  });

  test('only reads, and checks only what was asked for', async () => {
    await under().sluice('diagnose', 'shop');
    expect([...under().calls()].toSorted()).toEqual(READS);
  });

  test('asks about as many recipients as the option says', async () => {
    const { emulator } = under();
    emulator.engine.instance(NUMBERS.shop)?.changeState({ state: 'authorized' }, emulator.clock.now());
    const { code, stdout } = await under().sluice('diagnose', 'shop', '--check-recipients', '2');
    expect(code).toBe(0);
    expect(
      under()
        .calls()
        .filter((call) => !READS.includes(call)),
    ).toEqual(['checkWhatsapp', 'checkWhatsapp']);
    expect(stdout).toMatch(/\nRecipients: 2 checked, \d+ left, 0 of which the gateway does not know\.\n$/);
  });

  test('suggests commands that are taken: sluice doctor was suggested with an instance, and refused', async () => {
    under().emulator.faults.plant({ rate: 1, fault: { kind: 'status', status: 401 } });
    const { stdout } = await under().sluice('diagnose', 'kiosk');
    expect(stdout).toMatch(/^ {4}sluice doctor$/m);
    const suggested = [...stdout.matchAll(/^ {4}sluice (.+)$/gm)].map(([, words = '']) => words.split(' '));
    for (const words of suggested) expect((await under().sluice(...words)).code).not.toBe(2);
  });

  test('says that what waits is kept on purpose as the guard does: it asked to decide again', async () => {
    const { emulator } = under();
    emulator.engine.instance(NUMBERS.kiosk)?.changeState({ state: 'notAuthorized' }, emulator.clock.now());
    const agreed = ['--confirm', NUMBERS.kiosk, '--reason', 'They are wanted.'];
    expect((await under().sluice('diagnose', 'kiosk')).stdout).toMatch(/^WARNING .*\n {2}Next: .*decide/im);
    await under().sluice('guard', 'kiosk', '--keep', '17', ...agreed);
    expect((await under().sluice('guard', 'kiosk')).code).toBe(0);
    const { stdout } = await under().sluice('diagnose', 'kiosk');
    expect(stdout).toMatch(/^NOTICE \(certain\): 17 messages would go out/m);
    expect(stdout).not.toContain('WARNING');
  });

  test('calls nothing well while the journal cannot be read: a job may be open, and ALL IS WELL was printed as certain', async () => {
    const { emulator, folder } = under();
    emulator.engine.instance(NUMBERS.kiosk)?.changeState({ state: 'authorized' }, emulator.clock.now());
    mkdirSync(join(folder, 'journal.sqlite'));
    const { stdout } = await under().sluice('diagnose', 'kiosk');
    expect(stdout).toMatch(/^CRITICAL \(certain\): The journal cannot be read, so a job may be open and the brake may be on\. /);
    expect(stdout).not.toContain('ALL IS WELL');
    const json = await under().sluice('diagnose', 'kiosk', '--json');
    expect(json.stdout).not.toContain('"ok"');
    expect(json.stderr).toContain('journal cannot be read');
  });

  test('says where the gateway has ended the checks', async () => {
    const { code, stdout } = await under().sluice('diagnose', 'kiosk', '--check-recipients', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nRecipients: 0 checked, 17 left, .*\nThe checks ended early: /);
  });

  test('reads a second time when it is to see what moves', async () => {
    await under().sluice('diagnose', 'kiosk', '--watch', '30s');
    expect(
      under()
        .calls()
        .filter((call) => call === 'showMessagesQueue'),
    ).toHaveLength(2);
  });

  test('prints JSON', async () => {
    const { stdout } = await under().sluice('diagnose', 'kiosk', '--json');
    const diagnosis: unknown = JSON.parse(stdout);
    expect(diagnosis).toMatchObject({ name: 'kiosk', idInstance: NUMBERS.kiosk, checks: { recipients: null, links: null } });
    expect(at(diagnosis, 'findings', 0)).toMatchObject({ kind: 'blocked', severity: 'critical', certainty: 'certain' });
  });

  test('says why a queue cannot be read, and ends with 1', async () => {
    under().emulator.faults.plant({ rate: 1, fault: { kind: 'internal-error' } });
    const { code, stdout } = await under().sluice('diagnose', 'kiosk');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^(CRITICAL|WARNING) .*\n {2}Next: /);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['more checks than are allowed', ['--check-recipients', '21'], /From 1 to 20 recipients/],
    ['a number of checks that is none', ['--check-recipients', 'all'], /--check-recipients is a whole number/],
    ['a time without a unit', ['--watch', '30'], /number and its unit/],
  ])('refuses %s with 2, and checks nothing', async (_, flags, sentence) => {
    const { code, stderr } = await under().sluice('diagnose', 'kiosk', ...flags);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(
      under()
        .calls()
        .filter((call) => !READS.includes(call)),
    ).toEqual([]);
  });
});
