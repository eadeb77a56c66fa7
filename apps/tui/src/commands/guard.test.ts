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

  test('ends with 4 where the queue cannot be read', async () => {
    under().emulator.faults.plant({ operation: 'showMessagesQueue', rate: 1, fault: { kind: 'internal-error' } });
    const { code, stdout } = await under().sluice('guard', 'kiosk');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^Not certain\. The queue could not be read/);
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
    const { code, stdout } = await german().sluice('guard', 'kiosk', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ sentence: 'Eine Nummer würde alte Nachrichten senden.' });
  });
});
