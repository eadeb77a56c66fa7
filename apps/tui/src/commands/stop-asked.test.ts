import { beforeEach, describe, expect, test } from 'vitest';
import { SENDING, sendingScenario } from '../../test/sending-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

let typed: (string | undefined)[] = [];
let questions: readonly string[] = [];
const under = useSluice({
  scenario: sendingScenario(),
  terminal: () => ({
    size: () => ({ columns: 80, rows: 24 }),
    ask: async (question) => {
      questions = [...questions, question];
      return typed.shift();
    },
  }),
});

beforeEach(() => {
  typed = [];
  questions = [];
});

const changes = (): number =>
  under()
    .calls()
    .filter((call) => call === 'setSettings').length;

describe('sluice stop on a terminal', () => {
  test('asks for the id of the instance and why, instead of another command', async () => {
    typed = [SENDING.kiosk, 'The leftovers go out'];
    const { code, stdout } = await under().sluice('stop', 'kiosk');
    expect([code, changes(), questions.length]).toEqual([0, 1, 2]);
    expect(stdout).toContain('The brake is on');
    expect((await under().sluice('journal', 'list')).stdout).toContain('The leftovers go out');
  });

  test.each([
    ['no reason was typed', [SENDING.kiosk, ' '], 2, '--reason with why in quotes'],
    ['no number was typed', ['', 'The leftovers go out'], 1, '--confirm 1101000102, --reason with why in quotes'],
    [
      'the input ended at the number, or was interrupted',
      [undefined, 'ls'],
      1,
      '--confirm 1101000102, --reason with why in quotes',
    ],
    ['the input ended at the reason, or was interrupted', [SENDING.kiosk, undefined, 'ls'], 2, '--reason with why in quotes'],
  ])('changes nothing where %s, and asks nothing more', async (_, lines, asked, missing) => {
    typed = [...lines];
    const { code, stderr } = await under().sluice('stop', 'kiosk');
    expect([code, changes(), questions.length]).toEqual([3, 0, asked]);
    expect(stderr).toBe(`Nothing was changed. To go on, add ${missing}.\n`);
  });

  test('refuses another number at once, before it asks why', async () => {
    typed = ['1101', 'The leftovers go out'];
    const { code, stderr } = await under().sluice('stop', 'kiosk');
    expect([code, changes(), questions.length]).toEqual([3, 0, 1]);
    expect(stderr).toBe('What you typed is not the id of this instance, which is 1101000102. Nothing was sent.\n');
  });

  test('asks nothing where a program reads its lines', async () => {
    const { code } = await under().sluice('stop', 'kiosk', '--json');
    expect([code, changes(), questions]).toEqual([3, 0, []]);
  });

  test('is released in the same way', async () => {
    typed = [SENDING.kiosk, 'The leftovers go out', SENDING.kiosk, 'They were cleared'];
    await under().sluice('stop', 'kiosk', '--no-watch');
    expect(await under().sluice('go', 'kiosk')).toMatchObject({ code: 0 });
    expect(changes()).toBe(2);
  });
});
