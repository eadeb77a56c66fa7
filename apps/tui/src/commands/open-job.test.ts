import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { at, jsonLines } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
const KIOSK = NUMBERS.kiosk;

/** Clears the files of the kiosk and is interrupted before the five texts are restored; nothing is heard of it for three minutes. */
async function leave(): Promise<void> {
  await under().sluiceUntil(
    ['clear', 'kiosk', '--type', 'file', '--confirm', KIOSK, '--reason', 'a test'],
    'Making sure',
    (interrupt) => interrupt(),
  );
  under().emulator.clock.advance(3 * 60_000);
}

const OPEN =
  /the clearing that operator@desk began at 2026-11-20T\S+ is not at its end\. .* go on with sluice resume [\da-f-]{36}/i;

describe('unfinished job is visible: after Ctrl+C in the middle of a clear', () => {
  test.each<[string, readonly string[]]>([
    ['queue', ['queue', 'kiosk']],
    ['count', ['count', 'kiosk']],
    ['forecast', ['forecast', 'kiosk']],
    ['watch', ['watch', 'kiosk', '--for', '3s']],
    ['snapshots', ['snapshots', 'list', 'kiosk']],
    ['journal list', ['journal', 'list', '--instance', 'kiosk']],
    ['hold list', ['hold', 'list', 'kiosk']],
    ['hold set', ['hold', 'set', 'kiosk', '--for', '1h', '--reason', 'a test']],
  ])('%s says it in one line on standard error, and calls nothing empty', async (_, args) => {
    await leave();
    const { code, stdout, stderr } = await under().sluice(...args);
    expect(code).toBe(0);
    expect(stderr).toMatch(new RegExp(`^kiosk: ${OPEN.source}\n$`, 'i'));
    expect(stdout).not.toMatch(/Nothing waits|empty/);
  });

  test('queue and forecast say what an empty list means', async () => {
    await leave();
    const sentence = 'Nothing is listed now, and a clearing is not at its end.\n';
    expect((await under().sluice('queue', 'kiosk')).stdout).toBe(sentence);
    expect((await under().sluice('forecast', 'kiosk')).stdout).toBe(sentence);
  });

  test.each<[string, readonly string[]]>([
    ['queue', ['queue', 'kiosk', '--json']],
    ['count', ['count', 'kiosk', '--json']],
    ['forecast', ['forecast', 'kiosk', '--json']],
    ['diagnose', ['diagnose', 'kiosk', '--json']],
    ['guard', ['guard', 'kiosk', '--json']],
    ['watch', ['watch', 'kiosk', '--for', '3s', '--jsonl']],
  ])('%s has it in its JSON, and null where nothing is open', async (_, args) => {
    const openJob = { kind: 'clear', state: 'cleared', actor: 'operator@desk', isLeft: true };
    const first = (stdout: string): unknown => (args.includes('--jsonl') ? jsonLines(stdout)[0] : JSON.parse(stdout));
    expect(first((await under().sluice(...args)).stdout)).toMatchObject({ openJob: null });
    await leave();
    expect(first((await under().sluice(...args)).stdout)).toMatchObject({ openJob });
  });

  test('the table of instances shows it in the place of "empty", with a line below', async () => {
    await leave();
    const { code, stdout } = await under().sluice('instances');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kiosk .* 0 {2}job left open +production$/m);
    expect(stdout).toMatch(/^empty .* 0 {2}empty +production$/m);
    expect(stdout).toMatch(new RegExp(`\n\nkiosk: ${OPEN.source}\n$`, 'i'));
    const { instances } = { instances: at(JSON.parse((await under().sluice('instances', '--json')).stdout), 'instances') };
    expect(instances).toMatchObject([{ openJob: null }, { openJob: { isLeft: true } }, {}, {}, { openJob: null }]);
  });

  test('guard is never safe, and ends with 3', async () => {
    await leave();
    const { code, stdout } = await under().sluice('guard', 'kiosk');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^Not safe\. Connect no number to instance 1101000002 yet\. The clearing that operator@desk began/);
    expect(stdout).not.toContain('can be connected now');
  });

  test('it is the first finding of a diagnosis, with the command that goes on with it', async () => {
    await leave();
    const { stdout } = await under().sluice('diagnose', 'kiosk');
    expect(stdout).toMatch(/^CRITICAL \(certain\): The clearing that operator@desk .* is not at its end\./);
    expect(stdout).toContain('\n    sluice resume kiosk\n');
    expect(stdout).not.toMatch(/Nothing waits|can be connected now|ALL IS WELL/);
  });

  test('the instance may be named to go on with it, and then all is said to be done', async () => {
    await leave();
    const { code, stdout } = await under().sluice('resume', 'kiosk');
    expect(code).toBe(0);
    expect(stdout).toContain('5 of 5 messages restored');
    expect(await under().sluice('resume', KIOSK)).toEqual({
      code: 0,
      stdout: 'Nothing is unfinished at instance kiosk.\n',
      stderr: '',
    });
    expect((await under().sluice('queue', 'kiosk')).stderr).toBe('');
  });

  test('who resumes what has come to its end in the meantime hears that it is done, and ends with 0', async () => {
    await leave();
    const id = String(at(JSON.parse((await under().sluice('queue', 'kiosk', '--json')).stdout), 'openJob', 'id'));
    await under().sluice('resume', id);
    const again = await under().sluice('resume', id);
    expect(again).toEqual({
      code: 0,
      stdout: 'Done: another run has ended this job. 5 of 5 messages restored, in order.\n',
      stderr: '',
    });
  });

  test.each([
    ['plan', ['plan', 'kiosk', '--all']],
    ['clear', ['clear', 'kiosk', '--all', '--confirm', KIOSK, '--reason', 'again']],
  ])('%s says who is at it and since when, before it reads anything', async (_, args) => {
    await leave();
    const before = under().calls().length;
    const { code, stdout, stderr } = await under().sluice(...args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^Nothing was sent to instance 1101000002\. The clearing that operator@desk began at \S+ is not at its end\./,
    );
    expect(under().calls()).toHaveLength(before);
  });

  test('a journal that cannot be read is said, and nothing is safe', async () => {
    writeFileSync(
      join(under().folder, 'journal.sqlite'),
      'no database at all, and longer than a header of one would be'.repeat(9),
    );
    const { code, stdout, stderr } = await under().sluice('guard', 'empty');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^Not certain\. .*the journal cannot be read, so a clearing or a restore may be open/);
    expect(stderr).toMatch(/^empty: the journal cannot be read, so a job may be open and the brake may be on\./);
    const counted = await under().sluice('count', 'empty');
    expect(counted).toMatchObject({ code: 0, stdout: '0\n' });
    expect(counted.stderr).toMatch(/^empty: the journal cannot be read, so a job may be open and the brake may be on\./);
  });

  test('sluice without a command says both where there is no terminal', async () => {
    await leave();
    expect((await under().sluice()).stdout).toMatch(/^kiosk .* job left open/m);
    writeFileSync(join(under().folder, 'journal.sqlite'), 'no database'.repeat(99));
    const { code, stdout, stderr } = await under().sluice();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kiosk /m);
    expect(stderr).toMatch(/^Journal: the journal cannot be read, so a job may be open and the brake may be on\./);
  });

  test('to look makes no journal', async () => {
    await under().sluice('guard', 'kiosk');
    await under().sluice('queue', 'kiosk');
    expect((await under().sluice('journal', 'check')).stdout).toBe('There is no journal yet.\n');
  });
});

