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
  test('asks for the number of the instance and why, instead of another command', async () => {
    typed = [SENDING.kiosk, 'The leftovers go out'];
    const { code, stdout } = await under().sluice('stop', 'kiosk');
    expect([code, changes(), questions.length]).toEqual([0, 1, 2]);
    expect(stdout).toContain('The brake is on');
    expect((await under().sluice('journal', 'list')).stdout).toContain('The leftovers go out');
  });

  test.each([
    ['another number was typed', ['1101', 'The leftovers go out']],
    ['no reason was typed', [SENDING.kiosk, ' ']],
    ['the input ended', []],
  ])('changes nothing where %s', async (_, lines) => {
    typed = [...lines];
    const { code, stderr } = await under().sluice('stop', 'kiosk');
    expect([code, changes()]).toEqual([3, 0]);
    expect(stderr).toContain('To go on, add --');
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
