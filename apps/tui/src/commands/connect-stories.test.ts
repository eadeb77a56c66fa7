// The whole way from what waits to a number that is connected, with the phone that the emulator plays.
import { scenarios, type RecordItem, type Scenario } from '@sluice/emulator';
import { beforeEach, describe, expect, test } from 'vitest';
// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '../present/qr-modules.ts';
import { readDrawnQr } from '../../test/drawn-qr.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const SHOP = '1101000111';
const COURIER = '4100000111';
const CLINIC = '3100000111';
/** The code of the emulator's messenger, and the password of the courier's account; neither opens anything anywhere. */
const PASSWORD = 'emulated-password';

/** The built-in scenario, in which all that waits may leave without a block, and the shop was logged out. */
function waiting(): Scenario {
  const found = scenarios['new-number-waiting'];
  return {
    ...found,
    instances: found.instances.map((instance) =>
      Object.assign({}, instance, instance.name === 'shop' && { state: 'notAuthorized' }, {
        behaviours: { ...instance.behaviours, blockAfterLeftovers: null, qrTextLength: 64 },
      }),
    ),
  };
}

let typed: (string | undefined)[] = [];
const under = useSluice({
  scenario: waiting(),
  terminal: () => ({ size: () => ({ columns: 100, rows: 60 }), ask: async () => typed.shift() }),
});

beforeEach(() => {
  typed = [];
});

const agreed = (id: string): readonly string[] => ['--confirm', id, '--reason', 'The old number was blocked'];

function recordOf(id: string): readonly RecordItem[] {
  const { engine, clock } = under().emulator;
  engine.advance(clock.now());
  return engine.record.all().filter(({ idInstance }) => idInstance === id);
}

function namesIn(id: string, event: RecordItem['event']): readonly string[] {
  return recordOf(id).flatMap((item) => (item.event === event ? [item.messageId] : []));
}

/** The phone reads the code that is drawn last on the terminal. */
function scan(id: string, drawn: () => string | undefined): void {
  const { engine, clock } = under().emulator;
  const outcome = engine.instance(id)?.scan('79990000999', drawn(), clock.now());
  expect(outcome).toMatch(/connected|password-required/);
}

describe('a number is connected under guard', () => {
  test('to WhatsApp by the code that is drawn: after a clear nothing old leaves from it', async () => {
    const text = (): string | undefined => under().emulator.engine.instance(SHOP)?.serveQr(under().emulator.clock.now());
    const args = ['connect', 'shop', '--clear', '--lost', '740', ...agreed(SHOP)];
    const { code, stdout } = await under().sluiceUntil(args, 'Scan it in', () => scan(SHOP, text));
    expect(readDrawnQr(stdout)).toMatch(new RegExp(`^emulated-code-of-${SHOP}-`));
    expect(stdout).toContain('A number is connected. Nothing waited when it was decided.');
    expect([code, namesIn(SHOP, 'sent'), namesIn(SHOP, 'cleared').length]).toEqual([0, [], 1240]);
  });

  test.each([
    { id: CLINIC, name: 'clinic', answers: (sent: string) => [sent] },
    { id: COURIER, name: 'courier', answers: (sent: string) => [sent, PASSWORD] },
  ])('to the $name by code, and what is kept leaves, just that, in its order', async ({ id, name, answers }) => {
    const instance = under().emulator.engine.instance(id);
    typed = [...answers(String(instance?.behaviours.authorizationCode))];
    const args = ['connect', name, '--keep', '60', '--phone', '79990000999', '--watch', '3m', ...agreed(id)];
    const { code, stdout } = await under().sluice(...args);
    expect(stdout).toContain('A number is connected. 60 messages were kept on purpose');
    const accepted = namesIn(id, 'accepted');
    expect([code, namesIn(id, 'sent')]).toEqual([0, accepted]);
    expect(accepted).toHaveLength(60);
  });
});
