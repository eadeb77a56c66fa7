import { describe, expect, test } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';
import { en } from '../sentences/en/en.ts';

const under = useSluice();

describe('sluice guard', () => {
  test('ends with 0 where nothing waits', async () => {
    const { code, stdout } = await under().sluice('guard', 'empty');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Safe\. /);
  });

  test('ends with 3 where a number that is connected would send what is left over, and says what to decide', async () => {
    const { code, stdout } = await under().sluice('guard', 'shop');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^Not safe\. .*1,?240 messages/);
    expect(stdout).toMatch(/\nDecide first:\n {2}Possible: .*\n {2}Not possible: /);
    expect(stdout).not.toMatch(/79\d{9}/);
  });

  test('says each thing once of a queue that is seen whole, with an empty row before what to decide', async () => {
    const { stdout } = await under().sluice('guard', 'kiosk');
    expect(stdout).toMatch(/\n\nDecide first:\n/);
    expect(stdout).not.toMatch(/\n\n\n|as far as can be seen|Only where everything/);
  });

  test('ends with 4 where the queue cannot be read', async () => {
    under().emulator.faults.plant({ operation: 'showMessagesQueue', rate: 1, fault: { kind: 'internal-error' } });
    const { code, stdout } = await under().sluice('guard', 'kiosk');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^Not certain\. The queue could not be read/);
  });

  test('ends with 0 once it is decided to keep what waits, as long as nothing joins', async () => {
    const agreed = ['--confirm', NUMBERS.kiosk, '--reason', 'Answers to customers'];
    expect(await under().sluice('guard', 'kiosk', '--keep', '16', ...agreed)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/17 messages wait/) as string,
    });
    const kept = await under().sluice('guard', 'kiosk', '--keep', '17', ...agreed);
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect(kept.stdout).toMatch(/17 messages were kept on purpose.*a number can be connected\./);
    const { code, stdout } = await under().sluice('guard', 'kiosk');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Decided\. .*as operator@desk decided/)]);
    const { emulator } = under();
    const joined = { type: 'sendMessage', body: { chatId: '79990000009@c.us', message: 'New' } } as const;
    emulator.engine.instance(NUMBERS.kiosk)?.accept(joined, emulator.clock.now());
    expect((await under().sluice('guard', 'kiosk')).code).toBe(3);
  });

  test('knows the messages that were kept in a clear, and still waits for the decision: it said to decide first', async () => {
    const agreed = ['--confirm', NUMBERS.kiosk, '--reason', 'why'];
    await under().sluice('clear', 'kiosk', '--type', 'file', ...agreed);
    const { code, stdout } = await under().sluice('guard', 'kiosk');
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^Not confirmed yet\. 5 messages wait\. All were restored on purpose after operator@desk cleared the queue, the last at/,
    );
    expect(stdout).toMatch(/\nWhat can be done:\n {2}Possible: Keep everything/);
    expect(stdout).not.toMatch(/Decide|Not safe/);
    const json: unknown = JSON.parse((await under().sluice('guard', 'kiosk', '--json')).stdout);
    expect(json).toMatchObject({ verdict: 'leftovers', keptInClear: { entries: 5, actor: 'operator@desk' } });
    expect((await under().sluice('diagnose', 'kiosk')).stdout).toMatch(
      /Next: They were restored on purpose after operator@desk cleared the queue/,
    );
    await under().sluice('guard', 'kiosk', '--keep', '5', ...agreed);
    expect((await under().sluice('guard', 'kiosk')).stdout).toMatch(/^Decided\. /);
  });

  test('keeps nothing without the number, or with a flag that needs --keep', async () => {
    expect((await under().sluice('guard', 'kiosk', '--keep', '17')).code).toBe(3);
    expect((await under().sluice('guard', 'kiosk', '--reason', 'why')).code).toBe(2);
    under().protect('kiosk');
    const agreed = ['--confirm', NUMBERS.kiosk, '--reason', 'why'];
    expect((await under().sluice('guard', 'kiosk', '--keep', '17', ...agreed)).stderr).toMatch(/is protected/);
  });

  test('prints JSON', async () => {
    const { code, stdout } = await under().sluice('guard', 'kiosk', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'kiosk',
      idInstance: NUMBERS.kiosk,
      verdict: 'leftovers',
      leftovers: { waiting: 17 },
    });
  });
});

describe('sluice in another language', () => {
  const german = useSluice({
    sentences: { ...en, guard: { ...en.guard, leftovers: () => 'Eine Nummer würde alte Nachrichten senden.' } },
  });

  test('says what that language says', async () => {
    const { code, stdout } = await german().sluice('guard', 'kiosk');
    expect(code).toBe(3);
    expect(stdout).toContain('Eine Nummer würde alte Nachrichten senden.');
  });

  test('prints the same JSON as in English: programs read it', async () => {
    const { stdout } = await german().sluice('guard', 'kiosk', '--json');
    expect(stdout).not.toContain('Eine Nummer');
    expect(JSON.parse(stdout)).toMatchObject({ sentence: expect.stringMatching(/^A number that is connected/) as string });
  });
});
