import { describe, expect, test } from 'vitest';
import { at } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

/** Leaves a clearing behind whose request was sent. */
async function interruptedJob(name: 'kiosk' | 'oddities'): Promise<void> {
  await under().sluiceUntil(
    ['clear', name, '--all', '--confirm', NUMBERS[name], '--reason', 'a test'],
    'Making sure',
    (interrupt) => interrupt(),
  );
}

describe('sluice resume', () => {
  test('says that nothing is unfinished', async () => {
    expect(await under().sluice('resume')).toEqual({ code: 0, stdout: 'Nothing is unfinished.\n', stderr: '' });
  });

  test('goes on with the only one there is, and sends no second clear', async () => {
    await interruptedJob('kiosk');
    const { code, stdout } = await under().sluice('resume');
    expect(code).toBe(0);
    expect(stdout).toContain('Verified');
    expect(
      under()
        .calls()
        .filter((call) => call === 'clearMessagesQueue'),
    ).toHaveLength(1);
    expect((await under().sluice('resume')).stdout).toBe('Nothing is unfinished.\n');
    const { stdout: events } = await under().sluice('journal', 'list', '--kind', 'done', '--json');
    const job = String(at(JSON.parse(events), 'events', 0, 'job'));
    expect(await under().sluice('resume', job)).toEqual({
      code: 0,
      stdout: 'Done: another run has ended this job.\n',
      stderr: '',
    });
  });

  test('lists them where there are several, and wants one to be named', async () => {
    await interruptedJob('kiosk');
    await interruptedJob('oddities');
    const { code, stdout, stderr } = await under().sluice('resume');
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^[\da-f-]{36}\n  clearing of instance 1101000002, begun .* by operator@desk\. .*\.\n[\da-f-]{36}\n  clearing of instance 1101000003/,
    );
    expect(stderr).toMatch(/Name the one/);
    const listed = at(JSON.parse((await under().sluice('resume', '--json')).stdout), 'jobs');
    expect(listed).toMatchObject([
      { idInstance: NUMBERS.kiosk, kind: 'clear', actor: 'operator@desk' },
      { idInstance: NUMBERS.oddities },
    ]);
    expect((await under().sluice('resume', String(at(listed, 1, 'id')))).code).toBe(0);
  });

  test('goes on with one of an instance that was protected meanwhile: the rest of it destroys nothing', async () => {
    await interruptedJob('kiosk');
    under().protect('kiosk');
    expect((await under().sluice('resume')).code).toBe(0);
  });

  test('knows no other job', async () => {
    const { code, stderr } = await under().sluice('resume', 'nothing');
    expect(code).toBe(2);
    expect(stderr).toMatch(/No unfinished job has the id nothing/);
  });
});