describe('sluice journal check', () => {
  test('reads all of it and says that nothing is damaged', async () => {
    await leave();
    expect(await under().sluice('journal', 'check')).toEqual({
      code: 0,
      stdout: 'Nothing is damaged: 1 snapshot with 17 messages, and all jobs and events, are as they were written.\n',
      stderr: '',
    });
  });

  test('names each damage, and ends with 1', async () => {
    await leave();
    const database = new DatabaseSync(join(under().folder, 'journal.sqlite'));
    database.exec(`UPDATE jobs SET plan = replace(plan, '"selective"', '"full"')`);
    database.close();
    const { code, stdout } = await under().sluice('journal', 'check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^job [\da-f-]{36}: The plan is no longer the one that was agreed to\.\n$/);
    const json = await under().sluice('journal', 'check', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ damages: [{ where: expect.stringMatching(/^job /) as string }] });
    expect((await under().sluice('journal', 'check', '--lang', 'ru')).stdout).toMatch(
      /^задание [\da-f-]{36}: План уже не тот, на который было дано согласие\.\n$/,
    );
  });

  test('calls a file that is no journal damaged', async () => {
    writeFileSync(join(under().folder, 'journal.sqlite'), 'no database'.repeat(99));
    const { code, stdout } = await under().sluice('journal', 'check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^the journal: .+\n$/);
  });
});
