import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase } from '@sluice/queue/node';
import { jobInState } from '@sluice/queue/testing';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SENDING, sendingScenario } from '../../test/sending-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice({ scenario: sendingScenario() });
const agreed = ['--confirm', SENDING.kiosk, '--reason', 'The leftovers go out.'] as const;
const stop = ['stop', 'kiosk', ...agreed, '--no-watch'] as const;
const go = ['go', 'kiosk', ...agreed] as const;

const NO_BRAKE = `\nkiosk: No brake is on, and messages can leave as before. To try again, with the reason between the quotes: sluice stop kiosk --confirm ${SENDING.kiosk} --reason ''\n`;
const STILL_ON = `sluice go kiosk --confirm ${SENDING.kiosk} --reason ''\n`;

function refuse(): void {
  under().emulator.faults.plant({ operation: 'setSettings', times: 1, fault: { kind: 'too-many-requests' } });
}

/** Leaves a job behind whose process was killed before its request. */
function killed(kind: 'stop' | 'go'): void {
  const database = openSqliteDatabase(join(under().folder, 'journal.sqlite'));
  const journal = openJournal(database, { now: () => under().emulator.clock.now() - 600_000, bodies: 'full' });
  const plan = kind === 'stop' ? { isWatched: false } : {};
  jobInState(journal, {
    idInstance: SENDING.kiosk,
    kind,
    plan,
    actor: 'operator@desk',
    reason: 'The leftovers go out.',
    state: 'opened',
    owner: 'a run that was killed',
  });
  database.close();
}

describe('that no brake is on, and the command to run again, is said after', () => {
  test('a stop that the gateway refuses', async () => {
    refuse();
    const { code, stderr } = await under().sluice(...stop);
    expect(code).toBe(3);
    expect(stderr).toMatch(/429/);
    expect(stderr).toContain(NO_BRAKE);
  });

  test('a stop that Ctrl+C ends before its request', async () => {
    const { stderr } = await under().sluiceUntil([...stop], 'Reading the delay', (interrupt) => interrupt());
    expect(stderr).toContain(`Cancelled before anything was sent: the queue and the delay are as they were.${NO_BRAKE}`);
  });

  test('the resuming of one that was killed before its request', async () => {
    killed('stop');
    const { code, stderr } = await under().sluice('resume', 'kiosk');
    expect(code).toBe(3);
    expect(stderr).toContain(`Cancelled before anything was sent: the queue and the delay are as they were.${NO_BRAKE}`);
  });
});

describe('that the brake is still on, and the command to run again, is said after', () => {
  test('a go that the gateway refuses', async () => {
    await under().sluice(...stop);
    refuse();
    const { code, stderr } = await under().sluice(...go);
    expect(code).toBe(3);
    expect(stderr).toMatch(/429[^]*\nkiosk: The brake was set by operator@desk/);
    expect(stderr).toContain(STILL_ON);
  });

  test('the resuming of one that was killed before its request', async () => {
    await under().sluice(...stop);
    killed('go');
    const { stderr } = await under().sluice('resume', 'kiosk');
    expect(stderr).toMatch(/^Cancelled before anything was sent[^]*\nkiosk: The brake was set by operator@desk/);
    expect(stderr).toContain(STILL_ON);
  });
});

describe('nothing of a brake is said after', () => {
  test('a stop of an instance that has none', async () => {
    const { stderr } = await under().sluice('stop', 'bazaar', '--confirm', SENDING.bazaar, '--reason', 'The leftovers go out.');
    expect(stderr).not.toContain('To try again');
  });

  test('a go where none was on', async () => {
    const { stderr } = await under().sluice(...go);
    expect(stderr).toMatch(/^The journal has no brake .*\n$/);
  });
});
